package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** {@code cells}, as the contract has it. */
class CellsTest {

    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final Path SAMPLE = Path.of("input-samples/inbox/PL BC thang hanh dong TE 2023 xa Ia Lang.xlsx");

    @TempDir
    private Path dir;

    static boolean corpusIsThere() {
        return Files.isDirectory(CORPUS);
    }

    @Test
    void it_prints_plain_csv_without_a_mark_every_cell_in_full_and_nothing_made_harmless() throws IOException {
        Path file = dir.resolve("a, \"b\".csv");
        Files.writeString(file, "TT;Số trẻ\n=1+1;'-5\n");
        Program program = Program.run("cells", file);
        String name = "\"" + file.toString().replace("\"", "\"\"") + "\"";
        assertThat(program.status()).as(program.err()).isZero();
        assertThat(program.out())
                .isEqualTo("file,sheet,cell,kind,value,formula,hidden\n"
                        + (name + ",,A1,TEXT,TT,,false\n")
                        + (name + ",,B1,TEXT,Số trẻ,,false\n")
                        + (name + ",,A2,TEXT,=1+1,,false\n")
                        + (name + ",,B2,TEXT,'-5,,false\n"));
    }

    @Test
    void a_file_that_cannot_be_read_is_a_line_on_standard_error_and_the_others_are_printed() throws IOException {
        Path picture = dir.resolve("ảnh.xlsx");
        Files.write(picture, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16});
        Path owner = dir.resolve("~$bao cao.xlsx");
        Files.write(owner, new byte[165]);
        Program program = Program.run("cells", picture, dir, owner, dir.resolve("thiếu.xlsx"), SAMPLE, "--lang", "en");
        assertThat(program.status()).isEqualTo(1);
        assertThat(program.err().strip().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("ảnh.xlsx", "Pictures"),
                        line -> assertThat(line).contains(dir.toString(), "folder"),
                        line -> assertThat(line).contains("~$bao cao.xlsx", "temporary"),
                        line -> assertThat(line).contains("thiếu.xlsx", "no file"));
        assertThat(Program.csv(new StringReader(program.out())))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.get("file")).isEqualTo(SAMPLE.toString()));
    }

    @Test
    void a_limit_may_be_set_on_the_command_line() {
        Program program = Program.run("cells", "--tonghop.limits.rows=3", SAMPLE);
        assertThat(program.status()).isEqualTo(1);
        assertThat(program.err()).contains("tonghop.limits.rows");
    }

    @Test
    void no_file_at_all_is_wrong_usage() {
        assertThat(Program.run("cells").status()).isEqualTo(2);
        assertThat(Program.run("cells", SAMPLE, "--lang", "fr").status()).isEqualTo(2);
    }

    /** The room's own tests compare every file; here the whole way to standard output is compared for a few. */
    @Test
    @EnabledIf("corpusIsThere")
    void it_prints_what_two_other_readers_see_in_files_of_each_format() throws IOException {
        Map<String, Map<String, String>> truth = truth();
        List<String> files = Stream.of(".xlsx", ".xls", ".ods")
                .flatMap(ending -> truth.keySet().stream()
                        .filter(file -> file.endsWith(ending))
                        .limit(5))
                .toList();
        assertThat(files).hasSize(15);
        Program program =
                Program.run(Stream.concat(Stream.of("cells"), files.stream().map(CORPUS::resolve))
                        .toArray());
        assertThat(program.status()).as(program.err()).isZero();
        Map<String, Map<String, String>> printed = new TreeMap<>();
        for (CSVRecord line : Program.csv(new StringReader(program.out()))) {
            String file =
                    CORPUS.relativize(Path.of(line.get("file"))).toString().replace('\\', '/');
            String place = line.get("sheet") + "!" + line.get("cell");
            if (truth.get(file).containsKey(place))
                printed.computeIfAbsent(file, one -> new TreeMap<>())
                        .put(place, said(line.get("kind"), line.get("value")));
        }
        for (String file : files) assertThat(printed.get(file)).as(file).isEqualTo(truth.get(file));
    }

    /** By file and cell; only of files whose cells need no escaping in the list. */
    private static Map<String, Map<String, String>> truth() throws IOException {
        Map<String, Map<String, String>> truth = new TreeMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(CORPUS.resolve("truth.tsv.gz"))), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", -1);
                truth.computeIfAbsent(columns[0], one -> new TreeMap<>())
                        .put(columns[1] + "!" + columns[2], said(columns[3], columns[4]));
            }
        }
        truth.values()
                .removeIf(cells -> cells.size() > 500
                        || cells.values().stream().anyMatch(cell -> cell.indexOf('\\') >= 0 || cell.length() > 900));
        return truth;
    }

    /** Numbers are compared as numbers: 1E3 is 1000. */
    private static String said(String kind, String value) {
        return kind + " " + (kind.equals("NUMBER") ? String.valueOf(number(value)) : value);
    }

    private static double number(String value) {
        return value.equalsIgnoreCase("nan") ? Double.NaN : Double.parseDouble(value);
    }
}
