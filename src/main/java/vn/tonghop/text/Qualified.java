package vn.tonghop.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Words that make a figure approximate, before or after it (domain note, section 3.4). */
record Qualified(Qualifier qualifier, String rest) {

    private static final int MOST_WORDS = 3;
    private static final Map<String, Qualifier> WORDS = new HashMap<>();

    static {
        name(
                Qualifier.GE,
                "hơn",
                "trên",
                "ít nhất",
                "tối thiểu",
                "không dưới",
                "không ít hơn",
                "quá",
                "đã hơn",
                "có hơn");
        name(
                Qualifier.LE,
                "gần",
                "dưới",
                "không quá",
                "tối đa",
                "chưa đến",
                "chưa tới",
                "không hơn",
                "ngót",
                "gần được");
        name(
                Qualifier.ABOUT,
                "khoảng",
                "ước",
                "ước khoảng",
                "ước tính",
                "ước đạt",
                "tầm",
                "chừng",
                "cỡ",
                "xấp xỉ",
                "độ",
                "dự kiến",
                "tạm tính",
                "khoảng chừng",
                "ước chừng",
                "áng chừng",
                "tương đương");
    }

    static Optional<Qualified> of(String text) {
        Optional<Qualified> found = symbol(text).or(() -> prefix(text)).or(() -> suffix(text));
        return found.filter(qualified -> !qualified.rest.isEmpty());
    }

    /** The qualifier that a remark in parentheses is: «(ước tính)». */
    static Optional<Qualifier> remark(String text) {
        return Optional.ofNullable(WORDS.get(MatchKey.tone(text)));
    }

    private static Optional<Qualified> symbol(String text) {
        if (text.startsWith(">=") || text.startsWith("=>")) return rest(Qualifier.GE, text, 2);
        if (text.startsWith("<=") || text.startsWith("=<")) return rest(Qualifier.LE, text, 2);
        return switch (text.charAt(0)) {
            case '≥', '>' -> rest(Qualifier.GE, text, 1);
            case '≤', '<' -> rest(Qualifier.LE, text, 1);
            case '~', '≈', '±' -> rest(Qualifier.ABOUT, text, 1);
            default -> Optional.empty();
        };
    }

    private static Optional<Qualified> prefix(String text) {
        String[] words = text.split(" ", MOST_WORDS + 1);
        for (int count = Math.min(words.length - 1, MOST_WORDS); count > 0; count--) {
            int end = 0;
            for (int i = 0; i < count; i++) end += words[i].length() + 1;
            Qualifier qualifier = WORDS.get(MatchKey.tone(text.substring(0, end - 1)));
            // Without its mark «tầm» looks like eight: tam muoi.
            if (qualifier != null && !(text.startsWith("tam ") && !Letters.isDigit(text.charAt(end))))
                return rest(qualifier, text, end);
        }
        return Optional.empty();
    }

    private static Optional<Qualified> suffix(String text) {
        String[][] endings = {{"+", "GE"}, {" trở lên", "GE"}, {" trở xuống", "LE"}};
        for (String[] ending : endings) {
            if (!text.endsWith(ending[0])) continue;
            String rest = text.substring(0, text.length() - ending[0].length()).strip();
            return Optional.of(
                    new Qualified(Qualifier.valueOf(ending[1]), rest.startsWith("từ ") ? rest.substring(3) : rest));
        }
        return Optional.empty();
    }

    private static Optional<Qualified> rest(Qualifier qualifier, String text, int from) {
        return Optional.of(new Qualified(qualifier, text.substring(from).strip()));
    }

    private static void name(Qualifier qualifier, String... phrases) {
        for (String phrase : phrases) {
            WORDS.put(MatchKey.tone(phrase), qualifier);
            WORDS.putIfAbsent(WordList.stripped(phrase), qualifier);
        }
    }
}
