package vn.tonghop.sheet;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An OpenDocument number format as the code that a spreadsheet shows for it, {@code #,##0.00} or {@code DD/MM/YYYY}. */
final class OdsNumberFormat {

    private static final int MAX_DIGITS = 30;

    private OdsNumberFormat() {}

    /** Reads the parts inside the element that starts here. */
    static String code(SafeXml xml) throws IOException {
        StringBuilder code = new StringBuilder();
        int outer = xml.depth();
        while (xml.nextInside(outer)) append(code, xml);
        return code.isEmpty() ? "General" : code.toString();
    }

    private static void append(StringBuilder code, SafeXml xml) throws IOException {
        boolean isLong = "long".equals(xml.attribute("style"));
        switch (xml.name()) {
            case "number" -> number(code, xml);
            case "scientific-number" -> code.append("0.00E+00");
            case "fraction" -> code.append("# ?/?");
            case "text" -> quoted(code, xml.text());
            case "currency-symbol" -> code.append("[$").append(xml.text()).append(']');
            case "day" -> code.append(isLong ? "DD" : "D");
            case "day-of-week" -> code.append(isLong ? "DDDD" : "DDD");
            case "month" -> month(code, isLong, "true".equals(xml.attribute("textual")));
            case "year" -> code.append(isLong ? "YYYY" : "YY");
            case "hours" -> code.append(isLong ? "HH" : "H");
            case "minutes" -> code.append(isLong ? "MM" : "M");
            case "seconds" -> code.append(isLong ? "SS" : "S");
            case "am-pm" -> code.append("AM/PM");
            case "boolean" -> code.append("BOOLEAN");
            case "text-content" -> code.append('@');
            default -> {}
        }
    }

    private static void month(StringBuilder code, boolean isLong, boolean textual) {
        code.append(textual ? isLong ? "MMMM" : "MMM" : isLong ? "MM" : "M");
    }

    private static void number(StringBuilder code, SafeXml xml) {
        int decimals = count(xml.attribute("decimal-places"));
        int digits = Math.max(1, count(xml.attribute("min-integer-digits")));
        if ("true".equals(xml.attribute("grouping"))) code.append("#,##");
        code.append("0".repeat(digits));
        if (decimals > 0) code.append('.').append("0".repeat(decimals));
    }

    private static int count(@Nullable String digits) {
        if (digits == null || !digits.matches("[0-9]{1,3}")) return 0;
        return Math.min(Integer.parseInt(digits), MAX_DIGITS);
    }

    private static void quoted(StringBuilder code, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("-/:.,% ()".indexOf(c) >= 0) code.append(c);
            else code.append('\\').append(c);
        }
    }
}
