package vn.tonghop.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tonghop.message.Message;

/**
 * The central directory of a zip, read and judged before anything is unpacked: number and sizes of entries, names that
 * stand twice (CVE-2025-31672), entries that overlap, local headers that say something else.
 *
 * <p>Layout after APPNOTE.TXT 6.3.10; zip64 records are understood, since some writers always make them, but no zip
 * is read that needs them.
 */
final class ZipDirectory {

    private static final long LOCAL = 0x04034b50L;
    private static final long CENTRAL = 0x02014b50L;
    private static final long END = 0x06054b50L;
    private static final long END64 = 0x06064b50L;
    private static final long LOCATOR64 = 0x07064b50L;
    private static final int END_BYTES = 22;
    private static final int CENTRAL_BYTES = 46;
    private static final int LOCAL_BYTES = 30;
    private static final int MAX_COMMENT = 65_535;
    private static final long IN_ZIP64 = 0xffffffffL;
    private static final int ZIP64_EXTRA = 1;
    private static final int ENCRYPTED = 1;
    private static final int SIZES_FOLLOW = 8;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /** Below this an entry may be packed however well it likes: it can do no harm. */
    private static final long HARMLESS_BYTES = 16L << 20;

    /**
     * One entry.
     *
     * @param data where its packed bytes begin
     */
    record Entry(String name, boolean deflated, long crc, int packed, long size, int header, int data) {

        int end() {
            return data + packed;
        }
    }

    private final Bytes bytes;
    private final Limits limits;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private ZipDirectory(byte[] content, Limits limits) {
        this.bytes = new Bytes(content, "zip");
        this.limits = limits;
    }

    /** Entries by {@link #key} in the directory's order; folders are left out. */
    static Map<String, Entry> read(byte[] content, Limits limits) throws Refusal {
        ZipDirectory directory = new ZipDirectory(content, limits);
        directory.readEntries();
        directory.refuseOverlaps();
        directory.refuseTooMuch();
        return directory.entries;
    }

    /** The keys of all entries as far as they can be made out, nothing checked; enough to see what a file was meant to be. */
    static List<String> names(byte[] content) {
        List<String> names = new ArrayList<>();
        Bytes bytes = new Bytes(content, "zip");
        try {
            ZipDirectory directory = new ZipDirectory(content, Limits.DEFAULT);
            long at = directory.start(directory.findEnd());
            while (bytes.unsignedInt(at) == CENTRAL && names.size() < Limits.DEFAULT.entries()) {
                int length = bytes.unsignedShort(at + 28);
                names.add(key(bytes.utf8(at + CENTRAL_BYTES, length)));
                at += CENTRAL_BYTES + length + bytes.unsignedShort(at + 30) + bytes.unsignedShort(at + 32);
            }
            if (names.isEmpty()) names.add(firstName(bytes));
        } catch (Refusal lost) {
            if (names.isEmpty()) names.add(firstName(bytes));
        }
        return names;
    }

    private static String firstName(Bytes bytes) {
        try {
            if (bytes.unsignedInt(0) != LOCAL) return "";
            return key(bytes.utf8(LOCAL_BYTES, bytes.unsignedShort(26)));
        } catch (Refusal lost) {
            return "";
        }
    }

    /** Part names are compared without case, separators are slashes: so say the packaging conventions of Office. */
    static String key(String name) {
        String slashes = name.replace('\\', '/');
        int start = 0;
        while (start < slashes.length() && slashes.charAt(start) == '/') start++;
        return slashes.substring(start).toLowerCase(Locale.ROOT);
    }

    private void readEntries() throws Refusal {
        long end = findEnd();
        long count = bytes.unsignedShort(end + 10);
        long size = bytes.unsignedInt(end + 12);
        long start = bytes.unsignedInt(end + 16);
        long before = end;
        if (end >= 20 && bytes.unsignedInt(end - 20) == LOCATOR64) {
            before = bytes.signedLong(end - 12);
            if (bytes.unsignedInt(before) != END64) throw Refusal.broken("zip");
            count = bytes.signedLong(before + 32);
            size = bytes.signedLong(before + 40);
            start = bytes.signedLong(before + 48);
        }
        if (count < 0 || count > limits.entries()) throw Budget.over("entries", limits.entries());
        if (start < 0 || size < 0 || start + size > before) throw Refusal.broken("zip");
        long at = start;
        for (long i = 0; i < count; i++) at = readEntry(at, start);
        if (at > start + size) throw Refusal.broken("zip");
    }

    /** Where the directory begins, as the end record or its zip64 brother says. */
    private long start(long end) throws Refusal {
        if (end < 20 || bytes.unsignedInt(end - 20) != LOCATOR64) return bytes.unsignedInt(end + 16);
        return bytes.signedLong(bytes.signedLong(end - 12) + 48);
    }

    private long findEnd() throws Refusal {
        long last = bytes.length() - END_BYTES;
        for (long at = last; at >= Math.max(0, last - MAX_COMMENT); at--) if (bytes.unsignedInt(at) == END) return at;
        throw Refusal.broken("zip");
    }

    /** @return where the next entry begins */
    private long readEntry(long at, long directory) throws Refusal {
        if (bytes.unsignedInt(at) != CENTRAL) throw Refusal.broken("zip");
        int nameLength = bytes.unsignedShort(at + 28);
        int extraLength = bytes.unsignedShort(at + 30);
        String name = bytes.utf8(at + CENTRAL_BYTES, nameLength);
        if ((bytes.unsignedShort(at + 8) & ENCRYPTED) != 0) throw new Refusal(Message.of("sheet.zip.encrypted"));
        long extra = at + CENTRAL_BYTES + nameLength;
        Sizes sizes = new Sizes(bytes.unsignedInt(at + 24), bytes.unsignedInt(at + 20), bytes.unsignedInt(at + 42))
                .widened(bytes, extra, extraLength);
        Entry entry = entry(name, at, sizes, directory);
        if (!folder(entry) && entries.put(key(name), entry) != null)
            throw new Refusal(Message.of("sheet.zip.duplicate", "part", name));
        return extra + extraLength + bytes.unsignedShort(at + 32);
    }

    private static boolean folder(Entry entry) {
        return entry.size() == 0 && (entry.name().endsWith("/") || entry.name().endsWith("\\"));
    }

    private Entry entry(String name, long at, Sizes sizes, long directory) throws Refusal {
        int method = bytes.unsignedShort(at + 10);
        if (method != STORED && method != DEFLATED) throw Refusal.broken(name);
        long header = sizes.header();
        if (bytes.unsignedInt(header) != LOCAL) throw Refusal.broken(name);
        int nameLength = bytes.unsignedShort(header + 26);
        int extraLength = bytes.unsignedShort(header + 28);
        long data = header + LOCAL_BYTES + nameLength + extraLength;
        if (sizes.size() < 0 || sizes.packed() < 0 || data + sizes.packed() > directory) throw Refusal.broken(name);
        long crc = bytes.unsignedInt(at + 16);
        boolean same = bytes.utf8(header + LOCAL_BYTES, nameLength).equals(name)
                && bytes.unsignedShort(header + 8) == method
                && (bytes.unsignedShort(header + 6) & ENCRYPTED) == 0
                && sameSizes(header, crc, sizes, data - extraLength, extraLength);
        if (!same) throw new Refusal(Message.of("sheet.zip.headers", "part", name));
        return new Entry(name, method == DEFLATED, crc, (int) sizes.packed(), sizes.size(), (int) header, (int) data);
    }

    private boolean sameSizes(long header, long crc, Sizes central, long extra, int extraLength) throws Refusal {
        boolean follow = (bytes.unsignedShort(header + 6) & SIZES_FOLLOW) != 0;
        long localCrc = bytes.unsignedInt(header + 14);
        Sizes local = new Sizes(bytes.unsignedInt(header + 22), bytes.unsignedInt(header + 18), 0)
                .widened(bytes, extra, extraLength);
        return agrees(localCrc, crc, follow)
                && agrees(local.size(), central.size(), follow)
                && agrees(local.packed(), central.packed(), follow);
    }

    /** What follows behind the data may be left open before it, each of the three for itself. */
    private static boolean agrees(long local, long central, boolean follow) {
        return local == central || follow && (local == 0 || local == IN_ZIP64);
    }

    private void refuseOverlaps() throws Refusal {
        List<Entry> byPlace = new ArrayList<>(entries.values());
        byPlace.sort(Comparator.comparingInt(Entry::header));
        int end = 0;
        for (Entry entry : byPlace) {
            if (entry.header() < end) throw new Refusal(Message.of("sheet.zip.overlap", "part", entry.name()));
            end = entry.end();
        }
    }

    private void refuseTooMuch() throws Refusal {
        long sum = 0;
        for (Entry entry : entries.values()) {
            sum += entry.size();
            if (entry.size() > limits.unpackedBytes() || sum > limits.unpackedBytes())
                throw Budget.over("unpackedBytes", Budget.megabytes(limits.unpackedBytes()));
            if (entry.size() > HARMLESS_BYTES && entry.size() / limits.ratio() > entry.packed())
                throw Budget.over("ratio", limits.ratio());
        }
    }

    /** Sizes and place of an entry, as 32 bits say them or, where those are all ones, the zip64 field. */
    private record Sizes(long size, long packed, long header) {

        Sizes widened(Bytes bytes, long extra, int length) throws Refusal {
            if (size != IN_ZIP64 && packed != IN_ZIP64 && header != IN_ZIP64) return this;
            for (long at = extra; at + 4 <= extra + length; at += 4 + bytes.unsignedShort(at + 2))
                if (bytes.unsignedShort(at) == ZIP64_EXTRA) return wide(bytes, at + 4, bytes.unsignedShort(at + 2));
            return this;
        }

        private Sizes wide(Bytes bytes, long at, int length) throws Refusal {
            long next = at;
            long wideSize = size;
            long widePacked = packed;
            long wideHeader = header;
            if (size == IN_ZIP64 && next + 8 <= at + length) {
                wideSize = bytes.signedLong(next);
                next += 8;
            }
            if (packed == IN_ZIP64 && next + 8 <= at + length) {
                widePacked = bytes.signedLong(next);
                next += 8;
            }
            if (header == IN_ZIP64 && next + 8 <= at + length) wideHeader = bytes.signedLong(next);
            return new Sizes(wideSize, widePacked, wideHeader);
        }
    }
}
