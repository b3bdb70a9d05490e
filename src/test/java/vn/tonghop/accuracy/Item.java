package vn.tonghop.accuracy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One cell as a commune fills it.
 *
 * @param number what a numeric cell stores; of a date the serial
 * @param formula made when the cell's place is known
 * @param look what its font does to it
 */
record Item(
        Kind kind,
        String text,
        @Nullable BigDecimal number,
        @Nullable Formula formula,
        Look look) {

    Item(Kind kind, String text, @Nullable BigDecimal number, @Nullable Formula formula) {
        this(kind, text, number, formula, Look.PLAIN);
    }

    enum Look {
        PLAIN,
        /** Crossed out. */
        STRUCK,
        /** In the colour of its ground. */
        UNSEEN
    }

    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        ERROR,
        /** A formula whose result was never stored. */
        UNCALCULATED
    }

    /** Row and column from 0. */
    interface Formula {
        String at(int row, int column);
    }

    static Item text(String text) {
        return new Item(Kind.TEXT, text, null, null);
    }

    static Item number(BigDecimal number) {
        return new Item(Kind.NUMBER, plain(number), number, null);
    }

    static Item number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    Item with(Formula made) {
        return new Item(kind, text, number, made, look);
    }

    Item saying(String other) {
        return new Item(kind, other, number, formula, look);
    }

    Item looking(Look other) {
        return new Item(kind, text, number, formula, other);
    }

    boolean isPlain() {
        return kind == Kind.TEXT || kind == Kind.NUMBER && formula == null && text.matches("[0-9]*");
    }

    /** As a Vietnamese computer shows it where nobody chose a format. */
    private static String plain(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    static String column(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : String.valueOf((char) ('A' + column / 26 - 1)) + (char) ('A' + column % 26);
    }
}
