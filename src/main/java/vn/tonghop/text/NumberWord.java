package vn.tonghop.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One word of a spoken number; its other spellings beside it. */
enum NumberWord {
    KHONG(0, "không"),
    MOT(1, "một"),
    HAI(2, "hai"),
    BA(3, "ba"),
    BON(4, "bốn"),
    NAM(5, "năm"),
    SAU(6, "sáu"),
    BAY(7, "bảy", "bẩy"),
    TAM(8, "tám"),
    CHIN(9, "chín"),
    MOTS(1, "mốt"),
    TU(4, "tư"),
    LAM(5, "lăm", "nhăm"),
    LINH(0, "linh", "lẻ"),
    MUOI(10, "mười"),
    MUOIS(10, "mươi"),
    CHUC(10, "chục"),
    TRAM(100, "trăm"),
    NGHIN(1_000, "nghìn", "ngàn"),
    TRIEU(1_000_000, "triệu"),
    TY(1_000_000_000, "tỷ", "tỉ"),
    RUOI(0, "rưỡi"),
    AM(0, "âm"),
    /** Not a number word at all. */
    OTHER(0);

    final int value;
    private final String[] spellings;

    NumberWord(int value, String... spellings) {
        this.value = value;
        this.spellings = spellings;
    }

    private static final Map<String, NumberWord> BY_KEY = byKey();
    private static final Map<String, NumberWord> BY_BARE_KEY = byBareKey();

    /** Một … chín as they stand alone. */
    boolean isDigit() {
        return ordinal() >= MOT.ordinal() && ordinal() <= CHIN.ordinal();
    }

    boolean isScale() {
        return this == NGHIN || this == TRIEU || this == TY;
    }

    static NumberWord of(String toneKey) {
        @Nullable NumberWord word = BY_KEY.get(toneKey);
        return word == null ? OTHER : word;
    }

    static List<NumberWord> list(String words) {
        List<NumberWord> list = new ArrayList<>();
        for (String key : MatchKey.tone(words).split(" ")) if (!key.isEmpty()) list.add(of(key));
        return list;
    }

    /** The number words that a text begins with; typed wholly without marks they are told by their neighbours. */
    static List<NumberWord> beginning(List<String> tokens) {
        List<NumberWord> marked = run(tokens, false);
        if (!tokens.stream().allMatch(Letters::isAscii)) return marked;
        List<NumberWord> bare = run(tokens, true);
        // «sau», «tam», «nam» alone are also after, for now, boys.
        return bare.size() > 1 ? bare : marked;
    }

    private static List<NumberWord> run(List<String> tokens, boolean bare) {
        List<NumberWord> words = new ArrayList<>();
        for (String token : tokens) {
            String key = MatchKey.tone(token);
            @Nullable NumberWord word = (bare ? BY_BARE_KEY : BY_KEY).get(key);
            if (word == null) break;
            NumberWord before = words.isEmpty() ? OTHER : words.get(words.size() - 1);
            if (bare && word == MUOI && before.isDigit()) word = MUOIS;
            if (bare && word == MOT && before == MUOIS) word = MOTS;
            words.add(word);
        }
        return words;
    }

    private static Map<String, NumberWord> byBareKey() {
        Map<String, NumberWord> map = new HashMap<>();
        for (NumberWord word : values())
            for (String spelling : word.spellings) map.putIfAbsent(WordList.stripped(spelling), word);
        map.remove("am");
        return Map.copyOf(map);
    }

    private static Map<String, NumberWord> byKey() {
        Map<String, NumberWord> map = new HashMap<>();
        for (NumberWord word : values()) for (String spelling : word.spellings) map.put(MatchKey.tone(spelling), word);
        return Map.copyOf(map);
    }
}
