package vn.tonghop.output;

import java.util.Locale;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Table;

/** What the form's tables are called in results: Roman numerals, unless the form says {@code appendix_numbering} = {@code form}. */
final class Appendices {

    private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private final Form form;
    private final Wording wording;

    Appendices(Form form, Wording wording) {
        this.form = form;
        this.wording = wording;
    }

    /** «Phụ lục I». */
    String name(Table table) {
        boolean own = form.parameter("appendix_numbering").orElse("").equals("form");
        if (own && !table.appendix().isEmpty()) return table.appendix().get(0);
        return wording.say("output.appendix", "number", roman(form.tables().indexOf(table) + 1));
    }

    /** «Phụ lục I», «Phụ lục IV – Chi tiết tặng quà»: a list has its short title with it. */
    String sheetName(Table table) {
        if (table.rows() != Rows.LINES) return name(table);
        String title = form.parameter("sheet_" + table.id()).orElse(title(table));
        return name(table) + " – " + title;
    }

    /** The title without the number that the form puts before it. */
    String title(Table table) {
        return table.title().replaceFirst("^\\s*\\d+[.)]\\s*", "").strip();
    }

    String heading(Table table) {
        return title(table).toUpperCase(Locale.ROOT);
    }

    static String roman(int number) {
        StringBuilder written = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) for (; rest >= VALUES[i]; rest -= VALUES[i]) written.append(SIGNS[i]);
        return written.toString();
    }
}
