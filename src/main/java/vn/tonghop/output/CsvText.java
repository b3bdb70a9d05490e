package vn.tonghop.output;

import java.util.regex.Pattern;

/** Text of a file as a CSV cell that no spreadsheet takes for a formula (OWASP, CSV injection). */
final class CsvText {

    /** What Excel and its kin begin a formula with, after blanks that they skip; also at the start of a later line. */
    private static final Pattern FORMULA = Pattern.compile(
            "(?:\\A(?=[\\t\\r\\n])|(?:\\A|(?<=[\\r\\n]))(?=[\\s\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff]*[=+\\-@＝＋－＠]))");

    private CsvText() {}

    /** A {@code '} before whatever would start a formula; the cell itself gets one when a later line would. */
    static String harmless(String text) {
        String safe = FORMULA.matcher(text).replaceAll("'");
        return safe.equals(text) || safe.startsWith("'") ? safe : "'" + safe;
    }
}
