package vn.tonghop.accuracy;

import java.math.BigDecimal;

/** Something in one cell that must be asked about, or noted. */
enum CellFault {
    ONE_GROUP_OF_MONEY,
    SMALL_MONEY,
    LETTER_FOR_DIGIT,
    RANGE,
    SLASH,
    FRACTION,
    DATE,
    MARK,
    ABOUT,
    ERROR,
    UNCALCULATED,
    BLANK,
    PROMISED,
    BAD_GROUPS,
    WRONG_UNIT,
    DONG_UNDER_NGHIN,
    NEGATIVE,
    WORDS_DIFFER,
    DITTO,
    VAGUE,
    REMARK,
    ADDITION,
    TWO_LINES,
    STRUCK,
    UNSEEN;

    boolean needsMoney() {
        return this == ONE_GROUP_OF_MONEY
                || this == SMALL_MONEY
                || this == WORDS_DIFFER
                || this == DONG_UNDER_NGHIN
                || this == BAD_GROUPS;
    }

    boolean needsCount() {
        return this == FRACTION
                || this == RANGE
                || this == ABOUT
                || this == LETTER_FOR_DIGIT
                || this == REMARK
                || this == VAGUE
                || this == DATE
                || this == SLASH
                || this == ADDITION;
    }

    boolean needsFormulas() {
        return this == ERROR || this == UNCALCULATED || this == DATE;
    }

    /** Nothing is crossed out or white in a text file. */
    boolean needsFonts() {
        return this == STRUCK || this == UNSEEN;
    }

    /** One group of three says nothing of itself only where no other cell of the file shows what its mark means. */
    boolean needsSilence() {
        return this == ONE_GROUP_OF_MONEY || this == SMALL_MONEY;
    }

    /** Money is in đồng here, unless the fault is about its scale. */
    Ink.Written write(int figure, long value, Ink ink, Dice dice) {
        boolean money = Commune.isMoney(figure);
        return switch (this) {
            case ONE_GROUP_OF_MONEY -> asked(Ink.grouped(dice.between(1_200, 9_800), dice.one(".", ",")));
            case SMALL_MONEY -> new Ink.Written(Item.number(dice.between(1_200, 9_800)), Answer.ask());
            case LETTER_FOR_DIGIT ->
                asked(dice.one(
                        dice.between(10, 90) + "O",
                        dice.between(10, 90) + "o",
                        "l" + dice.between(10, 99),
                        dice.between(1, 9) + "O" + dice.between(1, 9)));
            case RANGE -> {
                int low = dice.between(5, 300);
                int high = low + dice.between(2, 60);
                yield asked(dice.one(
                        low + "-" + high,
                        low + " - " + high,
                        ink.spelt("từ " + low + " đến " + high),
                        low + "–" + high));
            }
            case SLASH -> asked(dice.between(8, 31) + "/" + dice.between(13, 90));
            case FRACTION ->
                new Ink.Written(
                        Item.number(new BigDecimal(dice.one("2.5", "1.25", "0.7", "12.45", "3.1"))), Answer.ask());
            case DATE ->
                new Ink.Written(
                        new Item(Item.Kind.DATE, "01/06/2023", BigDecimal.valueOf(45_078 + dice.between(0, 40)), null),
                        Answer.ask());
            case MARK -> asked(dice.one("x", "X", "v", "✓", "có", "Có", "+"));
            case ABOUT ->
                new Ink.Written(
                        Item.text(ink.spelt(dice.one(
                                "hơn " + value + " em",
                                "khoảng " + value,
                                "trên " + value + " em",
                                "gần " + value,
                                "~" + value,
                                value + "+",
                                "ước khoảng " + value + " em"))),
                        Answer.noted(value));
            case ERROR ->
                new Ink.Written(
                        new Item(Item.Kind.ERROR, dice.one("#REF!", "#VALUE!", "#DIV/0!", "#N/A"), null, null),
                        Answer.ask());
            case UNCALCULATED ->
                new Ink.Written(
                        new Item(Item.Kind.UNCALCULATED, "", null, (row, column) -> value + "+0"), Answer.ask(value));
            case STRUCK -> new Ink.Written(ink.figure(figure, value).item().looking(Item.Look.STRUCK), Answer.ask());
            case UNSEEN -> new Ink.Written(ink.figure(figure, value).item().looking(Item.Look.UNSEEN), Answer.ask());
            case BLANK -> asked(dice.one("", "", " ", "…", "......"));
            case PROMISED ->
                asked(ink.spelt(dice.one("chưa có số liệu", "đang cập nhật", "Chưa thống kê", "n/a", "?")));
            case BAD_GROUPS -> asked(dice.one("2.500.00", "25.00.000", "2..500.000", "1.2.3", "4.930.00đ"));
            case WRONG_UNIT ->
                money
                        ? asked(ink.spelt(dice.between(20, 900) + dice.one(" trẻ", " em", " suất")))
                        : asked(ink.spelt(Ink.grouped(dice.between(12, 900) * 100_000L, ".") + dice.one("đ", " đồng")));
            case DONG_UNDER_NGHIN -> asked(ink.spelt(Ink.grouped(value, ".") + dice.one("đ", " đồng")));
            case NEGATIVE -> asked(dice.one("-", "–") + dice.between(5, 900) + (money ? "000" : ""));
            case WORDS_DIFFER ->
                asked(ink.spelt(
                        Ink.grouped(value, ".") + " đồng (bằng chữ: " + ink.words.of(value + 450_000) + " đồng)"));
            case DITTO -> asked(dice.one("nt", "″", "như trên"));
            case VAGUE -> asked(ink.spelt(dice.one("hàng trăm", "vài chục em", "nhiều", "đông đủ")));
            case REMARK ->
                new Ink.Written(Item.text(ink.spelt(value + " (" + value / 2 + " nữ)")), Answer.either(value));
            case ADDITION -> new Ink.Written(Item.text(value / 2 + "+" + (value - value / 2)), Answer.either(value));
            case TWO_LINES ->
                asked(dice.between(10, 90) + (money ? "0.000" : "") + "\n" + dice.between(10, 90)
                        + (money ? "0.000" : ""));
        };
    }

    private static Ink.Written asked(String text) {
        return new Ink.Written(Item.text(text), Answer.ask());
    }
}
