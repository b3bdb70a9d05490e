package vn.tonghop.output;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.tonghop.form.Form;
import vn.tonghop.form.Period;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Table;
import vn.tonghop.message.Language;

/** What the form's tables are called in results: Roman numerals, unless the form says {@code appendix_numbering} = {@code form}. */
public final class Appendices {

    private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private static final Pattern NUMBERED = Pattern.compile("\\d|\\b[IVX]+$");

    private final Form form;
    private final Wording wording;

    public Appendices(Form form, Wording wording) {
        this.form = form;
        this.wording = wording;
    }

    /** «Phụ lục I». */
    public String name(Table table) {
        boolean own = form.parameter("appendix_numbering").orElse("").equals("form");
        if (own && !table.appendix().isEmpty()) return table.appendix().get(0);
        return wording.say("output.appendix", "number", roman(form.tables().indexOf(table) + 1));
    }

    /** «I», or what the form has after the word: «01». */
    public String number(Table table) {
        return name(table).replaceFirst("^(?iu:Phụ lục|Biểu số|Biểu|Appendix)\\s+", "");
    }

    /** «Phụ lục I», «Phụ lục IV – Chi tiết tặng quà»: a list has its short name with it. */
    String sheetName(Table table) {
        if (table.rows() != Rows.LINES || wording.language() == Language.EN) return name(table);
        return name(table) + " – " + shortName(table);
    }

    /** The name among the appendix's names that is no number: «Chi tiết tặng quà», not «PL 04»; else the title. */
    private String shortName(Table table) {
        return table.appendix().stream()
                .filter(name -> !NUMBERED.matcher(name).find())
                .findFirst()
                .orElse(title(table));
    }

    /** The title without the number that the form puts before it. */
    public String title(Table table) {
        String title = wording.language() == Language.EN
                ? form.english().getOrDefault(table.id(), table.title())
                : table.title();
        return title.replaceFirst("^\\s*\\d+[.)]\\s*", "").strip();
    }

    /** The title as it stands above the table. */
    public String heading(Table table, Period period) {
        return wording.say("output.heading", "title", title(table), "year", Integer.toString(period.year()))
                .toUpperCase(Locale.ROOT);
    }

    static String roman(int number) {
        StringBuilder written = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) for (; rest >= VALUES[i]; rest -= VALUES[i]) written.append(SIGNS[i]);
        return written.toString();
    }
}
