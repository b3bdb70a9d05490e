package vn.tonghop.editing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Period;
import vn.tonghop.form.Rows;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Paragraph;
import vn.tonghop.grid.Place;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Figures;
import vn.tonghop.reading.StatedTotal;
import vn.tonghop.reading.Submission;
import vn.tonghop.reading.TableReading;
import vn.tonghop.reading.Witness;
import vn.tonghop.sheet.FormFiles;
import vn.tonghop.text.Note;
import vn.tonghop.text.Origin;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Scale;
import vn.tonghop.text.Unit;
import vn.tonghop.text.Verdict;

/**
 * A submission made by hand, cell by cell: {@code "700"} a number, {@code ""} blank, {@code null} no column. Sheets are
 * named as tables; the first row of figures is row 4, columns go from A in the order of the form's elements.
 */
final class Report {

    static final Form FORM = FormFiles.builtIn();

    static final OrgUnit IA_LANG =
            new OrgUnit("23875", "Xã Ia Lang", "commune", "631", null, null, 4468L, null, 6L, 3L, "");

    private final Map<String, Map<Figure.Key, Reading>> tables = new LinkedHashMap<>();
    private final Map<String, Map<String, Map<String, String>>> texts = new LinkedHashMap<>();
    private final Map<String, Set<String>> absent = new LinkedHashMap<>();
    private final Map<String, List<StatedTotal>> totals = new LinkedHashMap<>();
    private final List<Witness> witnesses = new ArrayList<>();
    private final List<Paragraph> prose = new ArrayList<>();
    private @Nullable OrgUnit unit = IA_LANG;
    private @Nullable Message refusal;
    private @Nullable Message hidden;
    private List<Message> twice = List.of();

    /** The appendices of the real report of Ia Lang, with the gift rounds that its text states. */
    static Report iaLang() {
        return new Report()
                .table("p01", "commune", "", "700", "0", "0", "4930000", "2500000")
                .row("p01", "province", "", "", "", "", "", "")
                .row("p01", "district", "", "", "", "", "", "")
                .table("p02", "", "15", "4000000", "0", "0", "0", "0")
                .table("p03", "", "1", "700", "0", "0")
                .gifts("Phòng LĐTBXH huyện", "10", "250000", "2500000")
                .gifts("Đoàn thanh niên xã", "5", "300000", "1500000")
                .witness(Witness.Kind.YEAR, Witness.Source.SHEET, "2023");
    }

    /** A report in which every figure is there and nothing is to be said. */
    static Report good() {
        return new Report()
                .table("p01", "commune", "3", "450", "0", "0", "4930000", "2500000")
                .table("p02", "", "15", "4000000", "2", "2000000", "40", "0")
                .table("p03", "", "2", "120", "3", "380")
                .gifts("Đoàn thanh niên xã", "10", "250000", "2500000")
                .gifts("Hội Phụ nữ xã", "5", "300000", "1500000");
    }

    Report table(String table, String row, @Nullable String... cells) {
        tables.put(table, new LinkedHashMap<>());
        return row(table, row, cells);
    }

    Report row(String table, String row, @Nullable String... cells) {
        List<Element> elements = numeric(table);
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i];
            if (cell == null)
                absent.computeIfAbsent(table, key -> new LinkedHashSet<>())
                        .add(elements.get(i).id());
            else put(table, row, elements.get(i).id(), reading(cell));
        }
        return this;
    }

    /** A gift round: giver, gifts, unit value, amount; no column of children. */
    Report gifts(String giver, String gifts, String price, String amount) {
        String row = String.valueOf(texts.getOrDefault("g04", Map.of()).size() + 1);
        texts.computeIfAbsent("g04", key -> new LinkedHashMap<>()).put(row, Map.of("g04.giver_name", giver));
        absent.computeIfAbsent("g04", key -> new LinkedHashSet<>()).add("g04.children");
        tables.putIfAbsent("g04", new LinkedHashMap<>());
        put("g04", row, "g04.gift_count", reading(gifts));
        put("g04", row, "g04.unit_value", reading(price));
        return put("g04", row, "g04.amount", reading(amount));
    }

    Report children(String... cells) {
        absent.remove("g04");
        for (int i = 0; i < cells.length; i++) put("g04", String.valueOf(i + 1), "g04.children", reading(cells[i]));
        return this;
    }

    Report without(String table) {
        tables.remove(table);
        texts.remove(table);
        return this;
    }

    Report with(String element, String cell) {
        return with(element, reading(cell));
    }

    Report with(String element, Reading reading) {
        String table = element.substring(0, 3);
        String row = FORM.table(table).rows() == Rows.LEVELS
                ? "commune"
                : FORM.table(table).rows() == Rows.ONE ? "" : "1";
        return put(table, row, element, reading);
    }

    Report put(String table, String row, String element, Reading reading) {
        tables.computeIfAbsent(table, key -> new LinkedHashMap<>()).put(new Figure.Key(table, row, element), reading);
        return this;
    }

    Report total(String table, String element, String value, String... rows) {
        Figure figure = new Figure(table, "", element, reading(value), place(table, element, "", rows.length));
        totals.computeIfAbsent(table, key -> new ArrayList<>())
                .add(new StatedTotal("Tổng cộng", List.of(figure), List.of(rows)));
        return this;
    }

    Report witness(Witness.Kind kind, Witness.Source source, String value) {
        witnesses.add(new Witness(kind, source, value, new Place("p01", "A1"), value));
        return this;
    }

    Report paragraph(String text) {
        prose.add(new Paragraph(prose.size() + 1, text));
        return this;
    }

    Report of(@Nullable OrgUnit other) {
        unit = other;
        return this;
    }

    Report refused(Message why) {
        refusal = why;
        tables.clear();
        return this;
    }

    Report hidden(Message what) {
        hidden = what;
        return this;
    }

    Report twice(Message what) {
        twice = List.of(what);
        return this;
    }

    Submission submission() {
        List<TableReading> readings = new ArrayList<>();
        tables.forEach((table, cells) -> readings.add(reading(table, cells)));
        Period period = FORM.currentPeriod();
        return new Submission(
                new ReceivedFile("Ia Lang.xlsx", "00", 1, Instant.EPOCH, Instant.EPOCH),
                period,
                unit,
                FileFormat.values()[0],
                refusal,
                readings,
                witnesses,
                twice,
                hidden,
                null,
                List.of(),
                prose,
                null);
    }

    private TableReading reading(String table, Map<Figure.Key, Reading> cells) {
        List<Figure> figures = new ArrayList<>();
        Set<String> rows = new LinkedHashSet<>();
        cells.forEach((key, reading) -> {
            rows.add(key.row());
            figures.add(
                    new Figure(table, key.row(), key.element(), reading, place(table, key.element(), key.row(), 0)));
        });
        Map<String, Place> headers = new LinkedHashMap<>();
        for (Element element : FORM.elementsOf(table))
            headers.put(element.id(), new Place(table, new CellAddress(2, column(table, element.id())).toString()));
        return new TableReading(
                table,
                new Place(table, "A1"),
                Scale.NONE,
                List.copyOf(rows),
                new Figures(figures),
                headers,
                List.copyOf(absent.getOrDefault(table, Set.of())),
                Map.of(),
                List.of(),
                totals.getOrDefault(table, List.of()),
                texts.getOrDefault(table, Map.of()));
    }

    private static Place place(String table, String element, String row, int below) {
        int line = row.matches("[0-9]+")
                ? Integer.parseInt(row) - 1
                : Math.max(0, List.of("commune", "district", "province").indexOf(row));
        return new Place(table, new CellAddress(3 + line + below, column(table, element)).toString());
    }

    private static int column(String table, String element) {
        return FORM.elementsOf(table).stream().map(Element::id).toList().indexOf(element);
    }

    private static List<Element> numeric(String table) {
        return FORM.elementsOf(table).stream()
                .filter(element -> element.unit() != null)
                .toList();
    }

    /** The address of an element's cell in a line of its list. */
    static String cell(String element, int line) {
        return new CellAddress(2 + line, column(element.substring(0, 3), element)).toString();
    }

    static Reading reading(String cell) {
        if (cell.isEmpty()) return new Reading.NoValue(Verdict.BLANK, Set.of(), "");
        BigDecimal value = new BigDecimal(cell);
        return new Reading.Value(
                value.signum() == 0 ? Verdict.ZERO : Verdict.OK,
                value,
                null,
                null,
                false,
                Origin.NUMBER,
                Set.of(),
                cell);
    }

    static Reading doubtful(Verdict verdict, String raw, String... candidates) {
        List<BigDecimal> values = new ArrayList<>();
        for (String candidate : candidates) values.add(new BigDecimal(candidate));
        return new Reading.Doubtful(verdict, values, null, EnumSet.noneOf(Note.class), raw);
    }

    static Reading attendances(String cell) {
        return new Reading.Value(
                Verdict.OK, new BigDecimal(cell), Unit.LUOT, null, false, Origin.TEXT, Set.of(), cell + " lượt");
    }

    static Checked check(Report report) {
        return new Editor(FORM).check(report.submission());
    }
}
