package vn.tonghop.accuracy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How one commune's clerk writes figures. */
final class Ink {

    /** In what the money of the file is told. */
    enum Scale {
        DONG(1),
        NGHIN(1_000),
        TRIEU(1_000_000);

        final long factor;

        Scale(long factor) {
            this.factor = factor;
        }
    }

    enum Money {
        TYPED,
        FORMULA,
        DOTS,
        DOTS_D,
        DOTS_DONG,
        DOTS_VND,
        COMMAS,
        COMMAS_D,
        PLAIN,
        PLAIN_D,
        SPACES_D,
        NGHIN_IN_CELL,
        TRIEU_IN_CELL,
        WORDS,
        DIGITS_AND_WORDS
    }

    enum Count {
        TYPED,
        FORMULA,
        PLAIN,
        ZERO_LED,
        UNIT,
        DOTS,
        DOTS_UNIT,
        WORDS
    }

    /** A written figure; {@code waits} where one group of three needs the file's habit to be read. */
    record Written(Item item, Answer answer, char waits) {
        Written(Item item, Answer answer) {
            this(item, answer, ' ');
        }
    }

    final Scale scale;
    final boolean stated;
    /** The format has no numbers: what is typed is text. */
    private final boolean asText;

    final Words words;
    private final Dice dice;
    private final Spelling spelling;
    private boolean mixed;
    private final String zero;
    Money money;
    Count count;
    /** Marks between two or more groups in this file's money. */
    final Set<Character> habits = new LinkedHashSet<>();
    /** Marks before decimals in this file's money: a mark that is both shows nothing. */
    private final Set<Character> points = new LinkedHashSet<>();

    Ink(Dice dice, Spelling spelling, Scale scale, boolean stated, boolean asText) {
        this.asText = asText;
        this.dice = dice;
        this.spelling = spelling;
        this.scale = scale;
        this.stated = stated;
        this.words = new Words(dice.chance(40), dice.chance(30));
        this.mixed = dice.chance(20);
        this.zero = dice.one("0", "0", "#0", "#0", "#0", "-", "–", "không", "Không có", "00", "Không phát sinh", "0");
        this.money = anyMoney();
        this.count = anyCount();
    }

    /** No amount of the file, not even a total, shows what a mark means. */
    void withoutMarks() {
        money = Money.PLAIN_D;
        mixed = false;
    }

    private Money anyMoney() {
        if (scale == Scale.NGHIN) return dice.one(Money.TYPED, Money.TYPED, Money.DOTS, Money.PLAIN, Money.COMMAS);
        if (scale == Scale.TRIEU) return dice.one(Money.TYPED, Money.TYPED, Money.DOTS, Money.FORMULA);
        return dice.chance(25) ? Money.TYPED : dice.one(Money.values());
    }

    private Count anyCount() {
        return dice.chance(25) ? Count.TYPED : dice.one(Count.values());
    }

    Written figure(int figure, long value) {
        if (value == 0) return zero(Commune.isMoney(figure));
        return Commune.isMoney(figure) ? money(value) : count(value, Headers.UNITS.get(figure));
    }

    private Written zero(boolean money) {
        if (zero.equals("#0") || zero.equals("0") && dice.chance(30))
            return new Written(Item.number(0), Answer.exact(0));
        String text = zero.equals("0") && money && dice.chance(30) ? "0đ" : zero.equals("#0") ? "0" : zero;
        return new Written(Item.text(spelling.any(text)), Answer.exact(0));
    }

    Written count(long value, String unit) {
        Count style = mixed && dice.chance(30) ? anyCount() : count;
        Answer exact = Answer.exact(value);
        String word = unit.equals("trẻ") ? dice.one("trẻ", "trẻ em", "em", "cháu") : unit;
        return switch (style) {
            case TYPED -> new Written(Item.number(value), exact);
            case FORMULA -> new Written(Item.number(value).with(sum(BigDecimal.valueOf(value))), exact);
            case PLAIN -> said(Long.toString(value), exact);
            case ZERO_LED -> said(value < 10 ? "0" + value : Long.toString(value), exact);
            case UNIT -> said((value < 10 && dice.chance(60) ? "0" : "") + value + " " + word, exact);
            case DOTS -> said(grouped(value, "."), exact);
            case DOTS_UNIT -> said(grouped(value, ".") + " " + word, exact);
            case WORDS -> said(capital(words.of(value)), inWords(value));
        };
    }

    /** «Tam» without its mark is eight, about, or for now: words so written may be asked about. */
    private Answer inWords(long value) {
        return spelling.has(Spelling.Habit.NO_ACCENTS) ? Answer.either(value) : Answer.exact(value);
    }

    private Written said(String text, Answer answer) {
        return new Written(Item.text(spelling.any(text)), answer);
    }

    Written money(long dong) {
        Money style = mixed && dice.chance(30) ? anyMoney() : money;
        return switch (scale) {
            case DONG -> inDong(dong, style);
            case NGHIN -> inNghin(dong, style);
            case TRIEU -> inTrieu(dong, style);
        };
    }

    private Written inDong(long dong, Money style) {
        Answer exact = Answer.exact(dong);
        return switch (style) {
            case TYPED -> new Written(Item.number(dong), exact);
            case FORMULA -> new Written(Item.number(dong).with(sum(BigDecimal.valueOf(dong))), exact);
            case DOTS -> bare(dong, '.');
            case COMMAS -> bare(dong, ',');
            case DOTS_D -> withUnit(dong, ".", dice.one("đ", "Đ", " đ"));
            case DOTS_DONG -> withUnit(dong, ".", " đồng");
            case DOTS_VND -> withUnit(dong, ".", dice.one(" VNĐ", " vnđ", " VND"));
            case COMMAS_D -> withUnit(dong, ",", dice.one("đ", " đồng"));
            case PLAIN -> said(Long.toString(dong), exact);
            case PLAIN_D -> said(dong + dice.one("đ", " đồng"), exact);
            case SPACES_D -> said(grouped(dong, " ") + " đồng", exact);
            case NGHIN_IN_CELL -> said(grouped(dong / 1_000, ".") + dice.one(" nghìn đồng", " ngàn đồng"), exact);
            case TRIEU_IN_CELL -> said(millions(dong) + dice.one(" triệu đồng", " triệu"), decimals(dong));
            case WORDS -> said(capital(words.of(dong)) + " đồng", inWords(dong));
            case DIGITS_AND_WORDS -> withUnit(dong, ".", " đồng (bằng chữ: " + words.of(dong) + " đồng)");
        };
    }

    private Written inNghin(long dong, Money style) {
        long nghin = dong / 1_000;
        Answer exact = Answer.exact(dong);
        return switch (style) {
            case FORMULA, TYPED -> new Written(Item.number(nghin), exact);
            case COMMAS -> {
                note(nghin, ',');
                yield said(grouped(nghin, ","), nghin >= 1_000 && nghin < 1_000_000 ? Answer.either(dong) : exact);
            }
            case PLAIN -> said(Long.toString(nghin), exact);
            default -> {
                note(nghin, '.');
                yield said(grouped(nghin, "."), exact);
            }
        };
    }

    private Written inTrieu(long dong, Money style) {
        BigDecimal millions = BigDecimal.valueOf(dong, 6).stripTrailingZeros();
        Answer typed = asText ? decimals(dong) : Answer.exact(dong);
        if (style == Money.TYPED) return new Written(Item.number(millions), typed);
        if (style == Money.FORMULA) return new Written(Item.number(millions).with(sum(millions)), typed);
        return said(millions(dong), decimals(dong));
    }

    /** Three decimals look like a group of three. */
    private static Answer decimals(long dong) {
        int decimals = BigDecimal.valueOf(dong, 6).stripTrailingZeros().scale();
        return decimals == 3 ? Answer.either(dong) : Answer.exact(dong);
    }

    private String millions(long dong) {
        String written = BigDecimal.valueOf(dong, 6).stripTrailingZeros().toPlainString();
        if (written.contains(".")) points.add(',');
        return written.replace('.', ',');
    }

    private Written withUnit(long dong, String mark, String unit) {
        note(dong, mark.charAt(0));
        return said(grouped(dong, mark) + unit, Answer.exact(dong));
    }

    private Written bare(long dong, char mark) {
        note(dong, mark);
        Written written = said(grouped(dong, String.valueOf(mark)), Answer.exact(dong));
        return dong < 1_000_000 && !stated ? new Written(written.item, written.answer, mark) : written;
    }

    private void note(long number, char mark) {
        if (number >= 1_000_000) habits.add(mark);
    }

    /** One group of three is read where all of the file agrees what its mark means; else it may be asked about. */
    Answer settled(Written written) {
        boolean agreed = habits.size() == 1 && habits.contains(written.waits) && !points.contains(written.waits);
        if (written.waits == ' ' || agreed) return written.answer;
        return written.answer.as(Answer.Kind.EITHER);
    }

    private Item.Formula sum(BigDecimal value) {
        BigDecimal part = value.divideToIntegralValue(BigDecimal.valueOf(dice.between(2, 5)));
        return (row, column) ->
                part.toPlainString() + "+" + value.subtract(part).toPlainString();
    }

    static String grouped(long value, String mark) {
        return String.format(Locale.ROOT, "%,d", value).replace(",", mark);
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    List<Money> styles() {
        return new ArrayList<>(List.of(money));
    }

    String spelt(String text) {
        return spelling.any(text);
    }
}
