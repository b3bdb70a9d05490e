package vn.tonghop.output.marking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Enumeration;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of an Office package. Those that are not changed are written as the packed bytes that they were. The package
 * was read before, within its limits; here only parts that are touched are unpacked.
 */
final class Parts {

    /** Parts that we change are held as text; a longer one is not marked. */
    private static final long LONGEST = 48L << 20;

    /** The earliest day that a zip can say, so that the same input gives the same bytes. */
    private static final long NO_TIME = new GregorianCalendar(1980, 0, 1).getTimeInMillis();

    private final byte[] content;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, PartText> texts = new HashMap<>();
    private final Map<String, PartText> changed = new LinkedHashMap<>();
    private final Set<String> removed = new LinkedHashSet<>();

    private Parts(byte[] content) {
        this.content = content;
    }

    static Parts open(byte[] content) throws IOException {
        Parts parts = new Parts(content);
        if (content.length == 0) return parts;
        try (ZipFile zip = parts.zip()) {
            for (Enumeration<ZipArchiveEntry> all = zip.getEntriesInPhysicalOrder(); all.hasMoreElements(); ) {
                String name = all.nextElement().getName();
                parts.names.put(key(name), name);
            }
        }
        return parts;
    }

    /** What the package says of itself; it was read before, and its sizes were true. */
    long unpackedBytes() throws IOException {
        long bytes = 0;
        try (ZipFile zip = zip()) {
            for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); )
                bytes += all.nextElement().getSize();
        }
        return bytes;
    }

    private ZipFile zip() throws IOException {
        return ZipFile.builder().setByteArray(content).get();
    }

    /** Part names are compared without case, separators are slashes: so say the packaging conventions of Office. */
    static String key(String name) {
        String slashes = name.replace('\\', '/');
        int from = 0;
        while (from < slashes.length() && slashes.charAt(from) == '/') from++;
        return slashes.substring(from).toLowerCase(Locale.ROOT);
    }

    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(names.keySet());
        keys.addAll(changed.keySet());
        keys.removeAll(removed);
        return keys;
    }

    boolean has(String name) {
        String key = key(name);
        return !removed.contains(key) && (changed.containsKey(key) || names.containsKey(key));
    }

    Optional<String> find(String name) throws IOException, Unmarkable {
        return has(name) ? Optional.of(part(key(name)).text()) : Optional.empty();
    }

    /** A part that must be there. */
    String get(String name) throws IOException, Unmarkable {
        return find(name).orElseThrow(() -> new Unmarkable("xml"));
    }

    private PartText part(String key) throws IOException, Unmarkable {
        PartText part = changed.getOrDefault(key, texts.get(key));
        if (part == null) texts.put(key, part = PartText.of(bytes(key)));
        return part;
    }

    private byte[] bytes(String key) throws IOException, Unmarkable {
        try (ZipFile zip = zip()) {
            ZipArchiveEntry entry = zip.getEntry(names.get(key));
            if (entry.getSize() > LONGEST) throw new Unmarkable("large");
            try (InputStream in = zip.getInputStream(entry)) {
                return in.readAllBytes();
            }
        }
    }

    /** Changes or adds a part; one that is put as it is in the file is not changed at all. */
    void put(String name, String text) throws IOException, Unmarkable {
        String key = key(name);
        PartText before = names.containsKey(key) && !removed.contains(key)
                ? part(key)
                : new PartText("", java.nio.charset.StandardCharsets.UTF_8);
        removed.remove(key);
        names.putIfAbsent(key, name);
        changed.put(key, before.with(text));
        PartText original = texts.get(key);
        if (original != null && original.text().equals(text)) changed.remove(key);
    }

    void remove(String name) {
        changed.remove(key(name));
        removed.add(key(name));
    }

    /** A name that no part has: {@code xl/comments} and {@code .xml} give {@code xl/comments3.xml}. */
    String free(String stem, String ending) {
        for (int number = 1; ; number++) {
            String name = stem + number + ending;
            if (!has(name)) return name;
        }
    }

    /** A relationship's target as a part's name. */
    static String resolve(String part, String target) {
        String path = target.replace('\\', '/');
        Deque<String> steps = new ArrayDeque<>();
        String base = path.startsWith("/") ? "" : part.substring(0, part.lastIndexOf('/') + 1);
        for (String step : (base + path).split("/")) {
            if (step.equals("..")) steps.pollLast();
            else if (!step.isEmpty() && !step.equals(".")) steps.addLast(step);
        }
        return String.join("/", steps);
    }

    byte[] write() throws IOException {
        // A channel that can be gone back in: sizes stand before the data, as Office writes them.
        SeekableInMemoryByteChannel out = new SeekableInMemoryByteChannel();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            Set<String> written = content.length == 0 ? Set.of() : writeOld(zip);
            for (Map.Entry<String, PartText> part : changed.entrySet())
                if (!written.contains(part.getKey()))
                    write(zip, String.valueOf(names.get(part.getKey())), part.getValue());
        }
        return Arrays.copyOf(out.array(), Math.toIntExact(out.size()));
    }

    private Set<String> writeOld(ZipArchiveOutputStream to) throws IOException {
        Set<String> written = new LinkedHashSet<>();
        try (ZipFile from = zip()) {
            for (Enumeration<ZipArchiveEntry> all = from.getEntriesInPhysicalOrder(); all.hasMoreElements(); ) {
                ZipArchiveEntry entry = all.nextElement();
                String key = key(entry.getName());
                PartText text = changed.get(key);
                if (!removed.contains(key)) {
                    if (text == null) to.addRawArchiveEntry(entry, from.getRawInputStream(entry));
                    else write(to, entry.getName(), text);
                    written.add(key);
                }
            }
        }
        return written;
    }

    private static void write(ZipArchiveOutputStream zip, String name, PartText part) throws IOException {
        byte[] bytes = part.bytes();
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTime(NO_TIME);
        entry.setSize(bytes.length);
        zip.putArchiveEntry(entry);
        new ByteArrayInputStream(bytes).transferTo(zip);
        zip.closeArchiveEntry();
    }
}
