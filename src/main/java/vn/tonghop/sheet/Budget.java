package vn.tonghop.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import vn.tonghop.message.Message;

/** What reading one file may still cost; whoever takes something asks here first. One budget serves one file. */
final class Budget {

    /** Bytes that a cell takes in a grid while the grid grows: its place, kind, number, text, formula and style, twice. */
    private static final int CELL_BYTES = 64;

    /** Bytes of a string beside its characters. */
    private static final int STRING_BYTES = 48;

    /** The clock is looked at once in so many events. */
    private static final int EVENTS_A_LOOK = 1024;

    /** Files that take more than this part of what one may hold are read one after the other: the heap has room for one. */
    private static final int MUCH = 8;

    private static final Semaphore TURN = new Semaphore(1, true);

    private final Limits limits;
    private final WorkTime time;
    private boolean hasTurn;

    private int sheets;
    private int cells;
    private int sharedStrings;
    private int merges;
    private int styles;
    private long held;
    private int events;

    Budget(Limits limits) {
        this(limits, WorkTime.ofThisThread());
    }

    Budget(Limits limits, WorkTime time) {
        this.limits = limits;
        this.time = time;
    }

    Limits limits() {
        return limits;
    }

    /** One more sheet or table. */
    void sheet() throws Refusal {
        if (++sheets > limits.sheets()) throw over("sheets", limits.sheets());
    }

    /** A row, counted from 0, that is about to be used. */
    void row(long row) throws Refusal {
        if (row < 0 || row >= limits.rows()) throw over("rows", limits.rows());
    }

    /** A column, counted from 0, that is about to be used. */
    void column(long column) throws Refusal {
        if (column < 0 || column >= limits.columns()) throw over("columns", limits.columns());
    }

    /** One more cell that will be kept; a blank one without formula is not. */
    void cell(long row, long column) throws Refusal {
        row(row);
        column(column);
        if (++cells > limits.cells()) throw over("cells", limits.cells());
        hold(CELL_BYTES);
    }

    /** A text, formula, comment or paragraph that will be kept: its length alone, and what all of them take together. */
    String text(String text) throws Refusal {
        textLength(text.length());
        hold(STRING_BYTES + 2L * text.length());
        return text;
    }

    /** How long a text has become that is still being put together. */
    void textLength(int length) throws Refusal {
        if (length > limits.cellText()) throw over("cellText", limits.cellText());
    }

    void sharedString() throws Refusal {
        if (++sharedStrings > limits.sharedStrings()) throw over("sharedStrings", limits.sharedStrings());
    }

    void merge() throws Refusal {
        if (++merges > limits.merges()) throw over("merges", limits.merges());
        hold(STRING_BYTES);
    }

    void style() throws Refusal {
        if (++styles > limits.styles()) throw over("styles", limits.styles());
        hold(STRING_BYTES);
    }

    /** Memory that is about to be taken for what is read, in bytes. */
    void hold(long bytes) throws Refusal {
        held += bytes;
        if (held > limits.heldBytes()) throw over("heldBytes", megabytes(limits.heldBytes()));
        takeTurnFor(held);
    }

    /** Waits while another file takes much, if this one is about to. */
    void takeTurnFor(long bytes) {
        if (hasTurn || bytes <= limits.heldBytes() / MUCH) return;
        long began = System.nanoTime();
        TURN.acquireUninterruptibly();
        hasTurn = true;
        time.leaveOut(System.nanoTime() - began);
    }

    /** Nothing of the file is held any more. */
    void end() {
        if (hasTurn) TURN.release();
        hasTurn = false;
    }

    /** One more event of a parser: now and then this looks at the clock. */
    void event() throws Refusal {
        if (++events % EVENTS_A_LOOK == 0) time();
    }

    void time() throws Refusal {
        if (time.isOver(limits.millis())) throw over("millis", BigDecimal.valueOf(limits.millis(), 3));
    }

    /** The refusal of one limit: {@code sheet.limit.NAME}, with the limit in it and the setting that raises it. */
    static Refusal over(String limit, Number value) {
        return new Refusal(Message.of("sheet.limit." + limit, "limit", value, "setting", setting(limit)));
    }

    private static String setting(String limit) {
        return "tonghop.limits." + limit.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    static BigDecimal megabytes(long bytes) {
        return new BigDecimal(bytes).divide(new BigDecimal(1 << 20), 3, RoundingMode.CEILING);
    }
}
