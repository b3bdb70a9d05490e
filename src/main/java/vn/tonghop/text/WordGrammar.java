package vn.tonghop.text;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The grammar of well-formed number words (domain note, section 3.6):
 *
 * <pre>
 * number := [âm] group { SCALE group }      scales fall; what stands before tỷ is a number again
 * group  := [D trăm] ( linh D | mười [D'] | D mươi [D''] | D )?
 * </pre>
 */
final class WordGrammar {

    private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000);
    private static final int NONE = -1;

    private WordGrammar() {}

    static Optional<BigInteger> number(List<NumberWord> words) {
        if (words.isEmpty()) return Optional.empty();
        if (words.get(0) == NumberWord.AM)
            return number(words.subList(1, words.size()))
                    .filter(value -> value.signum() > 0)
                    .map(BigInteger::negate);
        if (words.size() == 1 && words.get(0) == NumberWord.KHONG) return Optional.of(BigInteger.ZERO);
        return positive(words);
    }

    private static Optional<BigInteger> positive(List<NumberWord> words) {
        int billion = words.lastIndexOf(NumberWord.TY);
        if (billion < 0) return belowBillion(words, true);
        Optional<BigInteger> head = positive(words.subList(0, billion));
        List<NumberWord> rest = words.subList(billion + 1, words.size());
        Optional<BigInteger> tail = rest.isEmpty() ? Optional.of(BigInteger.ZERO) : belowBillion(rest, false);
        return head.flatMap(high -> tail.map(low -> high.multiply(BILLION).add(low)));
    }

    private static Optional<BigInteger> belowBillion(List<NumberWord> words, boolean first) {
        long value = 0;
        int said = first ? Integer.MAX_VALUE : NumberWord.TY.value;
        boolean leading = first;
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).isScale()) continue;
            int scale = words.get(i).value;
            int group = scaledGroup(words.subList(from, i), leading);
            if (group == NONE || scale >= said) return Optional.empty();
            value += (long) group * scale;
            said = scale;
            leading = false;
            from = i + 1;
        }
        if (from < words.size()) {
            int group = lastGroup(words.subList(from, words.size()), leading, said);
            if (group == NONE) return Optional.empty();
            value += group;
        }
        return value == 0 ? Optional.empty() : Optional.of(BigInteger.valueOf(value));
    }

    /** «không nghìn» says that a scale is empty. */
    private static int scaledGroup(List<NumberWord> words, boolean leading) {
        if (!leading && words.size() == 1 && words.get(0) == NumberWord.KHONG) return 0;
        return group(words, leading);
    }

    /** Below a hundred, after a scale was left out, only what says so: «không trăm linh năm», «linh năm». */
    private static int lastGroup(List<NumberWord> words, boolean leading, int said) {
        boolean bareDigit = words.size() == 1 && !leading && words.get(0).isDigit();
        boolean padded = words.contains(NumberWord.TRAM) || words.get(0) == NumberWord.LINH;
        boolean skipped = !leading && said > NumberWord.NGHIN.value;
        if (bareDigit || (skipped && !padded)) return NONE;
        return group(words, leading);
    }

    private static int group(List<NumberWord> words, boolean leading) {
        if (words.isEmpty()) return NONE;
        if (words.size() < 2 || words.get(1) != NumberWord.TRAM) return belowHundred(words, !leading, true);
        NumberWord digit = words.get(0);
        if (!digit.isDigit() && (leading || digit != NumberWord.KHONG)) return NONE;
        List<NumberWord> rest = words.subList(2, words.size());
        if (rest.isEmpty()) return digit.isDigit() ? digit.value * 100 : NONE;
        int tens = belowHundred(rest, true, false);
        return tens == NONE ? NONE : digit.value * 100 + tens;
    }

    private static int belowHundred(List<NumberWord> words, boolean linhAllowed, boolean bareAllowed) {
        NumberWord first = words.get(0);
        if (first == NumberWord.LINH) return linhAllowed ? afterLinh(words) : NONE;
        if (first == NumberWord.MUOI) return afterTen(words);
        if (words.size() > 1 && words.get(1) == NumberWord.MUOIS) return tens(words);
        return bareAllowed && words.size() == 1 && first.isDigit() ? first.value : NONE;
    }

    private static int afterLinh(List<NumberWord> words) {
        if (words.size() != 2) return NONE;
        NumberWord digit = words.get(1);
        return digit.isDigit() || digit == NumberWord.TU ? digit.value : NONE;
    }

    /** Mười một, mười bốn, mười lăm; never mười mốt, mười tư, mười năm. */
    private static int afterTen(List<NumberWord> words) {
        if (words.size() == 1) return 10;
        NumberWord digit = words.get(1);
        boolean fits = (digit.isDigit() && digit != NumberWord.NAM) || digit == NumberWord.LAM;
        return words.size() == 2 && fits ? 10 + digit.value : NONE;
    }

    /** Hai mươi mốt, hai mươi tư or bốn, hai mươi lăm; never hai mươi một, hai mươi năm. */
    private static int tens(List<NumberWord> words) {
        NumberWord ten = words.get(0);
        if (!ten.isDigit() || ten == NumberWord.MOT) return NONE;
        if (words.size() == 2) return ten.value * 10;
        NumberWord digit = words.get(2);
        boolean plain = digit.isDigit() && digit != NumberWord.MOT && digit != NumberWord.NAM;
        boolean special = digit == NumberWord.MOTS || digit == NumberWord.TU || digit == NumberWord.LAM;
        return words.size() == 3 && (plain || special) ? ten.value * 10 + digit.value : NONE;
    }
}
