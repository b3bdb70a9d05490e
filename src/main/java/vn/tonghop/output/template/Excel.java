package vn.tonghop.output.template;

import java.util.ArrayList;
import java.util.List;

/** Pieces of formulas that Excel 2010, WPS and LibreOffice understand alike. */
final class Excel {

    /** Excel takes no longer text inside a formula. */
    private static final int LONGEST_TEXT = 255;

    /** Excel takes no longer formula. */
    static final int LONGEST_FORMULA = 8_192;

    /** Of what is put together from parts, so that the whole stays below {@link #LONGEST_FORMULA}. */
    static final int LONGEST_PART = 6_000;

    private Excel() {}

    /** {@code "đúng"}; a long text as pieces joined by {@code &}. */
    static String text(String text) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); at += LONGEST_TEXT)
            pieces.add("\""
                    + text.substring(at, Math.min(text.length(), at + LONGEST_TEXT))
                            .replace("\"", "\"\"") + "\"");
        return pieces.isEmpty() ? "\"\"" : String.join("&", pieces);
    }

    /** A sheet as a formula of another one names it: {@code 'Phụ lục 01'!}. */
    static String sheet(String name) {
        return "'" + name.replace("'", "''") + "'!";
    }

    static String choose(String condition, String yes, String no) {
        return "IF(" + condition + "," + yes + "," + no + ")";
    }

    static String both(List<String> conditions) {
        if (conditions.isEmpty()) return "TRUE";
        return conditions.size() == 1 ? conditions.get(0) : "AND(" + String.join(",", conditions) + ")";
    }

    /** How many cells of a range begin with a word. */
    static String countBeginning(String range, String word) {
        return "COUNTIF(" + range + "," + text(word + "*") + ")";
    }

    /** A number as the machine of the reader writes numbers: {@code TEXT} would want each country's own pattern. */
    static String written(String number) {
        return "FIXED(" + number + ",0)";
    }
}
