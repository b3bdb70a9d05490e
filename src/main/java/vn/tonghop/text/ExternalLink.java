package vn.tonghop.text;

/** Whether a formula looks into another workbook: {@code [1]Sheet1!A1}, {@code 'C:\x\[PL.xlsx]Sheet 1'!A1}. */
final class ExternalLink {

    private ExternalLink() {}

    static boolean isIn(String formula) {
        if (formula.contains("file:")) return true;
        for (int open = formula.indexOf('['); open >= 0; open = formula.indexOf('[', open + 1))
            if (!followsName(formula, open) && namesSheet(formula, open)) return true;
        return false;
    }

    /** {@code Table1[Amount]} is a column of this very workbook. */
    private static boolean followsName(String formula, int open) {
        if (open == 0) return false;
        char before = formula.charAt(open - 1);
        return Character.isLetterOrDigit(before) || before == '_' || before == '[';
    }

    private static boolean namesSheet(String formula, int open) {
        int close = formula.indexOf(']', open);
        if (close < 0) return false;
        for (int i = close + 1; i < formula.length(); i++) {
            char c = formula.charAt(i);
            if (c == '!') return true;
            if ("[]()+*/,;=<>&^\"".indexOf(c) >= 0) return false;
        }
        return false;
    }
}
