package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.FileCheck;
import vn.tonghop.intake.Disk;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.TableReading;

/**
 * What communes make of the template (domain note, 7.3): the forty variants and the list under them, each written by at
 * least two programs. make-variants.py draws them and writes the answers; it knows where each figure stands because it
 * put it there.
 */
class VariantsTest {

    private static final Path FILES = Path.of("src/test/resources/variants");

    private static FileCheck check;
    private static Map<String, List<CSVRecord>> answers;
    private static Map<String, List<CSVRecord>> figures;

    @BeforeAll
    static void openTheWorkplace() throws Stop {
        check = Workplace.open(Settings.read(Map.of("tonghop.dir", "input-samples", "tonghop.period", "2023")))
                .check();
        answers = byFile("expected.csv");
        figures = byFile("expected-figures.csv");
    }

    static Stream<String> files() {
        return byFile("expected.csv").keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_variant_has_its_verdict_and_every_figure_is_read_from_its_cell(String name) throws IOException {
        List<Checked> checked = check(name);
        assertThat(verdicts(checked)).as(name).isEqualTo(expectedVerdicts(name));
        assertThat(read(checked)).as(name).isEqualTo(expectedFigures(name));
    }

    private static List<Checked> check(String name) throws IOException {
        byte[] content = Files.readAllBytes(FILES.resolve(name));
        ReceivedFile file = new ReceivedFile(name, Disk.sha256(content), content.length, Instant.EPOCH, Instant.EPOCH);
        return check.check(file, content);
    }

    private static Map<String, String> expectedVerdicts(String name) {
        Map<String, String> verdicts = new TreeMap<>();
        for (CSVRecord line : answers.getOrDefault(name, List.of()))
            verdicts.put(line.get("unit"), line.get("status") + " " + line.get("rules"));
        return verdicts;
    }

    private static Map<String, String> verdicts(List<Checked> checked) {
        Map<String, String> verdicts = new TreeMap<>();
        for (Checked each : checked)
            verdicts.merge(
                    unit(each),
                    each.status() + " "
                            + each.findings().stream()
                                    .map(finding -> finding.rule() + "/" + finding.severity())
                                    .sorted()
                                    .collect(Collectors.joining(" ")),
                    (one, other) -> one + " | " + other);
        return verdicts;
    }

    private static Map<String, String> expectedFigures(String name) {
        Map<String, String> expected = new TreeMap<>();
        for (CSVRecord line : figures.getOrDefault(name, List.of()))
            expected.put(
                    String.join(" ", line.get("unit"), line.get("table"), line.get("row"), line.get("element")),
                    line.get("value") + " " + line.get("sheet") + "!" + line.get("cell"));
        return expected;
    }

    /** Every figure that has a cell; its value empty where it does not count. */
    private static Map<String, String> read(List<Checked> checked) {
        Map<String, String> read = new TreeMap<>();
        for (Checked each : checked)
            for (TableReading table : each.submission().tables())
                for (Figure figure : table.figures()) {
                    String value =
                            each.counts(figure) ? figure.value().orElseThrow().toPlainString() : "";
                    String place = figure.place().sheet() + "!" + figure.place().cell();
                    read.put(
                            String.join(" ", unit(each), figure.table(), figure.row(), figure.element()),
                            value + " " + place);
                }
        read.values().removeIf(" !"::equals);
        return read;
    }

    private static String unit(Checked checked) {
        return checked.submission().unit() == null
                ? ""
                : checked.submission().unit().code();
    }

    private static Map<String, List<CSVRecord>> byFile(String key) {
        return Program.csv(FILES.resolve(key)).stream()
                .collect(Collectors.groupingBy(line -> line.get("file"), TreeMap::new, Collectors.toList()));
    }
}
