package vn.tonghop.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A row label that shares the cell with its figure: «Cấp xã: 01», «Cấp xã 06 điểm» (domain note, finding 2).
 *
 * @param rest what stands after it
 * @param sure the label is one of the form's, or an everyday one («Số trẻ em:»)
 * @param signed a dash joins the figure and not the label, «Cấp xã -6»: it may be a minus, and what follows is the rest
 */
record CellLabel(String rest, boolean sure, boolean signed) {

    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 6;

    private static final WordList EVERYDAY = new WordList(
            "trẻ em",
            "trẻ",
            "số trẻ",
            "số trẻ em",
            "số em",
            "số cháu",
            "số học sinh",
            "số lượng",
            "số lượng trẻ em",
            "sl",
            "kinh phí",
            "số tiền",
            "thành tiền",
            "trị giá",
            "giá trị",
            "tổng",
            "tổng số",
            "tổng cộng",
            "cộng",
            "tổng kinh phí",
            "số điểm",
            "số điểm phát động",
            "số hoạt động",
            "số lượng hoạt động",
            "số công trình",
            "số suất",
            "số suất quà",
            "cấp tỉnh",
            "cấp huyện",
            "cấp xã",
            "toàn xã");

    private CellLabel(String rest, boolean sure) {
        this(rest, sure, false);
    }

    static Optional<CellLabel> of(String text, Set<String> labels) {
        int colon = text.indexOf(':');
        if (colon > 0)
            return beforeColon(
                    text.substring(0, colon), text.substring(colon + 1).strip(), labels);
        return labels.isEmpty() ? Optional.empty() : first(text, labels);
    }

    private static Optional<CellLabel> beforeColon(String prefix, String rest, Set<String> labels) {
        String name = withoutEnumerator(prefix.strip());
        if (labels.contains(MatchKey.loose(name)) || EVERYDAY.contains(name))
            return Optional.of(new CellLabel(rest, true));
        boolean words = name.length() <= LONGEST
                && !name.isEmpty()
                && name.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '.');
        return words && !rest.isEmpty() ? Optional.of(new CellLabel(rest, false)) : Optional.empty();
    }

    private static Optional<CellLabel> first(String text, Set<String> labels) {
        List<String> words = List.of(withoutEnumerator(text).split(" ", MOST_WORDS + 1));
        for (int count = Math.min(words.size(), MOST_WORDS); count > 0; count--) {
            boolean name = Character.isLetterOrDigit(words.get(count - 1).charAt(0));
            if (!name || !labels.contains(MatchKey.loose(String.join(" ", words.subList(0, count))))) continue;
            return Optional.of(rest(String.join(" ", words.subList(count, words.size()))));
        }
        return Optional.empty();
    }

    /** A dash or parentheses after a label part it from the figure, and leave open whether it is negative. */
    private static CellLabel rest(String rest) {
        boolean joined = rest.length() > 1 && Letters.isDigit(rest.charAt(1));
        if (rest.startsWith("-")) return new CellLabel(rest.substring(1).strip(), false, joined);
        boolean enclosed = rest.startsWith("(") && rest.endsWith(")");
        if (!enclosed) return new CellLabel(rest, true);
        String inner = rest.substring(1, rest.length() - 1).strip();
        return UnitWords.of(inner).isPresent() ? new CellLabel("", true) : new CellLabel(inner, false);
    }

    /** «1. Cấp xã», «- Cấp xã», «a) Cấp xã». */
    private static String withoutEnumerator(String label) {
        int space = label.indexOf(' ');
        if (space < 1 || space > 3) return label;
        char end = label.charAt(space - 1);
        return end == '.' || end == ')' || label.startsWith("- ") || label.startsWith("+ ")
                ? label.substring(space + 1)
                : label;
    }
}
