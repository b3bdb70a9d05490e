package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.intake.Disk;

/** What must be true of a working folder whatever happened to it. */
public final class Invariant {

    private static final List<String> COUNTING = List.of("ACCEPTED", "ACCEPTED_WITH_WARNINGS", "NEEDS_CORRECTION");

    private Invariant() {}

    /**
     * At any moment, also right after a crash: every dropped file is in exactly one place, and nothing in the archive
     * lies about its content.
     */
    public static void holds(Path dir, Collection<String> dropped, String when) throws IOException {
        List<String> there = new ArrayList<>();
        for (Path file : files(dir.resolve("inbox"))) {
            String sha256 = Disk.sha256(file);
            if (!dropped.contains(sha256)) continue;
            there.add(sha256);
            boolean waits = !isCleared(dir.resolve("inbox"), file);
            if (!waits)
                assertThat(archived(dir, sha256))
                        .as("%s: %s is archived", when, file)
                        .exists();
        }
        assertThat(there)
                .as("%s: every file is in exactly one place", when)
                .containsExactlyInAnyOrderElementsOf(dropped);
        for (Path file : files(dir.resolve("archive"))) {
            String name = file.getFileName().toString();
            if (name.matches("[0-9a-f]{64}"))
                assertThat(Disk.sha256(file))
                        .as("%s: archived under its hash", when)
                        .isEqualTo(name);
        }
    }

    /** After a night that ended well. */
    public static void holdsAfterANight(Path dir, Collection<String> dropped, String when) throws IOException {
        holds(dir, dropped, when);
        for (String folder : List.of("inbox", "archive"))
            assertThat(files(dir.resolve(folder)))
                    .as("%s: nothing half-written is left", when)
                    .noneMatch(file -> file.getFileName().toString().startsWith(".tmp-"));
        for (Path file : files(dir.resolve("inbox/tu-choi")))
            if (dropped.contains(Disk.sha256(file)))
                assertThat(file.resolveSibling(file.getFileName() + ".txt"))
                        .as("%s: says why", when)
                        .exists();
        resultsAreEntire(dir.resolve("output/2023"), when);
        sumsAgree(dir.resolve("output/2023"), when);
    }

    private static void resultsAreEntire(Path results, String when) throws IOException {
        assertThat(results.resolve(".dang-ghi")).as(when).doesNotExist();
        assertThat(results.resolve(".cu")).as(when).doesNotExist();
        for (String line : Files.readAllLines(results.resolve(".da-ghi.csv"), StandardCharsets.UTF_8)) {
            if (line.startsWith("#")) continue;
            String[] hashAndName = line.split(" ", 2);
            assertThat(Disk.sha256(results.resolve(hashAndName[1])))
                    .as("%s: %s", when, hashAndName[1])
                    .isEqualTo(hashAndName[0]);
        }
    }

    private static void sumsAgree(Path results, String when) throws IOException {
        Map<String, String> status = new HashMap<>();
        for (CSVRecord line : csv(results.resolve("submissions.csv")))
            status.put(line.get("file") + "\n" + line.get("org_unit"), line.get("status"));
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (CSVRecord line : csv(results.resolve("figures.csv")))
            if (COUNTING.contains(status.get(line.get("file") + "\n" + line.get("org_unit")))
                    && !line.get("value").isEmpty())
                sums.merge(line.get("element"), new BigDecimal(line.get("value")), BigDecimal::add);
        for (CSVRecord line : csv(results.resolve("summary.csv")))
            if (!line.get("value").isEmpty())
                assertThat(sums.get(line.get("element")))
                        .as("%s: %s", when, line.get("element"))
                        .isEqualByComparingTo(line.get("value"));
    }

    /** Every file that lies among the results, with its hash. A workbook holds the time of its making, and a letter may hold
     * workbooks: only their names. */
    static Map<String, String> results(Path dir) throws IOException {
        Map<String, String> results = new TreeMap<>();
        Path folder = dir.resolve("output/2023");
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString();
            boolean timed = name.endsWith(".xlsx") || name.endsWith(".eml") || name.equals(".da-ghi.csv");
            results.put(name, timed ? "there" : Disk.sha256(file));
        }
        return results;
    }

    /** Where each dropped file lies. */
    public static Map<String, String> places(Path dir) throws IOException {
        Map<String, String> places = new TreeMap<>();
        for (Path file : files(dir.resolve("inbox")))
            places.put(dir.relativize(file).toString().replace('\\', '/'), Disk.sha256(file));
        return places;
    }

    private static Path archived(Path dir, String sha256) {
        return dir.resolve("archive")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static boolean isCleared(Path inbox, Path file) {
        return file.startsWith(inbox.resolve("da-nhan")) || file.startsWith(inbox.resolve("tu-choi"));
    }

    private static List<CSVRecord> csv(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        String text = Files.readString(file, StandardCharsets.UTF_8);
        try (CSVParser lines =
                CSVParser.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text), format)) {
            return lines.getRecords();
        }
    }

    public static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) return List.of();
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }
}
