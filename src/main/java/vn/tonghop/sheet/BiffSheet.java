package vn.tonghop.sheet;

import java.util.HashMap;
import java.util.Map;
import vn.tonghop.grid.Area;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.CellStyle;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.GridBuilder;

/** Reads the records of one BIFF8 sheet into a grid; blank cells cost nothing. */
final class BiffSheet {

    private static final int FORMULA = 0x06;
    private static final int STRING = 0x207;
    private static final int SHARED_FORMULA = 0x4BC;
    private static final int ARRAY = 0x221;
    private static final int TABLE = 0x236;
    private static final int COMMENT = 0x19;
    private static final int PICTURE = 0x08;

    private final BiffBook book;
    private final Budget budget;
    private final GridBuilder grid;
    private final BiffFormulaCells formulas;
    private final int number;
    private final Map<Integer, String> objectTexts = new HashMap<>();
    private int object = -1;
    private int pictures;

    BiffSheet(BiffBook book, BiffBook.Announced sheet, Budget budget) {
        this.book = book;
        this.budget = budget;
        this.number = book.sheets.indexOf(sheet);
        this.grid = Grid.named(sheet.name()).hidden(sheet.hidden()).date1904(book.date1904);
        this.formulas = new BiffFormulaCells(book, grid, budget);
    }

    /** @param offset of the sheet's BOF; what is nested in the sheet (charts) is passed over */
    Grid read(int offset) throws Refusal {
        BiffRecords records = new BiffRecords(book.stream(), offset);
        if (!records.next() || records.id() != BiffBook.BOF) throw Refusal.broken("sheet at byte " + offset);
        int depth = 1;
        while (records.next()) {
            budget.event();
            if (records.id() == BiffBook.BOF) depth++;
            else if (records.id() == BiffBook.EOF && --depth == 0) return finish();
            else if (depth == 1) read(records);
        }
        throw Refusal.broken("sheet without end");
    }

    int pictures() {
        return pictures;
    }

    private Grid finish() throws Refusal {
        formulas.flush();
        return grid.build();
    }

    private void read(BiffRecords records) throws Refusal {
        BiffInput body = records.body();
        switch (records.id()) {
            case STRING -> formulas.text(body);
            case SHARED_FORMULA -> formulas.shared(body);
            case ARRAY -> formulas.array(body);
            case TABLE -> formulas.table(body);
            case FORMULA, 0x206, 0x406 -> formulas.formula(body);
            default -> readPlain(records.id(), body, records.length());
        }
    }

    private void readPlain(int id, BiffInput body, int length) throws Refusal {
        switch (id) {
            case 0x203 -> number(body);
            case 0x27E -> rk(body);
            case 0xBD -> rks(body, length);
            case 0xFD -> sharedText(body);
            case 0x204, 0xD6 -> label(body);
            case 0x205 -> boolOrError(body);
            case 0xE5 -> merges(body);
            case 0x208 -> row(body);
            case 0x7D -> columns(body);
            case 0x9B -> filter();
            case 0x5D -> object(body);
            case 0x1B6 -> objectText(body);
            case 0x1C -> note(body);
            default -> {}
        }
    }

    private void number(BiffInput body) throws Refusal {
        int row = body.u16();
        int column = body.u16();
        CellStyle style = style(body);
        put(row, column);
        grid.number(row, column, body.f64(), null, style);
    }

    private void rk(BiffInput body) throws Refusal {
        int row = body.u16();
        int column = body.u16();
        CellStyle style = style(body);
        put(row, column);
        grid.number(row, column, rkNumber(body.i32()), null, style);
    }

    private void rks(BiffInput body, int length) throws Refusal {
        int row = body.u16();
        int first = body.u16();
        int count = (length - 6) / 6;
        for (int i = 0; i < count; i++) {
            CellStyle style = style(body);
            put(row, first + i);
            grid.number(row, first + i, rkNumber(body.i32()), null, style);
        }
    }

    /** 30 bits of an integer or of a double's upper half; bit 0: a hundredth of it; bit 1: an integer. */
    static double rkNumber(int rk) {
        double value = (rk & 2) != 0 ? rk >> 2 : Double.longBitsToDouble((long) (rk & ~3) << 32);
        return (rk & 1) != 0 ? value / 100 : value;
    }

    private void sharedText(BiffInput body) throws Refusal {
        int row = body.u16();
        int column = body.u16();
        CellStyle style = style(body);
        int number = body.i32();
        put(row, column);
        grid.text(row, column, book.texts.text(number), null, book.texts.look(number, style));
    }

    private void label(BiffInput body) throws Refusal {
        int row = body.u16();
        int column = body.u16();
        CellStyle style = style(body);
        put(row, column);
        grid.text(row, column, budget.text(body.text()), null, style);
    }

    private void boolOrError(BiffInput body) throws Refusal {
        int row = body.u16();
        int column = body.u16();
        CellStyle style = style(body);
        int value = body.u8();
        boolean error = body.u8() != 0;
        put(row, column);
        if (error) grid.error(row, column, BiffFormulaCells.errorCode(value), null, style);
        else grid.bool(row, column, value != 0, null, style);
    }

    private void put(int row, int column) throws Refusal {
        formulas.flush();
        budget.cell(row, column);
    }

    private CellStyle style(BiffInput body) throws Refusal {
        return book.styles.style(body.u16());
    }

    private void merges(BiffInput body) throws Refusal {
        int count = body.u16();
        for (int i = 0; i < count; i++) {
            int firstRow = body.u16();
            int lastRow = body.u16();
            int firstColumn = body.u16();
            int lastColumn = body.u16();
            if (lastRow < firstRow || lastColumn < firstColumn) throw Refusal.broken("MERGEDCELLS");
            budget.merge();
            grid.merge(new Area(firstRow, firstColumn, lastRow, lastColumn));
        }
    }

    private void row(BiffInput body) throws Refusal {
        int row = body.u16();
        body.skip(10);
        int options = body.u16();
        if ((options & 0x20) == 0) return;
        grid.hideRow(row);
        if ((options & 7) != 0) grid.foldRow(row);
    }

    private void columns(BiffInput body) throws Refusal {
        int first = body.u16();
        int last = body.u16();
        body.skip(4);
        if ((body.u16() & 1) != 0 && first <= last) grid.hideColumns(first, last);
    }

    /** A filter is on; which rows it looks at, a defined name says. */
    private void filter() {
        Area rows = book.formulas.filtered(number);
        if (rows != null) grid.foldRows(rows.firstRow(), rows.lastRow());
    }

    private void object(BiffInput body) throws Refusal {
        object = -1;
        if (body.left() < 8) return;
        body.skip(4);
        int type = body.u16();
        int number = body.u16();
        if (type == PICTURE) pictures++;
        if (type == COMMENT) object = number;
    }

    private void objectText(BiffInput body) throws Refusal {
        if (object < 0) return;
        body.skip(10);
        int characters = body.u16();
        body.skip(6);
        if (characters > 0) objectTexts.put(object, budget.text(body.characters(characters, false)));
        object = -1;
    }

    private void note(BiffInput body) throws Refusal {
        int row = body.u16();
        int column = body.u16();
        body.skip(2);
        String text = objectTexts.get(body.u16());
        if (text != null) grid.comment(row, column, text);
    }

    /** The first cell of a range: rows as 16 bit, columns as 8 bit. */
    static CellAddress firstCell(BiffInput range) throws Refusal {
        int row = range.u16();
        range.skip(2);
        int column = range.u8();
        range.skip(1);
        return new CellAddress(row, column);
    }
}
