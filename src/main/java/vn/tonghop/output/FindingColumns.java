package vn.tonghop.output;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tonghop.orgunit.OrgUnit;

/** The columns in which findings are listed, in the workbooks and on the page alike. */
final class FindingColumns {

    /** How a column is set. */
    enum Kind {
        TEXT,
        SEVERITY,
        /** What the marked copy is called, and leads to it. */
        COPY,
        FIGURE,
        CODE
    }

    /** @param width in points, on a sheet */
    record Column(String key, double width, Kind kind, Function<FindingLine, String> text) {}

    /** What one finding has in one column; the figure is there where the column has figures. */
    record Entry(Kind kind, String text, @Nullable BigDecimal figure) {}

    private final Wording wording;
    private final List<Column> columns;

    FindingColumns(Wording wording, Words words) {
        this.wording = wording;
        this.columns = List.of(
                new Column("severity", 56, Kind.SEVERITY, line -> words.severity(line.severity())),
                new Column("unit", 72, Kind.TEXT, this::unit),
                new Column("file", 84, Kind.TEXT, FindingLine::file),
                new Column("copy", 60, Kind.COPY, line -> ""),
                new Column("sheet", 58, Kind.TEXT, FindingLine::sheet),
                new Column("cell", 36, Kind.TEXT, FindingLine::cell),
                new Column("column", 92, Kind.TEXT, FindingLine::column),
                new Column("stands", 72, Kind.TEXT, FindingLine::stands),
                new Column("expected", 72, Kind.TEXT, FindingLine::expected),
                new Column("difference", 72, Kind.FIGURE, this::difference),
                new Column("message", 228, Kind.TEXT, FindingLine::message),
                new Column("action", 190, Kind.TEXT, FindingLine::action),
                new Column("rule", 34, Kind.CODE, FindingLine::rule),
                new Column("life", 58, Kind.TEXT, FindingLine::life));
    }

    List<Column> columns() {
        return columns;
    }

    String title(Column column) {
        return wording.say("output.findings." + column.key());
    }

    List<Entry> entries(FindingLine line) {
        return columns.stream()
                .map(column -> new Entry(
                        column.kind(),
                        column.text().apply(line),
                        column.kind() == Kind.FIGURE ? line.difference() : null))
                .toList();
    }

    private String unit(FindingLine line) {
        OrgUnit unit = line.unit();
        return unit == null ? wording.say("output.unknownUnit") : unit.name();
    }

    private String difference(FindingLine line) {
        BigDecimal difference = line.difference();
        return difference == null ? "" : wording.shown().show(difference);
    }
}
