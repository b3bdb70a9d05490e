package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * All spreadsheets of the corpus, where it is there: a verdict for each within its time, in a heap of 512 MB, and every
 * cell that two other readers agree on. Where we read otherwise stands in corpus-truth.tsv with the reason.
 */
@EnabledIf("corpusIsThere")
class CorpusTest {

    private static final int SLOWEST_MILLIS = 10_000;
    private static final int MINUTES_FOR_ALL = 5;

    /** One line of {@link CorpusRun}. */
    private record Verdict(
            String file, long millis, String format, String verdict, int same, int different, String first) {

        static Verdict parse(String line) {
            String[] columns = line.split("\t", -1);
            return new Verdict(
                    columns[0],
                    Long.parseLong(columns[1]),
                    columns[2],
                    columns[3],
                    Integer.parseInt(columns[4]),
                    Integer.parseInt(columns[5]),
                    columns[6]);
        }

        boolean read() {
            return verdict.equals("READ");
        }
    }

    private static List<Verdict> verdicts = List.of();

    static boolean corpusIsThere() {
        return Corpus.isThere();
    }

    @BeforeAll
    static void run(@TempDir Path folder) throws IOException, InterruptedException {
        Path lines = folder.resolve("verdicts.tsv");
        Path log = folder.resolve("log.txt");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dfile.encoding=windows-1252",
                        "-Duser.language=tr",
                        "-cp",
                        classPath,
                        CorpusRun.class.getName(),
                        lines.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES_FOR_ALL, TimeUnit.MINUTES);
        if (!ended) process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as(() -> "the run over the corpus: " + tail(log))
                .isTrue();
        verdicts = Files.readAllLines(lines).stream().map(Verdict::parse).toList();
    }

    private static String tail(Path log) {
        try {
            String all = Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1);
            return all.substring(Math.max(0, all.length() - 4000));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void every_file_gets_a_verdict_in_its_time() throws IOException {
        assertThat(verdicts)
                .extracting(Verdict::file)
                .containsExactlyElementsOf(Corpus.statuses().keySet());
        assertThat(verdicts).allSatisfy(one -> assertThat(one.millis()).isLessThan(SLOWEST_MILLIS));
    }

    @Test
    void no_reader_needed_the_catch_all_of_the_door() {
        assertThat(verdicts).extracting(Verdict::verdict).doesNotContain("sheet.unsafe");
    }

    @Test
    void every_file_that_others_open_is_opened_or_the_reason_is_written_down() throws IOException {
        Map<String, String> known = differences();
        Map<String, Corpus.Status> statuses = Corpus.statuses();
        assertThat(verdicts)
                .filteredOn(one -> !one.read() && mustOpen(statuses, one.file()))
                .extracting(Verdict::file)
                .allSatisfy(file -> assertThat(known).containsKey(file));
    }

    private static boolean mustOpen(Map<String, Corpus.Status> statuses, String file) {
        Corpus.Status status = statuses.get(file);
        return status != null
                && status.verdict().equals("opens")
                && List.of("xlsx", "ole2-biff8", "ods", "docx", "text").contains(status.magic());
    }

    @Test
    void every_cell_is_as_two_others_read_it_or_the_reason_is_written_down() throws IOException {
        Map<String, Corpus.Status> statuses = Corpus.statuses();
        Map<String, String> found = new TreeMap<>();
        for (Verdict one : verdicts)
            if (one.different() > 0 && (one.read() || mustOpen(statuses, one.file())))
                found.put(one.file(), one.verdict() + " " + one.different() + " " + one.first());
        Map<String, String> known = differences();
        found.forEach((file, difference) ->
                assertThat(known).as("%s: %s", file, difference).containsKey(file));
        assertThat(verdicts.stream().mapToInt(Verdict::same).sum()).isGreaterThan(140_000);
        Map<String, Integer> counted = new TreeMap<>();
        for (Verdict one : verdicts) if (known.containsKey(one.file())) counted.put(one.file(), one.different());
        Map<String, Integer> said = new TreeMap<>();
        known.forEach((file, count) -> said.put(file, Integer.valueOf(count)));
        assertThat(counted).isEqualTo(said);
    }

    /** How many cells of the truth we read otherwise, by file. */
    private static Map<String, String> differences() throws IOException {
        Map<String, String> differences = new TreeMap<>();
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/vn/tonghop/sheet/corpus-truth.tsv"))) {
            lines.skip(1).map(line -> line.split("\t", -1)).forEach(columns -> differences.put(columns[0], columns[1]));
        }
        return differences;
    }
}
