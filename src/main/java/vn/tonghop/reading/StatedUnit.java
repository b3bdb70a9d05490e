package vn.tonghop.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.text.MatchKey;
import vn.tonghop.text.Scale;
import vn.tonghop.text.Unit;

/**
 * The unit that a header, a unit row or a «Đơn vị tính» line states.
 *
 * @param scale of money; NONE for a count
 * @param unit what is counted; đồng for money
 */
record StatedUnit(Scale scale, Unit unit) {

    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:don vi tinh|dvt|d v tinh|dv tinh|d v t|don vi|tinh bang|tinh theo|so tien)\\s+(?:la |bang )?)+");
    private static final Map<String, StatedUnit> UNITS = units();
    private static final Set<String> MONEY_WORDS = Set.of(
            "dong", "d", "vnd", "vnđ", "usd", "trieu", "tr", "trd", "nghin", "ngan", "ngd", "ty", "ti", "k", "x", "eur",
            "luy", "plan", "kh", "quy", "truoc");

    static StatedUnit count(Unit unit) {
        return new StatedUnit(Scale.NONE, unit);
    }

    boolean isMoney() {
        return unit == Unit.DONG;
    }

    /** The unit that the whole phrase says: «(nghìn đồng)», «ĐVT: 1.000 đồng», «trẻ». */
    static Optional<StatedUnit> parse(String phrase) {
        String key = key(phrase);
        String bare = PREFIX.matcher(key + " ").replaceFirst("").strip();
        return Optional.ofNullable(UNITS.get(bare.isEmpty() ? key : bare));
    }

    /** The scales of money that stand anywhere in the text, the longest phrase at each place. */
    static Set<Scale> scalesIn(String text) {
        List<String> tokens = List.of(key(text).split(" "));
        Set<Scale> scales = new LinkedHashSet<>();
        for (int at = 0; at < tokens.size(); at++) {
            for (int length = Math.min(4, tokens.size() - at); length > 0; length--) {
                StatedUnit unit = UNITS.get(String.join(" ", tokens.subList(at, at + length)));
                if (unit == null || !unit.isMoney()) continue;
                scales.add(unit.scale);
                at += length - 1;
                break;
            }
        }
        return scales;
    }

    /** A remark that may change what a column means, though we cannot say how. */
    static boolean suspicious(String remark) {
        if (remark.matches("(?s).*[0-9%$€].*")) return true;
        for (String token : key(remark).split(" ")) if (MONEY_WORDS.contains(token)) return true;
        String key = key(remark);
        return key.contains("ke hoach") || key.contains("du kien") || key.contains("ty le");
    }

    private static String key(String text) {
        return MatchKey.plain(text.replace("₫", " đồng ")).strip();
    }

    private static Map<String, StatedUnit> units() {
        Map<String, StatedUnit> units = new LinkedHashMap<>();
        put(units, Scale.DONG, "dong", "d", "vnd", "dong viet nam", "viet nam dong", "dong vn");
        put(
                units,
                Scale.NGHIN,
                "nghin dong",
                "ngan dong",
                "nghin",
                "ngan",
                "ngd",
                "ngh dong",
                "nghin d",
                "ngan d",
                "ng dong",
                "1 000 dong",
                "1000 dong",
                "1 000d",
                "1000d",
                "1 000 d",
                "1000 d",
                "1 000 vnd",
                "1000 vnd",
                "nghin vnd",
                "ngan vnd",
                "1 000",
                "1000",
                "k",
                "x 1 000 dong",
                "x 1000 dong",
                "x1000 dong",
                "x1 000 dong",
                "x 1 000d",
                "x 1000d",
                "x1000d",
                "x1000",
                "x 1000",
                "1 nghin dong",
                "1 ngan dong",
                "mot nghin dong",
                "nghin dong viet nam");
        put(
                units,
                Scale.TRIEU,
                "trieu dong",
                "trieu",
                "trd",
                "tr dong",
                "tr d",
                "trieu d",
                "1 000 000 dong",
                "1000000 dong",
                "1 000 000d",
                "1 000 000 d",
                "tr",
                "trieu vnd",
                "1 000 000",
                "1 trieu dong",
                "trieu dong viet nam");
        put(units, Scale.TY, "ty dong", "ti dong", "ty", "ti", "ty d", "ty vnd", "1 000 000 000 dong");
        put(
                units,
                Unit.TRE,
                "tre",
                "tre em",
                "em",
                "chau",
                "hs",
                "hoc sinh",
                "nguoi",
                "thieu nhi",
                "em nho",
                "so tre",
                "so em");
        put(units, Unit.LUOT, "luot", "luot tre", "luot em", "luot tre em");
        put(units, Unit.DIEM, "diem", "so diem");
        put(units, Unit.CONG_TRINH, "cong trinh", "ct", "so cong trinh");
        put(units, Unit.HOAT_DONG, "hoat dong", "hd", "buoi", "cuoc", "lan", "dot", "so hoat dong");
        put(units, Unit.SUAT, "suat", "suat qua", "phan", "phan qua", "qua");
        return units;
    }

    private static void put(Map<String, StatedUnit> units, Scale scale, String... phrases) {
        for (String phrase : phrases) units.put(phrase, new StatedUnit(scale, Unit.DONG));
    }

    private static void put(Map<String, StatedUnit> units, Unit unit, String... phrases) {
        for (String phrase : phrases) units.put(phrase, count(unit));
    }

    static @Nullable StatedUnit orNull(String phrase) {
        return parse(phrase).orElse(null);
    }

    /** «Đơn vị: 1000đ» over the next table looks like money in the last row of this one. */
    static boolean isLine(String text) {
        return MatchKey.plain(text).matches("(?:don vi|dvt|d v tinh|dv tinh)\\b.*")
                && !scalesIn(text).isEmpty();
    }
}
