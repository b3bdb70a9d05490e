package vn.tonghop.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.tonghop.message.Message;
import vn.tonghop.sheet.ZipDirectory.Entry;

/**
 * The parts of a zip in memory. What {@link ZipDirectory} refuses never gets here; what comes out of a stream is counted
 * and its CRC checked, so a part that ends without a {@link Refusal} is the part that was put in.
 */
final class Packed {

    private final byte[] content;
    private final Budget budget;
    private final Map<String, Entry> entries;
    private final Set<String> verified = new HashSet<>();

    private Packed(byte[] content, Budget budget, Map<String, Entry> entries) {
        this.content = content;
        this.budget = budget;
        this.entries = entries;
    }

    static Packed open(byte[] content, Budget budget) throws Refusal {
        return new Packed(content, budget, ZipDirectory.read(content, budget.limits()));
    }

    /** Names as stored, in the directory's order; folders are left out. */
    List<String> names() {
        return entries.values().stream().map(Entry::name).toList();
    }

    boolean has(String name) {
        return entries.containsKey(ZipDirectory.key(name));
    }

    /** Unpacked size in bytes, 0 when there is no such part. */
    long size(String name) {
        Entry entry = entries.get(ZipDirectory.key(name));
        return entry == null ? 0 : entry.size();
    }

    /** The first bytes of a part without a check of the rest, at most so many; empty when there is no such part. */
    byte[] head(String name, int most) throws IOException {
        Entry entry = entries.get(ZipDirectory.key(name));
        if (entry == null) return new byte[0];
        try (InputStream stream = new Unpacking(entry)) {
            return stream.readNBytes(most);
        }
    }

    Optional<InputStream> find(String name) {
        return Optional.ofNullable(entries.get(ZipDirectory.key(name))).map(Unpacking::new);
    }

    /** A part that must be there. */
    InputStream get(String name) throws Refusal {
        return find(name).orElseThrow(() -> Refusal.broken(name));
    }

    /** A whole part in memory; use it for small ones. */
    byte[] bytes(String name, int most) throws IOException {
        try (InputStream stream = get(name)) {
            byte[] read = stream.readNBytes(most + 1);
            if (read.length > most) throw Refusal.broken(name);
            return read;
        }
    }

    /** A cursor over an XML part that must be there. */
    SafeXml xml(String name) throws IOException {
        return SafeXml.over(name, get(name), budget);
    }

    /** Unpacks what nobody has read to its end, so that every CRC of the file has been checked. */
    void verifyRest() throws IOException {
        byte[] sink = new byte[16_384];
        for (Entry entry : entries.values()) {
            if (verified.contains(entry.name())) continue;
            try (InputStream stream = new Unpacking(entry)) {
                while (stream.read(sink, 0, sink.length) >= 0) budget.time();
            }
        }
    }

    private final class Unpacking extends InputStream {

        private final Entry entry;
        private final Inflater inflater = new Inflater(true);
        private final CRC32 crc = new CRC32();
        private long produced;
        private int copied;
        private boolean ended;
        private boolean closed;

        Unpacking(Entry entry) {
            this.entry = entry;
            inflater.setInput(content, entry.data(), entry.packed());
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) return 0;
            if (ended) return -1;
            if (closed) throw new IOException("read after close: " + entry.name());
            int read = entry.deflated() ? inflate(into, offset, length) : copy(into, offset, length);
            if (read == 0) return end();
            crc.update(into, offset, read);
            produced += read;
            if (produced > entry.size()) throw Refusal.broken(entry.name());
            return read;
        }

        /** 0 only at the end of the data. */
        private int inflate(byte[] into, int offset, int length) throws IOException {
            try {
                int read = inflater.inflate(into, offset, length);
                if (read == 0 && !inflater.finished()) throw Refusal.broken(entry.name());
                return read;
            } catch (DataFormatException e) {
                throw Refusal.broken(entry.name());
            }
        }

        private int copy(byte[] into, int offset, int length) {
            int read = Math.min(length, entry.packed() - copied);
            System.arraycopy(content, entry.data() + copied, into, offset, read);
            copied += read;
            return read;
        }

        private int end() throws IOException {
            ended = true;
            if (produced != entry.size() || crc.getValue() != entry.crc())
                throw new Refusal(Message.of("sheet.zip.crc", "part", entry.name()));
            verified.add(entry.name());
            return -1;
        }

        @Override
        public void close() {
            closed = true;
            inflater.end();
        }
    }
}
