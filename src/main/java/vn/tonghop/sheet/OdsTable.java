package vn.tonghop.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Area;
import vn.tonghop.grid.CellStyle;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.GridBuilder;

/** One sheet of an OpenDocument file. Repeated rows and cells are written out only where they hold something. */
final class OdsTable {

    private record ColumnStyle(long last, @Nullable String style) {}

    private enum Is {
        NUMBER,
        TEXT,
        BOOLEAN,
        ERROR,
        UNCACHED
    }

    /** A cell with something in it; {@code repeated} times from its column on. */
    private record Filled(
            int column,
            int repeated,
            @Nullable Is is,
            double number,
            String text,
            @Nullable String formula,
            CellStyle style,
            @Nullable String comment) {}

    private record Span(int column, int columns, int rows) {}

    private final SafeXml xml;
    private final OdsStyles styles;
    private final boolean date1904;
    private final Budget budget;
    private final List<ColumnStyle> columnStyles = new ArrayList<>();
    private final List<Filled> filled = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private GridBuilder grid = Grid.named("");
    private long row;
    private long column;
    private int columnStyleAt;
    private int folded;
    private int pictures;

    OdsTable(SafeXml xml, OdsStyles styles, boolean date1904, Budget budget) {
        this.xml = xml;
        this.styles = styles;
        this.date1904 = date1904;
        this.budget = budget;
    }

    int pictures() {
        return pictures;
    }

    /** Reads up to the end of the table that starts here. */
    Grid read(String name) throws IOException {
        grid = Grid.named(name).date1904(date1904).hidden(styles.tableHidden(xml.attribute("style-name")));
        children(xml.depth());
        return grid.build();
    }

    private void children(int outer) throws IOException {
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "table-columns", "table-header-columns", "table-rows", "table-header-rows" -> {}
                case "table-row-group" -> group();
                case "table-column-group" -> columnGroup();
                case "table-column" -> column(false);
                case "table-row" -> row();
                default -> pictures += OdsText.pictures(xml);
            }
        }
    }

    private void group() throws IOException {
        int fold = "false".equals(xml.attribute("display")) ? 1 : 0;
        folded += fold;
        children(xml.depth());
        folded -= fold;
    }

    private void columnGroup() throws IOException {
        boolean hidden = "false".equals(xml.attribute("display"));
        int outer = xml.depth();
        while (xml.nextInside(outer)) if (xml.name().equals("table-column")) column(hidden);
    }

    private void column(boolean collapsed) throws IOException {
        long repeated = count("number-columns-repeated");
        String visibility = xml.attribute("visibility");
        boolean hidden = collapsed || visibility != null && !visibility.equals("visible");
        int limit = budget.limits().columns();
        if (hidden && column < limit) grid.hideColumns((int) column, (int) Math.min(column + repeated, limit) - 1);
        column += repeated;
        budget.style();
        columnStyles.add(new ColumnStyle(column - 1, xml.attribute("default-cell-style-name")));
    }

    private void row() throws IOException {
        long repeated = count("number-rows-repeated");
        String visibility = xml.attribute("visibility");
        String style = xml.attribute("default-cell-style-name");
        boolean filtered = "filter".equals(visibility);
        if (folded > 0 || filtered || "collapse".equals(visibility)) hide(repeated, folded > 0 || filtered);
        filled.clear();
        spans.clear();
        column = 0;
        columnStyleAt = 0;
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            if (xml.name().equals("table-cell") || xml.name().equals("covered-table-cell")) cell(style);
            else xml.skip();
        }
        writeRow(repeated);
        row += repeated;
    }

    private void hide(long repeated, boolean fold) {
        long end = Math.min(row + repeated, budget.limits().rows());
        for (long i = row; i < end; i++) {
            grid.hideRow((int) i);
            if (fold) grid.foldRow((int) i);
        }
    }

    private void cell(@Nullable String rowStyle) throws IOException {
        long repeated = count("number-columns-repeated");
        long columns = count("number-columns-spanned");
        long rows = count("number-rows-spanned");
        String styleName = xml.attribute("style-name");
        if (styleName == null) styleName = rowStyle == null ? columnStyle() : rowStyle;
        OdsValue value = new OdsValue(xml, date1904);
        OdsText inside = OdsText.inCell(xml, styles, budget);
        pictures += inside.pictures();
        CellStyle style = styles.cell(styleName);
        add(value, inside, inside.hasDigitsApart() ? style.withDigitsApart() : style, repeated);
        if (columns > 1 || rows > 1) span(columns, rows);
        column += repeated;
    }

    private void add(OdsValue value, OdsText inside, CellStyle style, long repeated) throws IOException {
        String text = value.text(inside.text());
        OptionalDouble number = value.number();
        boolean hasText = inside.hasParagraph() || value.saysText();
        Is is;
        if (value.isError() && !text.isEmpty()) is = Is.ERROR;
        else if (value.isBoolean()) is = Is.BOOLEAN;
        else if (number.isPresent()) is = Is.NUMBER;
        else if (hasText && (!text.isEmpty() || value.formula() != null)) is = Is.TEXT;
        else if (value.formula() != null) is = value.isText() ? Is.TEXT : Is.UNCACHED;
        else is = null;
        if (is == null && inside.comment() == null) return;
        budget.row(row);
        budget.column(column + repeated - 1);
        String formula = value.formula() == null ? null : budget.text(value.formula());
        filled.add(new Filled(
                (int) column,
                (int) repeated,
                is,
                is == Is.BOOLEAN ? value.isTrue() ? 1 : 0 : number.orElse(0),
                is == Is.TEXT || is == Is.ERROR ? budget.text(text) : "",
                formula,
                style,
                inside.comment()));
    }

    private void span(long columns, long rows) throws IOException {
        budget.column(column + columns - 1);
        budget.row(row + rows - 1);
        spans.add(new Span((int) column, (int) columns, (int) rows));
    }

    private @Nullable String columnStyle() {
        while (columnStyleAt < columnStyles.size()
                && columnStyles.get(columnStyleAt).last() < column) columnStyleAt++;
        return columnStyleAt == columnStyles.size()
                ? null
                : columnStyles.get(columnStyleAt).style();
    }

    private void writeRow(long repeated) throws IOException {
        if (filled.isEmpty() && spans.isEmpty()) return;
        for (long i = 0; i < repeated; i++) {
            budget.row(row + i);
            budget.event();
            for (Filled cell : filled) write((int) (row + i), cell);
            for (Span span : spans) {
                budget.merge();
                grid.merge(new Area(
                        (int) (row + i),
                        span.column(),
                        (int) (row + i) + span.rows() - 1,
                        span.column() + span.columns() - 1));
            }
        }
    }

    private void write(int at, Filled cell) throws IOException {
        for (int i = cell.column(); i < cell.column() + cell.repeated(); i++) {
            if (cell.is() != null) {
                budget.cell(at, i);
                write(at, i, cell, cell.is());
            }
            if (cell.comment() != null) grid.comment(at, i, cell.comment());
        }
    }

    private void write(int at, int i, Filled cell, Is is) {
        switch (is) {
            case NUMBER -> grid.number(at, i, cell.number(), cell.formula(), cell.style());
            case TEXT -> grid.text(at, i, cell.text(), cell.formula(), cell.style());
            case BOOLEAN -> grid.bool(at, i, cell.number() != 0, cell.formula(), cell.style());
            case ERROR -> grid.error(at, i, cell.text(), cell.formula(), cell.style());
            case UNCACHED -> grid.uncached(at, i, cell.formula() == null ? "" : cell.formula(), cell.style());
        }
    }

    /** A count of at least 1; one that no sheet has is refused where it is used. */
    private long count(String attribute) throws Refusal {
        String said = xml.attribute(attribute);
        if (said == null) return 1;
        if (!said.matches("[0-9]{1,10}")) throw Refusal.broken(attribute);
        return Math.max(1, Long.parseLong(said));
    }
}
