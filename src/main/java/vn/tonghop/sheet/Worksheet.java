package vn.tonghop.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Area;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.CellStyle;
import vn.tonghop.grid.GridBuilder;

/**
 * One worksheet part on its way into a grid. A cell stands where its own address says, else after the one before it; what
 * the part says about its size is not looked at. Blank cells are passed over, however they are styled.
 */
final class Worksheet {

    /**
     * A cell before its value is understood.
     *
     * @param type {@code s}, {@code str}, {@code inlineStr}, {@code b}, {@code e}, {@code d} or {@code n}
     * @param value as written; null when there is none
     */
    private record Stored(
            int row,
            int column,
            String type,
            int style,
            @Nullable String value,
            @Nullable RichText rich) {}

    /** A cell of a shared formula that is written out further down. */
    private record Waiting(Stored cell, String number) {}

    private final SafeXml xml;
    private final XMLStreamReader reader;
    private final XlsxBook book;
    private final GridBuilder grid;
    private final Budget budget;
    private final SharedFormulas shared = new SharedFormulas();
    private final List<Waiting> waiting = new ArrayList<>();
    private final HidingRules hiding;
    private int row = -1;
    private int column = -1;
    private boolean columnsHiddenByDefault;
    private int columnsSaid;

    private Worksheet(SafeXml xml, XlsxBook book, GridBuilder grid) {
        this.xml = xml;
        this.reader = xml.stream();
        this.book = book;
        this.grid = grid;
        this.budget = book.budget();
        this.hiding = new HidingRules(book.styles());
    }

    static void read(SafeXml xml, XlsxBook book, GridBuilder grid) throws IOException {
        try (xml) {
            new Worksheet(xml, book, grid).run();
        }
    }

    private void run() throws IOException {
        while (xml.nextInside(0)) {
            switch (xml.name()) {
                case "c" -> cell();
                case "row" -> row();
                case "worksheet", "sheetData", "cols", "mergeCells" -> {}
                case "col" -> column();
                case "mergeCell" -> merge();
                case "sheetFormatPr" -> columnsHiddenByDefault = isZero(xml.attribute("defaultColWidth"));
                case "autoFilter" -> filter();
                case "conditionalFormatting" -> hiding.read(xml);
                default -> xml.skip();
            }
        }
        for (Waiting one : waiting) {
            String formula =
                    shared.find(one.number(), one.cell().row(), one.cell().column());
            put(one.cell(), formula == null ? "" : formula);
        }
        hiding.apply(grid);
        if (columnsHiddenByDefault && columnsSaid < budget.limits().columns())
            grid.hideColumns(columnsSaid, budget.limits().columns() - 1);
    }

    private void row() throws IOException {
        String number = xml.attribute("r");
        row = number == null ? row + 1 : index(number);
        budget.row(row);
        column = -1;
        boolean hidden = XlsxStyles.truth(xml.attribute("hidden")) || isZero(xml.attribute("ht"));
        if (!hidden) return;
        grid.hideRow(row);
        if (XlsxStyles.number(xml.attribute("outlineLevel")) > 0) grid.foldRow(row);
    }

    /** A row number of the file from 0; one too large for any sheet is refused by whoever uses it. */
    private int index(String number) throws Refusal {
        try {
            long from1 = Long.parseLong(number.strip());
            if (from1 > budget.limits().rows())
                throw Budget.over("rows", budget.limits().rows());
            if (from1 < 1) throw Refusal.broken(grid.name() + "!" + number);
            return (int) from1 - 1;
        } catch (NumberFormatException e) {
            throw Refusal.broken(grid.name() + "!" + number);
        }
    }

    private void column() throws IOException {
        int first = XlsxStyles.number(xml.attribute("min"));
        int last = Math.min(
                XlsxStyles.number(xml.attribute("max")), budget.limits().columns());
        if (first < 1 || last < first) return;
        if (XlsxStyles.truth(xml.attribute("hidden")) || isZero(xml.attribute("width")))
            grid.hideColumns(first - 1, last - 1);
        columnsSaid = Math.max(columnsSaid, last);
    }

    private static boolean isZero(@Nullable String length) {
        if (length == null || !length.startsWith("0")) return false;
        return length.chars().allMatch(c -> c == '0' || c == '.');
    }

    private void merge() throws IOException {
        String said = xml.attribute("ref");
        Optional<Area> area = said == null ? Optional.empty() : area(said);
        if (area.isEmpty()) return;
        budget.merge();
        budget.row(area.get().lastRow());
        budget.column(area.get().lastColumn());
        if (!area.get()
                .anchor()
                .equals(new CellAddress(area.get().lastRow(), area.get().lastColumn()))) grid.merge(area.get());
    }

    private void filter() throws IOException {
        String said = xml.attribute("ref");
        boolean active = false;
        int outer = xml.depth();
        while (xml.nextInside(outer)) active |= xml.name().equals("filterColumn");
        if (active && said != null) area(said).ifPresent(area -> grid.foldRows(area.firstRow(), area.lastRow()));
    }

    /** {@code A1:C3}, corners in any order. */
    static Optional<Area> area(String said) {
        String plain = said.replace("$", "");
        int colon = plain.indexOf(':');
        Optional<CellAddress> one = CellAddress.parse(colon < 0 ? plain : plain.substring(0, colon));
        Optional<CellAddress> other = colon < 0 ? one : CellAddress.parse(plain.substring(colon + 1));
        if (one.isEmpty() || other.isEmpty()) return Optional.empty();
        CellAddress a = one.get();
        CellAddress b = other.get();
        return Optional.of(new Area(
                Math.min(a.row(), b.row()),
                Math.min(a.column(), b.column()),
                Math.max(a.row(), b.row()),
                Math.max(a.column(), b.column())));
    }

    private void cell() throws IOException {
        int cellRow = row;
        int cellColumn = column + 1;
        int style = 0;
        String type = "n";
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            switch (reader.getAttributeLocalName(i)) {
                case "r" -> {
                    String address = reader.getAttributeValue(i);
                    if (!address.isEmpty() && digit(address.charAt(0)) >= 0) continue; // a bare number is no address
                    long place = place(address);
                    cellRow = (int) (place >>> 32);
                    cellColumn = (int) place;
                }
                case "s" -> style = XlsxStyles.number(reader.getAttributeValue(i));
                case "t" -> type = reader.getAttributeValue(i);
                default -> {}
            }
        }
        column = cellColumn;
        content(cellRow, cellColumn, type, style);
    }

    private void content(int cellRow, int cellColumn, String type, int style) throws IOException {
        String value = null;
        RichText rich = null;
        Formula formula = null;
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "v" -> value = xml.text();
                case "f" -> formula = Formula.read(xml, budget);
                case "is" -> {
                    rich = RichText.read(xml);
                    value = rich.text();
                }
                default -> xml.skip();
            }
        }
        if (value != null || formula != null) put(new Stored(cellRow, cellColumn, type, style, value, rich), formula);
    }

    private void put(Stored cell, @Nullable Formula formula) throws IOException {
        if (formula == null) {
            put(cell, (String) null);
        } else if (formula.sharedNumber().isEmpty()) {
            put(cell, formula.text());
        } else if (!formula.text().isEmpty()) {
            shared.put(formula.sharedNumber(), cell.row(), cell.column(), formula.text());
            put(cell, formula.text());
        } else {
            String spelt = shared.find(formula.sharedNumber(), cell.row(), cell.column());
            if (spelt != null) {
                put(cell, budget.text(spelt));
            } else {
                budget.cell(cell.row(), cell.column());
                waiting.add(new Waiting(cell, formula.sharedNumber()));
            }
        }
    }

    private void put(Stored cell, @Nullable String formula) throws IOException {
        boolean text = cell.type().equals("str") || cell.type().equals("inlineStr");
        String value = cell.value();
        if (value == null || !text && value.isBlank()) {
            if (formula == null) return;
            budget.cell(cell.row(), cell.column());
            grid.uncached(cell.row(), cell.column(), formula, book.styles().get(cell.style()));
            return;
        }
        if (text && value.isEmpty() && formula == null) return;
        budget.cell(cell.row(), cell.column());
        CellStyle style = style(cell);
        switch (cell.type()) {
            case "s" -> sharedText(cell, formula, style);
            case "str" -> text(cell, OfficeText.decode(value), formula, style);
            case "inlineStr" -> text(cell, value, formula, style);
            case "b" -> grid.bool(cell.row(), cell.column(), truth(value), formula, style);
            case "e" -> grid.error(cell.row(), cell.column(), budget.text(value.strip()), formula, style);
            case "d" -> date(cell, value, formula, style);
            default -> number(cell, value, formula, style);
        }
    }

    private CellStyle style(Stored cell) {
        CellStyle style = book.styles().get(cell.style());
        RichText rich = cell.rich();
        return rich == null ? style : rich.look(style);
    }

    private void sharedText(Stored cell, @Nullable String formula, CellStyle style) throws Refusal {
        int number = XlsxStyles.number(cell.value());
        SharedStrings strings = book.strings();
        if (!strings.has(number)) throw Refusal.broken(grid.name() + "!" + new CellAddress(cell.row(), cell.column()));
        String text = strings.text(number);
        if (text.isEmpty() && formula == null) return;
        grid.text(cell.row(), cell.column(), text, formula, strings.look(number, style));
    }

    private void text(Stored cell, String text, @Nullable String formula, CellStyle style) throws Refusal {
        grid.text(cell.row(), cell.column(), budget.text(text), formula, style);
    }

    private static boolean truth(String value) {
        String plain = value.strip();
        return plain.equals("1") || plain.equalsIgnoreCase("true");
    }

    private void date(Stored cell, String value, @Nullable String formula, CellStyle style) throws Refusal {
        OptionalDouble serial = DateSerial.parse(value, book.date1904());
        if (serial.isEmpty()) number(cell, value, formula, style);
        else grid.number(cell.row(), cell.column(), serial.getAsDouble(), formula, shownAsDate(style));
    }

    private static CellStyle shownAsDate(CellStyle style) {
        return style.shows() == CellStyle.Shows.DATE
                ? style
                : new CellStyle(
                        style.numberFormat(),
                        CellStyle.Shows.DATE,
                        style.font(),
                        style.struckThrough(),
                        style.unseen());
    }

    /** What is no number in the place of one stays as the text it is, for people to look at. */
    private void number(Stored cell, String value, @Nullable String formula, CellStyle style) throws Refusal {
        OptionalDouble number = StoredNumber.parse(value);
        if (number.isPresent()) grid.number(cell.row(), cell.column(), number.getAsDouble(), formula, style);
        else text(cell, value, formula, style);
    }

    /** Row and column of an address, as upper and lower half; this is asked for every cell, blank ones included. */
    private long place(String address) throws IOException {
        int at = 0;
        long columnNumber = 0;
        long rowNumber = 0;
        while (at < address.length() && letter(address.charAt(at)) > 0 && columnNumber < Integer.MAX_VALUE)
            columnNumber = columnNumber * 26 + letter(address.charAt(at++));
        int digits = at;
        while (at < address.length() && digit(address.charAt(at)) >= 0 && rowNumber < Integer.MAX_VALUE)
            rowNumber = rowNumber * 10 + digit(address.charAt(at++));
        if (columnNumber == 0 || rowNumber == 0 || at == digits || at < address.length() && at - digits < 10)
            throw Refusal.broken(grid.name() + "!" + address);
        budget.column(columnNumber - 1);
        budget.row(rowNumber - 1);
        return (rowNumber - 1) << 32 | (columnNumber - 1);
    }

    private static int letter(char c) {
        if (c >= 'A' && c <= 'Z') return c - 'A' + 1;
        return c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
    }

    private static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : -1;
    }
}
