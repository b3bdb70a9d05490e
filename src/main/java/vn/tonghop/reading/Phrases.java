package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.form.Form;
import vn.tonghop.form.Level;
import vn.tonghop.form.Table;
import vn.tonghop.text.MatchKey;

/** The set phrases around figures: titles, row labels, total words, notes and signatures. */
final class Phrases {

    private static final String TOTAL_OF_A_TIME =
            "(?:tong|cong|tong so|tong cong) (?:quy|thang|dot|nam|ca nam|nua nam|[369] thang)(?: .{1,30})?";
    private static final String TOTAL_WORDS =
            "Tổng cộng; tổng; tổng số; cộng; toàn huyện; toàn xã; toàn tỉnh; tổng toàn huyện; tổng toàn xã";
    private static final Pattern HEADING = Pattern.compile(
            "^(?:phu luc|bieu so|bieu mau|bieu [0-9]|pl ?[0-9ivx]|tong hop|bao cao|ket qua|cong hoa xa|doc lap|ubnd|uy ban|don vi tinh"
                    + "|dvt|don vi bao cao .|ten don vi .|kem theo|so [0-9]+|mau so|mau [0-9]|thong ke|danh sach|bang ).*");
    private static final Pattern NOTE = Pattern.compile(
            "^(?:ghi chu|nguoi lap|nguoi tong hop|nguoi bao cao|can bo|lap bieu|tm |tm$|kt |tl |q chu tich|noi nhan|thu truong|chu tich|pho chu tich"
                    + "|truong phong|ky ten|ky ghi|ky dong dau|luu y|chu thich|bang chu|so tien bang chu|tong so tien bang chu|tren day|xac nhan"
                    + "|ke toan|luu vt|uy ban nhan dan|ubnd|nhu tren).*|.*\\bngay [0-9 ]+ thang [0-9 ]+ nam.*|.*\\bngay thang nam.*");
    private static final Pattern ADMINISTRATION = Pattern.compile(
            "cap (?:trung uong|tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu|co so)\\b.*");
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:[-+*•–]\\s*|(?:[IVX]{1,4}|[0-9]{1,2}|[a-zđ])\\s*[.)/]\\s*)+");
    private static final Pattern UNIT_HEADER = Pattern.compile(
            "(?:ten )?(?:don vi|xa|xa phuong|xa thi tran|xa phuong thi tran|dia phuong|dia ban|don vi bao cao|cac xa|ten don vi)(?: xa.*)?");

    private final Set<String> totals = new LinkedHashSet<>();
    private final Map<String, String> levels = new LinkedHashMap<>();
    private final Map<String, String> levelPrefixes = new LinkedHashMap<>();
    private final Set<String> labels = new LinkedHashSet<>();
    private final Set<String> titles = new LinkedHashSet<>();

    Phrases(Form form) {
        for (String word : form.parameter("total_words").orElse(TOTAL_WORDS).split(";")) addTotal(word.strip());
        for (Level level : form.levels()) {
            for (String label : level.labels()) {
                levels.putIfAbsent(MatchKey.loose(label), level.id());
                levels.putIfAbsent(MatchKey.plain(label), level.id());
                if (label.strip().contains(" ")) levelPrefixes.putIfAbsent(MatchKey.plain(label), level.id());
                labels.add(MatchKey.loose(label));
                labels.add(MatchKey.plain(label));
            }
        }
        for (Table table : form.tables()) {
            titles.add(MatchKey.plain(table.title()));
            titles.add(MatchKey.plain(NUMBERING.matcher(table.title()).replaceFirst("")));
        }
    }

    private void addTotal(String word) {
        totals.add(MatchKey.loose(word));
        totals.add(MatchKey.plain(word));
        if (!MatchKey.loose(word).isBlank()) labels.add(MatchKey.loose(word));
        if (!MatchKey.plain(word).isBlank()) labels.add(MatchKey.plain(word));
    }

    /** Loose keys of labels that may stand in a cell before its figure. */
    Set<String> labels() {
        return labels;
    }

    static String unnumbered(String text) {
        return NUMBERING.matcher(text.strip()).replaceFirst("");
    }

    private static String bare(String label) {
        return unnumbered(label).replaceAll("\\([^)]*\\)", " ").strip();
    }

    boolean isTotal(String label) {
        String bare = bare(label);
        if (bare.isEmpty()) return false;
        if (bare.startsWith("Σ") || bare.startsWith("∑")) return true;
        String loose = MatchKey.loose(bare);
        String plain = MatchKey.plain(bare);
        // «Tổng công ty 15» gives.
        return !plain.isEmpty()
                && !plain.matches("tong cong ty(?:[^a-z].*)?")
                && (totals.contains(loose)
                        || totals.contains(plain)
                        || plain.matches("(?:tong cong|tong so|cong)(?: [0-9ivx]{1,4})?")
                        || plain.matches("tong cong .{1,30}")
                        || plain.matches(TOTAL_OF_A_TIME)
                        || isCumulative(label)
                        || plain.matches(
                                "(?:tong|cong) (?:so |cong )?(?:toan |ca )?(?:xa|huyen|tinh|thi tran|phuong)( .{1,30})?"));
    }

    /** «Lũy kế 6 tháng»: it may take in what stands in no row here, so it is neither added nor compared. */
    static boolean isCumulative(String label) {
        return MatchKey.plain(bare(label)).matches("(?:so )?luy ke(?: .{1,40})?");
    }

    /** A text that begins with a total word and goes on with a figure: «Tổng cộng: 15». */
    boolean beginsWithTotal(String text) {
        String plain = MatchKey.plain(unnumbered(text));
        return isTotal(text) || plain.matches("(?:tong cong|tong so|toan xa|cong) [0-9].*");
    }

    /** The level that a row label names: «Cấp xã», «1. Cấp xã:». */
    Optional<String> level(String label) {
        String bare = bare(label);
        String loose = MatchKey.loose(bare);
        if (loose.isEmpty()) return Optional.empty();
        String exact = levels.get(loose);
        if (exact == null) exact = levels.get(MatchKey.plain(bare));
        return Optional.ofNullable(exact);
    }

    /** The level whose label a cell begins with, before its own figure: «Cấp xã 06 điểm», «Cấp xã: 01». */
    Optional<String> levelAtHead(String text) {
        Optional<String> whole = level(text);
        if (whole.isPresent()) return whole;
        String plain = MatchKey.plain(unnumbered(text)) + " ";
        String found = null;
        int length = 0;
        for (var prefix : levelPrefixes.entrySet()) {
            if (prefix.getKey().length() > length && plain.startsWith(prefix.getKey() + " ")) {
                found = prefix.getValue();
                length = prefix.getKey().length();
            }
        }
        return Optional.ofNullable(found);
    }

    /** «Cấp huyện» where the form has no such level: a row of an older form, or of another. */
    boolean isForeignLevel(String label) {
        return ADMINISTRATION.matcher(MatchKey.plain(unnumbered(label))).matches()
                && levelAtHead(label).isEmpty();
    }

    boolean isNote(String text) {
        return text.startsWith("*")
                || NOTE.matcher(MatchKey.plain(unnumbered(text))).matches();
    }

    /** A title of one of the form's tables: «1. Tổ chức phát động, kinh phí và công trình dành cho trẻ em». */
    boolean isTitle(String text) {
        String plain = MatchKey.plain(text);
        String bare = MatchKey.plain(unnumbered(text));
        return titles.contains(plain)
                || titles.contains(bare)
                || titles.stream().anyMatch(title -> title.length() > 20 && plain.endsWith(title));
    }

    /** A line above tables: an appendix, a title, an agency, the national motto, «Đơn vị tính». */
    boolean isHeading(String text) {
        return isTitle(text) || HEADING.matcher(MatchKey.plain(text)).matches();
    }

    boolean isUnitHeader(String text) {
        return UNIT_HEADER
                .matcher(MatchKey.plain(text.replaceAll("\\([^)]*\\)", " ")).strip())
                .matches();
    }

    /** What names a table in messages: its appendix, else its title. */
    static String name(Table table) {
        List<String> names = new ArrayList<>(table.appendix());
        names.add(table.title());
        return names.get(0);
    }

    /** The header of running numbers. */
    static boolean isSequence(String header) {
        return MatchKey.plain(header).matches("stt|tt|so tt|so thu tu");
    }

    /** «Phụ lục 02», with or without a title behind it. */
    static boolean isAppendix(String text) {
        return MatchKey.plain(text).matches("(?:phu luc|pl|bieu so|bieu)(?: so)? ?(?:[0-9]{1,2}|[ivx]{1,4})\\b.*");
    }
}
