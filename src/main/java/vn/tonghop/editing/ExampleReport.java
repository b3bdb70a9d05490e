package vn.tonghop.editing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.CheckExample;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Period;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Table;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.CellStyle;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.GridBuilder;
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
import vn.tonghop.text.Expectation;
import vn.tonghop.text.NumberReader;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Scale;

/** The report that an example of a named check describes: its cells are read as a file's are. */
public final class ExampleReport {

    private static final long MILLION = 1_000_000;
    private static final Pattern RELATIVE = Pattern.compile("[+-][0-9]{1,3}");

    private final Form form;
    private final CheckExample example;
    private final Map<String, String> cells;
    private final boolean filled;
    private final NumberReader numbers = new NumberReader();

    private ExampleReport(Form form, CheckExample example, Map<String, String> cells, boolean filled) {
        this.form = form;
        this.example = example;
        this.cells = cells;
        this.filled = filled;
    }

    /** A report by itself; required cells that the example does not mention hold some figure. */
    static Submission alone(Form form, CheckExample example) {
        List<String> units = example.has("unit") ? example.list("unit") : List.of("A");
        return new ExampleReport(form, example, example.cells(), true)
                .submission(
                        file("A.xlsx"),
                        units.size() == 1 ? unit(form, units.get(0), 1) : null,
                        null,
                        form.currentPeriod());
    }

    /**
     * One of several reports, with the cells given and no others.
     *
     * @param modified the document's own time of last change; null where it is silent
     */
    public static Submission of(
            Form form,
            Map<String, String> cells,
            ReceivedFile file,
            OrgUnit unit,
            @Nullable Instant modified,
            Period period) {
        return new ExampleReport(form, CheckExample.parse(""), cells, false).submission(file, unit, modified, period);
    }

    /** A unit of the reporting level with a thousand children. */
    public static OrgUnit unit(Form form, String name, int number) {
        return new OrgUnit(
                String.valueOf(number), name, form.reportingLevel(), "", null, null, 4_000L, 1_000L, 9L, 9L, "");
    }

    private static ReceivedFile file(String path) {
        return new ReceivedFile(path, "0".repeat(64), 1, Instant.EPOCH, Instant.EPOCH);
    }

    private Submission submission(
            ReceivedFile file, @Nullable OrgUnit unit, @Nullable Instant modified, Period period) {
        List<TableReading> tables = new ArrayList<>();
        if (!example.has("refused")) for (Table table : form.tables()) if (isThere(table)) tables.add(read(table));
        return new Submission(
                file,
                period,
                unit,
                FileFormat.XLSX,
                said("refused"),
                tables,
                witnesses(),
                example.list("twice").stream().map(ExampleReport::text).toList(),
                said("hidden"),
                said("personal"),
                notes(),
                prose(),
                modified);
    }

    private @Nullable Message said(String word) {
        return example.has(word) ? text(String.join(", ", example.list(word))) : null;
    }

    private static Message text(String text) {
        return Message.of("editing.example", "text", text);
    }

    private List<Message> notes() {
        List<Message> notes = new ArrayList<>();
        example.list("note").forEach(note -> notes.add(text(note)));
        for (String row : example.list("row"))
            notes.add(Message.of(
                    Submission.FOREIGN_ROW, "appendix", "", "cell", "A1", "label", row, "values", List.of("1")));
        return notes;
    }

    private List<Paragraph> prose() {
        return example.has("text") ? List.of(new Paragraph(1, String.join(", ", example.list("text")))) : List.of();
    }

    private List<Witness> witnesses() {
        List<Witness> witnesses = new ArrayList<>();
        for (String unit : example.list("unit")) witnesses.add(witness(Witness.Kind.UNIT, unit));
        for (String year : example.list("year")) witnesses.add(witness(Witness.Kind.YEAR, year(year)));
        for (String date : example.list("date")) witnesses.add(witness(Witness.Kind.REPORT_DATE, date(date)));
        if (example.has("theme"))
            witnesses.add(witness(Witness.Kind.THEME, theme(String.join(", ", example.list("theme")))));
        return witnesses;
    }

    /** {@code -1} is the year before the form's current one. */
    private String year(String written) {
        return RELATIVE.matcher(written).matches()
                ? String.valueOf(form.currentPeriod().year() + Integer.parseInt(written))
                : written;
    }

    /** {@code -1} is the day before the current period's end. */
    private String date(String written) {
        return RELATIVE.matcher(written).matches()
                ? form.currentPeriod().end().plusDays(Integer.parseInt(written)).toString()
                : written;
    }

    /** {@code +0} is the theme of the form's current year, {@code -1} the last one before it that the form knows. */
    private String theme(String written) {
        if (!RELATIVE.matcher(written).matches()) return written;
        String last = "theme." + (form.currentPeriod().year() + Integer.parseInt(written));
        String found = written;
        for (Map.Entry<String, String> theme : form.parameters().entrySet())
            if (theme.getKey().matches("theme\\.[0-9]{4}") && theme.getKey().compareTo(last) <= 0)
                found = theme.getValue();
        return found;
    }

    private static Witness witness(Witness.Kind kind, String value) {
        return new Witness(kind, Witness.Source.SHEET, value, new Place("A", "A1"), value);
    }

    /** A list that the example does not speak of is not in the file, unless the form wants it. */
    private boolean isThere(Table table) {
        if (example.list("absent").contains(table.id())) return false;
        boolean spoken = cells.keySet().stream().anyMatch(cell -> cell.startsWith(table.id() + "."));
        return spoken || filled && table.rows() != Rows.LINES || filled && table.required();
    }

    private TableReading read(Table table) {
        List<Element> elements = form.elementsOf(table.id());
        List<Figure> figures = new ArrayList<>();
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        List<String> absent = new ArrayList<>();
        Map<String, List<Place>> doubled = new LinkedHashMap<>();
        Map<String, Place> headers = new LinkedHashMap<>();
        List<String> rows = rows(table);
        for (Element element : elements) {
            Place header = place(table, elements.indexOf(element), 0);
            if (isAbsent(element)) absent.add(element.id());
            else headers.put(element.id(), header);
            if (example.list("doubled").contains(element.id())) doubled.put(element.id(), List.of(header, header));
            if (!isAbsent(element)) fill(table, element, rows, figures, texts);
        }
        return new TableReading(
                table.id(),
                place(table, 0, 0),
                Scale.NONE,
                rows,
                new Figures(figures),
                headers,
                absent,
                doubled,
                example.list("unknown").contains(table.id()) ? List.of(place(table, elements.size(), 0)) : List.of(),
                totals(table, rows),
                texts);
    }

    /** A column that is not asked for and not spoken of is not there. */
    private boolean isAbsent(Element element) {
        if (example.list("absent").contains(element.id())) return true;
        return !element.required() && cells.keySet().stream().noneMatch(cell -> cell.startsWith(element.id()));
    }

    /** Rows of a table by their keys: levels spoken of, lines as many as the longest list has. */
    private List<String> rows(Table table) {
        if (table.rows() == Rows.ONE) return List.of("");
        Set<String> rows = new LinkedHashSet<>();
        if (table.rows() == Rows.LEVELS) {
            rows.add(form.reportingLevel());
            for (String level : table.levels())
                if (cells.keySet().stream()
                        .anyMatch(cell -> cell.startsWith(table.id() + ".") && cell.endsWith("@" + level)))
                    rows.add(level);
            return List.copyOf(rows);
        }
        int lines = 1;
        for (Map.Entry<String, String> cell : cells.entrySet())
            if (cell.getKey().startsWith(table.id() + ".") && cell.getKey().indexOf('@') < 0)
                lines = Math.max(lines, CheckExample.items(cell.getValue()).size());
        for (int line = 1; line <= lines; line++) rows.add(String.valueOf(line));
        return List.copyOf(rows);
    }

    private void fill(
            Table table,
            Element element,
            List<String> rows,
            List<Figure> figures,
            Map<String, Map<String, String>> texts) {
        for (int line = 0; line < rows.size(); line++) {
            String row = rows.get(line);
            String raw = raw(table, element, row, line);
            if (raw == null) continue;
            if (element.unit() == null)
                texts.computeIfAbsent(row, key -> new LinkedHashMap<>()).put(element.id(), raw);
            else figures.add(figure(table, element, row, raw, line + 1));
        }
    }

    /** What stands in a cell; null where there is none. */
    private @Nullable String raw(Table table, Element element, String row, int line) {
        boolean own = table.rows() != Rows.LEVELS || row.equals(form.reportingLevel());
        String written = cells.get(own ? element.id() : element.id() + "@" + row);
        if (written == null) return own && filled && element.required() ? some(element) : null;
        if (table.rows() != Rows.LINES) return written;
        List<String> lines = CheckExample.items(written);
        return line < lines.size() ? lines.get(line) : "";
    }

    /** A figure that nobody would ask about: another one for each element, round where it is money. */
    private String some(Element element) {
        int number = form.elements().indexOf(element) + 1;
        if (element.unit() == null) return "A";
        return String.valueOf(element.kind() == Element.Kind.MONEY ? number * MILLION : number);
    }

    private Figure figure(Table table, Element element, String row, String raw, int line) {
        Place place = place(table, form.elementsOf(table.id()).indexOf(element), line);
        return new Figure(table.id(), row, element.id(), reading(element, raw), place);
    }

    private Reading reading(Element element, String raw) {
        GridBuilder cell = Grid.named("A");
        if (raw.startsWith("=")) cell.uncached(0, 0, raw.substring(1), CellStyle.PLAIN);
        else if (raw.startsWith("#")) cell.error(0, 0, raw, null, CellStyle.PLAIN);
        else if (!raw.isEmpty()) cell.text(0, 0, raw);
        return numbers.read(cell.build().cell(0, 0), Expectation.of(element.quantity()));
    }

    private List<StatedTotal> totals(Table table, List<String> rows) {
        List<Figure> figures = new ArrayList<>();
        for (Element element : form.elementsOf(table.id())) {
            String written = cells.get(element.id() + "@" + CheckExample.TOTAL);
            if (written != null && element.unit() != null)
                figures.add(figure(table, element, "", written, rows.size() + 1));
        }
        return figures.isEmpty() ? List.of() : List.of(new StatedTotal("Tổng cộng", figures, rows));
    }

    private static Place place(Table table, int column, int row) {
        return new Place(table.id(), new CellAddress(row, column).toString());
    }
}
