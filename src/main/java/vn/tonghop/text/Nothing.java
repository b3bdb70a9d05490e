package vn.tonghop.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in a cell instead of a figure: nil, a promise, a tick, a ditto mark, an error (domain note, 3.5). */
record Nothing(Verdict verdict, @Nullable Note note) {

    private static final WordList ZERO = new WordList(
            "không",
            "không có",
            "ko",
            "ko có",
            "k có",
            "không phát sinh",
            "ko phát sinh",
            "không tổ chức",
            "không thực hiện",
            "không triển khai",
            "không có phát sinh",
            "không hỗ trợ",
            "không có hoạt động");
    private static final WordList MISSING = new WordList(
            "chưa có số liệu",
            "đang cập nhật",
            "chưa thống kê",
            "n/a",
            "na",
            "?",
            "??",
            "???",
            "chưa có",
            "chưa báo cáo",
            "chưa có báo cáo",
            "chưa tổng hợp",
            "đang tổng hợp",
            "chưa cập nhật",
            "cập nhật sau",
            "bổ sung sau",
            "sẽ bổ sung",
            "sẽ bổ sung sau",
            "báo cáo sau",
            "chờ số liệu",
            "đang chờ",
            "không có số liệu",
            "ko có số liệu",
            "không rõ",
            "chưa rõ",
            "không nắm được",
            "chưa thống kê được",
            "đang thống kê",
            "chưa xác định");
    private static final WordList MARK = new WordList(
            "x", "xx", "v", "✓", "✔", "√", "☑", "☒", "×", "có", "+", "*", "đã", "rồi", "true", "false", "yes");
    private static final WordList DITTO =
            new WordList("nt", "như trên", "″", "\"", "”", "“", "〃", "''", "-nt-", "-\"-");
    private static final WordList ERROR = new WordList(
            "#ref!",
            "#value!",
            "#div/0!",
            "#n/a",
            "#name?",
            "#num!",
            "#null!",
            "#spill!",
            "#calc!",
            "#getting_data",
            "#blocked!",
            "#field!",
            "#unknown!");

    /** Empty when the text must be read as a figure. */
    static Optional<Nothing> of(String text) {
        if (text.isEmpty()) return Optional.of(new Nothing(Verdict.BLANK, null));
        if (isPlaceholder(text)) return Optional.of(new Nothing(Verdict.BLANK, Note.PLACEHOLDER));
        if (consistsOf(text, "- ") || text.equals("/")) return Optional.of(new Nothing(Verdict.ZERO, Note.DASH));
        if (isError(text)) return Optional.of(new Nothing(Verdict.ERROR_CELL, null));
        if (MARK.contains(text)) return Optional.of(new Nothing(Verdict.MARK, null));
        if (DITTO.contains(text)) return Optional.of(new Nothing(Verdict.INVALID, Note.DITTO));
        String words = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        if (MISSING.contains(words)) return Optional.of(new Nothing(Verdict.MISSING, null));
        if (ZERO.contains(words)) return Optional.of(new Nothing(Verdict.ZERO, Note.WORD));
        return Optional.empty();
    }

    /** A dash before a unit, as Excel's accounting format shows zero: «- đ». */
    static boolean isDashBeforeUnit(String text) {
        if (!text.startsWith("-")) return false;
        return UnitWords.of(text.substring(1).strip()).isPresent();
    }

    /** The dots of a form that nobody filled in, alone or before their unit: «……… điểm». */
    private static boolean isPlaceholder(String text) {
        int end = 0;
        while (end < text.length() && "…._ ".indexOf(text.charAt(end)) >= 0) end++;
        if (end == text.length()) return true;
        boolean line = end > 0 && (text.charAt(0) == '…' || text.startsWith("...") || text.startsWith("__"));
        return line && UnitWords.of(text.substring(end)).isPresent();
    }

    private static boolean isError(String text) {
        return ERROR.contains(text) || consistsOf(text, "#") || (text.startsWith("err:") && text.length() <= 8);
    }

    private static boolean consistsOf(String text, String characters) {
        for (int i = 0; i < text.length(); i++) if (characters.indexOf(text.charAt(i)) < 0) return false;
        return true;
    }
}
