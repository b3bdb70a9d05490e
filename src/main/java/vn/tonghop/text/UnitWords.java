package vn.tonghop.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands after a number: a scale, a unit, both, or «đồng» itself (domain note, section 3.3).
 *
 * @param scale NONE when no money is named; DONG for plain đồng
 * @param unit null when only a scale is named that can also count («2 nghìn»)
 */
record UnitWords(Scale scale, @Nullable Unit unit) {

    static final UnitWords NONE = new UnitWords(Scale.NONE, null);

    private static final List<String> DONG =
            List.of("đ", "đồng", "vnđ", "vnd", "₫", "đồng vn", "đồng việt nam", "việt nam đồng", "đ vn");
    private static final List<String> CHILD = List.of(
            "trẻ",
            "trẻ em",
            "em",
            "em nhỏ",
            "em bé",
            "trẻ nhỏ",
            "cháu",
            "hs",
            "học sinh",
            "thiếu nhi",
            "thiếu niên",
            "nhi đồng",
            "bé");

    private static final Map<String, UnitWords> PHRASES = new HashMap<>();
    private static final WordList PER = new WordList(
            "suất",
            "xuất",
            "em",
            "trẻ",
            "trẻ em",
            "cháu",
            "phần",
            "người",
            "hs",
            "học sinh",
            "hộ",
            "giải",
            "lượt",
            "quà");

    static {
        money();
        children();
        name(
                Unit.SUAT,
                "suất",
                "suất quà",
                "phần",
                "phần quà",
                "quà",
                "suất học bổng",
                "túi quà",
                "gói quà",
                "xuất",
                "xuất quà");
        name(Unit.DIEM, "điểm", "điểm phát động", "điểm tổ chức");
        name(Unit.CONG_TRINH, "công trình", "ct");
        name(Unit.HOAT_DONG, "hoạt động", "hđ", "buổi", "cuộc", "đợt", "lần");
    }

    /** Empty when the words are no unit that we know. No words at all are no unit, and that is fine. */
    static Optional<UnitWords> of(String words) {
        String text = words.strip();
        if (text.isEmpty()) return Optional.of(NONE);
        int slash = text.indexOf('/');
        if (slash > 0) {
            if (!PER.contains(text.substring(slash + 1).strip())) return Optional.empty();
            text = text.substring(0, slash).strip();
        }
        Optional<UnitWords> known = find(text);
        return slash > 0 ? known.filter(unit -> unit.unit == Unit.DONG) : known;
    }

    private static Optional<UnitWords> find(String text) {
        String key = MatchKey.tone(text);
        UnitWords known = PHRASES.get(key);
        if (known == null && key.endsWith(".")) known = PHRASES.get(key.substring(0, key.length() - 1));
        return Optional.ofNullable(known);
    }

    private static void money() {
        for (String dong : DONG) put(dong, new UnitWords(Scale.DONG, Unit.DONG));
        for (String exact : List.of("đồng chẵn", "đ chẵn", "chẵn", "d", "®", "§", "ñ"))
            put(exact, new UnitWords(Scale.DONG, Unit.DONG));
        scale(Scale.NGHIN, List.of("nghìn", "ngàn"), List.of("ngh", "ng", "k"));
        scale(Scale.TRIEU, List.of("triệu"), List.of("tr"));
        scale(Scale.TY, List.of("tỷ", "tỉ"), List.of());
    }

    /** A whole word for a thousand may count anything; its abbreviations, and all above, are money. */
    private static void scale(Scale scale, List<String> words, List<String> abbreviations) {
        UnitWords money = new UnitWords(scale, Unit.DONG);
        UnitWords bare = scale == Scale.NGHIN ? new UnitWords(scale, null) : money;
        for (String word : words) put(word, bare);
        for (String word : abbreviations) put(word, money);
        List<String> all = new ArrayList<>(words);
        all.addAll(abbreviations);
        for (String word : all) {
            for (String dong : List.of("đ", "đồng", "vnđ", "vnd", "₫")) {
                for (String gap : List.of("", " ", ".", ". ")) {
                    put(word + gap + dong, money);
                    put(word + gap + dong + " chẵn", money);
                }
            }
            for (String child : CHILD) put(word + " " + child, new UnitWords(scale, Unit.TRE));
        }
        for (String word : abbreviations) for (String child : CHILD) PHRASES.remove(MatchKey.tone(word + " " + child));
    }

    private static void children() {
        for (String child : CHILD) {
            for (String tail : List.of("", " tham dự", " tham gia")) name(Unit.TRE, child + tail);
            for (String more : CHILD) if (!child.equals(more)) name(Unit.TRE, child + " " + more);
            name(Unit.LUOT, "lượt " + child);
        }
        name(Unit.TRE, "các em", "các cháu");
        name(Unit.LUOT, "lượt", "lượt người");
    }

    private static void name(Unit unit, String... phrases) {
        for (String phrase : phrases) put(phrase, new UnitWords(Scale.NONE, unit));
    }

    private static void put(String phrase, UnitWords meaning) {
        PHRASES.putIfAbsent(MatchKey.tone(phrase), meaning);
        PHRASES.putIfAbsent(WordList.stripped(phrase), meaning);
    }
}
