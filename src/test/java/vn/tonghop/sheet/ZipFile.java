package vn.tonghop.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes zips for tests, right ones and ones that lie: each field of an entry can be said anew before it is written. */
final class ZipFile {

    /** An entry; what the two headers say about it may be changed. */
    static final class Entry {
        final String name;
        final byte[] packed;
        long crc;
        long size;
        long packedSize;
        int flags;
        String localName;
        long localCrc;
        long localSize;
        long localPacked;
        int offset = -1;

        Entry(String name, Stream<byte[]> content) {
            this.name = name;
            this.localName = name;
            ByteArrayOutputStream into = new ByteArrayOutputStream();
            Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
            CRC32 sum = new CRC32();
            try (DeflaterOutputStream deflated = new DeflaterOutputStream(into, deflater, 65_536)) {
                for (Iterator<byte[]> pieces = content.iterator(); pieces.hasNext(); ) {
                    byte[] piece = pieces.next();
                    deflated.write(piece);
                    sum.update(piece);
                    size += piece.length;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            deflater.end();
            packed = into.toByteArray();
            crc = localCrc = sum.getValue();
            localSize = size;
            packedSize = localPacked = packed.length;
        }
    }

    final List<Entry> entries = new ArrayList<>();

    ZipFile add(String name, String content) {
        return add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    ZipFile add(String name, byte[] content) {
        return add(name, Stream.of(content));
    }

    /** A part that comes in pieces, so that it need not be in memory whole. */
    ZipFile add(String name, Stream<byte[]> content) {
        entries.add(new Entry(name, content));
        return this;
    }

    Entry entry(String name) {
        return entries.stream().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            if (entry.offset < 0) entry.offset = out.size();
            byte[] name = entry.localName.getBytes(StandardCharsets.UTF_8);
            ByteBuffer header = buffer(30);
            header.putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) entry.flags)
                    .putShort((short) 8);
            header.putInt(0).putInt((int) entry.localCrc);
            header.putInt((int) entry.localPacked).putInt((int) entry.localSize);
            header.putShort((short) name.length).putShort((short) 0);
            out.writeBytes(header.array());
            out.writeBytes(name);
            out.writeBytes(entry.packed);
        }
        int directory = out.size();
        for (Entry entry : entries) {
            byte[] name = entry.name.getBytes(StandardCharsets.UTF_8);
            ByteBuffer header = buffer(46);
            header.putInt(0x02014b50).putShort((short) 20).putShort((short) 20).putShort((short) entry.flags);
            header.putShort((short) 8).putInt(0).putInt((int) entry.crc);
            header.putInt((int) entry.packedSize).putInt((int) entry.size);
            header.putShort((short) name.length).putShort((short) 0).putShort((short) 0);
            header.putShort((short) 0).putShort((short) 0).putInt(0).putInt(entry.offset);
            out.writeBytes(header.array());
            out.writeBytes(name);
        }
        ByteBuffer end = buffer(22);
        end.putInt(0x06054b50).putInt(0).putShort((short) entries.size()).putShort((short) entries.size());
        end.putInt(out.size() - directory).putInt(directory).putShort((short) 0);
        out.writeBytes(end.array());
        return out.toByteArray();
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
