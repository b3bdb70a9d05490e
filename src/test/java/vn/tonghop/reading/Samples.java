package vn.tonghop.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.form.Form;
import vn.tonghop.form.FormRead;
import vn.tonghop.form.FormReader;
import vn.tonghop.form.Period;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.DrawnGrid;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.GridBuilder;
import vn.tonghop.grid.Paragraph;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.OrgUnits;
import vn.tonghop.sheet.Opened;
import vn.tonghop.text.Reading;

/** The form, the district and short ways to read a drawn file. */
public final class Samples {

    public static final Form FORM = form();
    public static final OrgUnits DUC_CO = ducCo();
    public static final Period PERIOD =
            new Period("2023", LocalDate.of(2023, 6, 1), LocalDate.of(2023, 6, 30), LocalDate.of(2023, 6, 30));
    private static final FigureReader READER = new FigureReader(FORM, DUC_CO, PERIOD);
    public static final List<String> ELEMENTS = FORM.elements().stream()
            .map(element -> element.id())
            .filter(id -> !id.startsWith("g04"))
            .toList();

    private Samples() {}

    private static Form form() {
        Map<String, Grid> grids = new TreeMap<>();
        for (String table : List.of("tables", "elements", "rules", "parameters")) grids.put(table, csv(table));
        FormRead read = FormReader.read(grids);
        if (read instanceof FormRead.Good good) return good.form();
        throw new IllegalStateException(read.toString());
    }

    private static Grid csv(String table) {
        GridBuilder grid = Grid.named(table);
        try (var stream = Samples.class.getResourceAsStream("/forms/thdte/" + table + ".csv")) {
            if (stream == null) throw new IllegalStateException(table);
            var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            int row = 0;
            for (CSVRecord line : CSVFormat.RFC4180.parse(reader)) {
                for (int column = 0; column < line.size(); column++)
                    if (!line.get(column).isEmpty())
                        grid.text(row, column, line.get(column).replace("\ufeff", ""));
                row++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return grid.build();
    }

    private static OrgUnits ducCo() {
        List<OrgUnit> units = new ArrayList<>();
        units.add(unit("64", "Tỉnh Gia Lai", "province", ""));
        units.add(unit("631", "Huyện Đức Cơ", "district", "64"));
        String communes = """
                23857 Thị trấn Chư Ty
                23860 Xã Ia Dơk
                23863 Xã Ia Krêl
                23866 Xã Ia Din
                23869 Xã Ia Kla
                23872 Xã Ia Dom
                23875 Xã Ia Lang
                23878 Xã Ia Kriêng
                23881 Xã Ia Pnôn
                23884 Xã Ia Nan
                """;
        for (String line : communes.strip().split("\n"))
            units.add(unit(line.substring(0, 5), line.substring(6), "commune", "631"));
        return new OrgUnits(units, "commune");
    }

    public static OrgUnit unit(String code, String name, String level, String parent) {
        return new OrgUnit(code, name, level, parent, null, null, null, null, null, null, "");
    }

    public static ReceivedFile file(String name) {
        return new ReceivedFile(name, "00", 1, Instant.EPOCH, Instant.EPOCH);
    }

    public static List<Submission> readAll(String name, Grid... grids) {
        return readAll(name, List.of(), Map.of(), grids);
    }

    public static List<Submission> readAll(
            String name, List<Paragraph> prose, Map<String, String> properties, Grid... grids) {
        Contents contents = new Contents(FileFormat.XLSX, List.of(grids), prose, 0, null, properties, List.of());
        return READER.read(file(name), new Opened.Readable(contents));
    }

    public static Submission read(Grid... grids) {
        return only(readAll("PL Ia Lang.xlsx", grids));
    }

    public static Submission read(String drawn) {
        return read(DrawnGrid.grid(drawn));
    }

    public static Submission only(List<Submission> submissions) {
        if (submissions.size() != 1) throw new AssertionError(submissions.size() + " submissions: " + submissions);
        return submissions.get(0);
    }

    /** The required figures of a commune in the form's order: values, or verdicts where there is none, «·» where no figure is. */
    public static String figures(Submission submission) {
        return ELEMENTS.stream().map(element -> figure(submission, element)).collect(Collectors.joining(" "));
    }

    /** The figures of one table's reporting row. */
    public static String figures(Submission submission, String table) {
        return ELEMENTS.stream()
                .filter(element -> element.startsWith(table + "."))
                .map(element -> figure(submission, element))
                .collect(Collectors.joining(" "));
    }

    public static String figure(Submission submission, String element) {
        return figure(submission, element.startsWith("p01") ? "commune" : "", element);
    }

    public static String figure(Submission submission, String row, String element) {
        return submission
                .table(element.substring(0, 3))
                .flatMap(table -> table.find(row, element))
                .map(figure -> show(figure.reading()))
                .orElse("·");
    }

    public static String show(Reading reading) {
        return reading instanceof Reading.Value value
                ? value.value().toPlainString()
                : reading.verdict().toString();
    }

    /** Lines of the list of gifts: {@code count unit_value amount} each. */
    public static List<String> lines(Submission submission) {
        TableReading list = submission.table("g04").orElseThrow();
        return list.rows().stream()
                .map(row -> Arrays.stream(new String[] {"gift_count", "unit_value", "amount"})
                        .map(element -> figure(submission, row, "g04." + element))
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
