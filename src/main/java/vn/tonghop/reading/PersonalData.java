package vn.tonghop.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.text.MatchKey;

/**
 * Recognises children's names, birth dates and circumstances where counts are enough. Better once too often: what is
 * recognised is only not kept.
 */
final class PersonalData {

    private static final Pattern HEADER = Pattern.compile(
            ".*(?:\\bho (?:va )?ten|ho ten|ten (?:tre|chau|em|hoc sinh|nguoi nhan)|ngay sinh|nam sinh|ngay thang nam sinh|dia chi|cho o|hoan canh|con ong|con ba"
                    + "|cha me|phu huynh|so dinh danh|cccd|cmnd|ma dinh danh|khuyet tat|benh tat|hiv|nguoi giam ho).*");
    private static final Pattern GROUP_WORD = Pattern.compile(
            ".*\\b(?:phong|doan|hoi|truong|cong ty|ubnd|uy ban|tre em|hoc sinh|xa|huyen|tinh|lang|thon|chi doan|lop|ban|to|nhom|ngheo|thieu nhi|kho khan"
                    + "|mo coi|khuyet tat|trung thu|tet|quoc te|dip|dot|toan|cac|quy|ngan hang|doi|nha|hoan canh|gia dinh|con em|tang|trao|qua|chau|em|mau giao|mam non|tieu hoc)\\b.*");
    private static final Set<String> SURNAMES = Set.of(
            "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo",
            "duong", "ly", "luu", "dinh", "trinh", "mai", "to", "truong", "lam", "doan", "cao", "ha", "luong", "luc",
            "thai", "chau", "ta", "phung", "quach", "vi", "nong", "hua", "siu", "kpa", "ksor", "rmah", "ro", "puih",
            "nay", "rahlan", "rcom", "kpuih", "romah", "rolan", "rocham", "a", "y", "h", "trieu", "giang", "sung",
            "vang", "lo", "hoa", "ma", "than", "kieu", "dao", "tong", "uong", "nghiem", "tang", "dam", "bach", "la",
            "au", "thach", "son", "kim", "danh", "chu", "ka", "k", "cil", "bon", "rơ", "r", "hban", "ban", "dieu",
            "blup", "eban", "mlo", "nie", "hdok");
    private static final Pattern NAME =
            Pattern.compile("^(?:(?:cháu|em|bé)\\s+)?\\p{Lu}[\\p{L}\\p{M}'’]*(?:\\s+\\p{Lu}[\\p{L}\\p{M}'’]*){1,5}$");
    private static final Pattern CALLED =
            Pattern.compile("(?U)(?i:\\b(?:cháu|em|bé|chau|be))\\s+\\p{Lu}\\p{L}+(?:\\s+\\p{Lu}\\p{L}*){1,4}");
    private static final Pattern BIRTH = Pattern.compile(
            "(?iU).*(?:sinh (?:ngày|năm|ngay|nam)|\\bSN\\b|\\b\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)\\d{2}\\b|\\bHIV\\b).*");

    private PersonalData() {}

    /** A header under which personal data stand. */
    static boolean header(String text) {
        return HEADER.matcher(MatchKey.plain(text)).matches();
    }

    /** A text that names persons, or tells one's birth or illness. */
    static boolean text(String text) {
        if (text.isEmpty()) return false;
        if (CALLED.matcher(text).find() || BIRTH.matcher(text).matches()) return true;
        List<String> parts = List.of(text.split("[,;\\n]| - |\\d+[.)]\\s"));
        return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).anyMatch(PersonalData::name);
    }

    private static boolean name(String part) {
        String bare = part.replaceAll("\\([^)]*\\)", " ").strip();
        String plain = MatchKey.plain(bare);
        if (plain.isEmpty() || plain.matches(".*[0-9].*")) return false;
        boolean surname = SURNAMES.contains(plain.split(" ")[0]);
        if (NAME.matcher(bare).matches())
            return surname || !GROUP_WORD.matcher(plain).matches();
        boolean shouted = bare.equals(bare.toUpperCase(Locale.ROOT)) && plain.split(" ").length >= 2;
        return shouted && surname && !GROUP_WORD.matcher(plain).matches();
    }
}
