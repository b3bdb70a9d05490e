package vn.tonghop.sheet;

import java.io.IOException;

/**
 * A formula as a cell of a worksheet part writes it.
 *
 * @param text without {@code =}; empty where another cell writes it out
 * @param sharedNumber the number under which cells share it; empty when they do not
 */
record Formula(String text, String sharedNumber) {

    static Formula read(SafeXml xml, Budget budget) throws IOException {
        String type = xml.attribute("t");
        String number = xml.attribute("si");
        String table = "dataTable".equals(type) ? dataTable(xml) : "";
        String text = OfficeText.decode(xml.text());
        String said = text.isEmpty() ? table : text.startsWith("=") ? text.substring(1) : text;
        return new Formula(budget.text(said), "shared".equals(type) && number != null ? number : "");
    }

    /** A what-if table as Excel shows it: {@code TABLE(row input,column input)}. */
    private static String dataTable(SafeXml xml) {
        String first = xml.attribute("r1");
        String second = xml.attribute("r2");
        String one = first == null ? "" : first;
        if (XlsxStyles.truth(xml.attribute("dt2D"))) return "TABLE(" + one + "," + (second == null ? "" : second) + ")";
        return XlsxStyles.truth(xml.attribute("dtr")) ? "TABLE(" + one + ",)" : "TABLE(," + one + ")";
    }
}
