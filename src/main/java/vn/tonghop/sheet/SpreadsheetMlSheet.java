package vn.tonghop.sheet;

import java.io.IOException;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Area;
import vn.tonghop.grid.CellStyle;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.GridBuilder;

/** One worksheet of a SpreadsheetML workbook. Rows and cells follow on one another unless they say where they stand. */
final class SpreadsheetMlSheet {

    private final SafeXml xml;
    private final SpreadsheetMlStyles styles;
    private final boolean date1904;
    private final Budget budget;
    private GridBuilder grid = Grid.named("");
    private long nextRow;
    private long nextColumn;
    private long nextCell;
    private int row;

    SpreadsheetMlSheet(SafeXml xml, SpreadsheetMlStyles styles, boolean date1904, Budget budget) {
        this.xml = xml;
        this.styles = styles;
        this.date1904 = date1904;
        this.budget = budget;
    }

    /** Reads up to the end of the worksheet that starts here. */
    Grid read(String name) throws IOException {
        grid = Grid.named(name).date1904(date1904);
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "Table", "WorksheetOptions" -> {}
                case "Visible" -> grid.hidden(!xml.text().equals("SheetVisible"));
                case "Column" -> column();
                case "Row" -> row();
                case "AutoFilter" -> filter();
                default -> xml.skip();
            }
        }
        return grid.build();
    }

    private void column() throws IOException {
        long first = index("Index", nextColumn);
        long last = first + count("Span");
        budget.column(last);
        if (isHidden("Width")) grid.hideColumns((int) first, (int) last);
        nextColumn = last + 1;
    }

    private void row() throws IOException {
        long first = index("Index", nextRow);
        long last = first + count("Span");
        budget.row(last);
        row = (int) first;
        if (isHidden("Height")) for (long i = first; i <= last; i++) grid.hideRow((int) i);
        nextRow = last + 1;
        nextCell = 0;
        String style = xml.attribute("StyleID");
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            if (xml.name().equals("Cell")) cell(style);
            else xml.skip();
        }
    }

    private boolean isHidden(String size) {
        return "1".equals(xml.attribute("Hidden")) || "0".equals(xml.attribute(size));
    }

    private void cell(@Nullable String rowStyle) throws IOException {
        int column = (int) index("Index", nextCell);
        long across = count("MergeAcross");
        long down = count("MergeDown");
        budget.column(column + across);
        budget.row(row + down);
        String styleId = xml.attribute("StyleID");
        CellStyle style = styles.style(styleId == null ? rowStyle : styleId);
        String formula = R1C1.toA1(xml.attribute("Formula"), row, column);
        if (across > 0 || down > 0) {
            budget.merge();
            grid.merge(new Area(row, column, (int) (row + down), (int) (column + across)));
        }
        nextCell = column + across + 1;
        boolean valued = false;
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            if (xml.name().equals("Data")) {
                put(column, xml.attribute("Type"), xml.text(), formula, style);
                valued = true;
            } else if (xml.name().equals("Comment")) {
                grid.comment(row, column, budget.text(xml.text()));
            } else {
                xml.skip();
            }
        }
        if (valued || formula == null) return;
        budget.cell(row, column);
        grid.uncached(row, column, budget.text(formula), style);
    }

    private void put(int column, @Nullable String type, String data, @Nullable String formula, CellStyle style)
            throws IOException {
        if (formula != null) budget.text(formula);
        if (data.isEmpty() && formula == null) return;
        budget.cell(row, column);
        switch (type == null ? "String" : type) {
            case "Number" -> number(column, StoredNumber.parse(data), data, formula, style);
            case "DateTime" -> number(column, DateSerial.parse(data, date1904), data, formula, style);
            case "Boolean" -> grid.bool(row, column, data.equals("1") || data.equals("true"), formula, style);
            case "Error" -> grid.error(row, column, budget.text(data), formula, style);
            default -> grid.text(row, column, budget.text(data), formula, style);
        }
    }

    /** What calls itself a number and is none is kept as the text that it is. */
    private void number(int column, OptionalDouble number, String data, @Nullable String formula, CellStyle style)
            throws Refusal {
        if (number.isPresent()) grid.number(row, column, number.getAsDouble(), formula, style);
        else grid.text(row, column, budget.text(data), formula, style);
    }

    /** A filter that lets some rows through only; its area is written as {@code R1C1:R9C3}. */
    private void filter() throws IOException {
        String area = xml.attribute("Range");
        boolean active = false;
        int outer = xml.depth();
        while (xml.nextInside(outer)) active |= xml.name().equals("AutoFilterColumn");
        if (!active || area == null || !area.matches("R[0-9]{1,7}C[0-9]{1,5}:R[0-9]{1,7}C[0-9]{1,5}")) return;
        int first = Integer.parseInt(area.substring(1, area.indexOf('C'))) - 1;
        String second = area.substring(area.indexOf(':') + 2);
        int last = Integer.parseInt(second.substring(0, second.indexOf('C'))) - 1;
        budget.row(last);
        if (first >= 0 && first <= last) grid.foldRows(first, last);
    }

    /** A place counted from 1 in the file, from 0 here. */
    private long index(String attribute, long otherwise) throws Refusal {
        String said = xml.attribute(attribute);
        if (said == null) return otherwise;
        if (!said.matches("[0-9]{1,9}") || Long.parseLong(said) == 0) throw Refusal.broken(attribute);
        return Long.parseLong(said) - 1;
    }

    private long count(String attribute) throws Refusal {
        String said = xml.attribute(attribute);
        if (said == null) return 0;
        if (!said.matches("[0-9]{1,9}")) throw Refusal.broken(attribute);
        return Long.parseLong(said);
    }
}
