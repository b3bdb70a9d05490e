package vn.tonghop.sheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.CellStyle;
import vn.tonghop.grid.GridBuilder;

/**
 * The formula cells of one BIFF8 sheet. The records of one cell are FORMULA, then the shared or array formula when this
 * cell is the first to use it, then STRING when the result is a text; so a cell is finished when another record comes.
 */
final class BiffFormulaCells {

    private static final int REFERS_TO_SHARED = 0x01;
    private static final int REFERS_TO_TABLE = 0x02;

    /** {@code relative}: the tokens are written anew for each cell. */
    private record Shared(byte[] tokens, int length, boolean relative) {}

    private record Pending(CellAddress at, CellStyle style, long result, int flags, byte[] tokens, int length) {}

    private final BiffBook book;
    private final GridBuilder grid;
    private final Budget budget;
    private final Map<CellAddress, Shared> shared = new HashMap<>();
    private final Map<CellAddress, String> tables = new HashMap<>();
    private @Nullable Pending pending;
    private @Nullable String text;

    BiffFormulaCells(BiffBook book, GridBuilder grid, Budget budget) {
        this.book = book;
        this.grid = grid;
        this.budget = budget;
    }

    void formula(BiffInput body) throws Refusal {
        flush();
        CellAddress at = new CellAddress(body.u16(), body.u16());
        CellStyle style = book.styles.style(body.u16());
        long result = body.i64();
        int flags = body.u16();
        body.skip(4);
        int length = body.u16();
        pending = new Pending(at, style, result, flags, body.rest(), length);
    }

    void text(BiffInput body) throws Refusal {
        if (pending != null) text = budget.text(body.text());
    }

    void shared(BiffInput body) throws Refusal {
        CellAddress first = BiffSheet.firstCell(body);
        body.skip(2);
        define(first, new Shared(body.rest(), 0, true));
    }

    void array(BiffInput body) throws Refusal {
        CellAddress first = BiffSheet.firstCell(body);
        body.skip(6);
        define(first, new Shared(body.rest(), 0, false));
    }

    /** A cell refers to a shared formula by its first user; some programs mean the first cell of its range. */
    private void define(CellAddress first, Shared formula) throws Refusal {
        if (formula.tokens().length < 2) throw Refusal.broken("SHRFMLA");
        int length = (formula.tokens()[0] & 0xFF) | (formula.tokens()[1] & 0xFF) << 8;
        byte[] tokens = Arrays.copyOfRange(formula.tokens(), 2, formula.tokens().length);
        Shared whole = new Shared(tokens, length, formula.relative());
        budget.hold(tokens.length + 64L);
        shared.put(first, whole);
        if (pending != null) shared.put(pending.at(), whole);
    }

    /** A what-if table: its cells have no formula of their own. */
    void table(BiffInput body) throws Refusal {
        CellAddress first = BiffSheet.firstCell(body);
        int flags = body.u16();
        CellAddress one = new CellAddress(body.u16(), body.u16());
        CellAddress two = new CellAddress(body.u16(), body.u16());
        boolean both = (flags & 8) != 0;
        boolean row = (flags & 4) != 0;
        String formula = both ? one + "," + two : row ? one + "," : "," + one;
        tables.put(first, "TABLE(" + formula + ")");
    }

    void flush() throws Refusal {
        Pending cell = pending;
        if (cell == null) return;
        pending = null;
        String result = text;
        text = null;
        budget.cell(cell.at().row(), cell.at().column());
        budget.time();
        String formula = formulaText(cell);
        put(cell, result, formula == null ? null : budget.text(formula));
    }

    private void put(Pending cell, @Nullable String result, @Nullable String formula) {
        int row = cell.at().row();
        int column = cell.at().column();
        int value = (int) (cell.result() >>> 16) & 0xFF;
        switch (kind(cell, result)) {
            case NUMBER -> grid.number(row, column, Double.longBitsToDouble(cell.result()), formula, cell.style());
            case TEXT -> grid.text(row, column, result == null ? "" : result, formula, cell.style());
            case BOOLEAN -> grid.bool(row, column, value != 0, formula, cell.style());
            case ERROR -> grid.error(row, column, errorCode(value), formula, cell.style());
            case NONE -> grid.uncached(row, column, formula == null ? BiffFormulas.UNWRITABLE : formula, cell.style());
        }
    }

    private enum Result {
        NUMBER,
        TEXT,
        BOOLEAN,
        ERROR,
        NONE
    }

    /**
     * The result is a double, unless its upper 16 bits are ones: then the lowest byte tells what it is. A script that
     * computes nothing writes 0 or an empty text and asks for computation at loading (flag 2): no result at all.
     */
    private static Result kind(Pending cell, @Nullable String text) {
        boolean toBeComputed = (cell.flags() & 2) != 0;
        if (cell.result() >>> 48 != 0xFFFF) return toBeComputed && cell.result() == 0 ? Result.NONE : Result.NUMBER;
        return switch ((int) cell.result() & 0xFF) {
            case 0 -> text == null ? Result.NONE : Result.TEXT;
            case 1 -> Result.BOOLEAN;
            case 2 -> Result.ERROR;
            case 3 -> toBeComputed ? Result.NONE : Result.TEXT;
            default -> Result.NONE;
        };
    }

    /** An array formula stands in its first cell only, as in other formats: null in the others. */
    private @Nullable String formulaText(Pending cell) {
        byte[] tokens = cell.tokens();
        if (cell.length() < 5 || tokens.length < 5) return book.formulas.text(tokens, cell.length());
        CellAddress anchor = new CellAddress(u16(tokens, 1), u16(tokens, 3));
        if (tokens[0] == REFERS_TO_TABLE) return tables.getOrDefault(anchor, BiffFormulas.UNWRITABLE);
        if (tokens[0] != REFERS_TO_SHARED) return book.formulas.text(tokens, cell.length());
        Shared formula = shared.get(anchor);
        if (formula == null) return BiffFormulas.UNWRITABLE;
        if (!formula.relative())
            return anchor.equals(cell.at()) ? book.formulas.text(formula.tokens(), formula.length()) : null;
        return book.formulas.sharedText(
                formula.tokens(), formula.length(), cell.at().row(), cell.at().column());
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    static String errorCode(int code) {
        return switch (code) {
            case 0x00 -> "#NULL!";
            case 0x07 -> "#DIV/0!";
            case 0x0F -> "#VALUE!";
            case 0x17 -> "#REF!";
            case 0x1D -> "#NAME?";
            case 0x24 -> "#NUM!";
            case 0x2A -> "#N/A";
            case 0x2B -> "#GETTING_DATA";
            default -> "#ERR" + code + "!";
        };
    }
}
