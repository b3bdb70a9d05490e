package vn.tonghop.output.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.form.Form;
import vn.tonghop.form.Period;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.Wording;
import vn.tonghop.output.Words;
import vn.tonghop.output.book.Book;
import vn.tonghop.output.book.Draft;

/** Blank workbooks of one period, each for one unit: {@code CODE.xlsx}. */
public final class Templates {

    /** Document properties that tell whose a workbook is, and of when, whatever becomes of its name and titles. */
    private static final String UNIT = "tonghop.unit";

    private static final String PERIOD = "tonghop.period";

    private final Form form;
    private final Period period;
    private final Wording wording;
    private final Layout layout;
    private final Computed computed;

    public Templates(Form form, Period period, Wording wording) {
        this.form = form;
        this.period = period;
        this.wording = wording;
        this.layout = new Layout(form);
        this.computed = new Computed(form);
    }

    /** Writes all workbooks into an existing folder. */
    public void write(List<OrgUnit> units, Path folder) throws IOException {
        for (OrgUnit unit : units) Files.write(folder.resolve(unit.code() + ".xlsx"), bytes(unit));
    }

    byte[] bytes(OrgUnit unit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String title =
                wording.say("template.title", "form", form.parameter("title").orElse(form.id()), "period", period.id());
        new Book(title, period.start())
                .marked(UNIT, unit.code())
                .marked(PERIOD, period.id())
                .write(drafts(unit, title), bytes);
        return bytes.toByteArray();
    }

    private List<Draft> drafts(OrgUnit unit, String title) {
        Known known = new Known(form, unit);
        Telling telling = new Telling(layout, known, wording, new Words(form, wording));
        Checks checks = new Checks(form, new Translator(layout, known, telling), computed, wording);
        GuideSheet guide = new GuideSheet(form, layout, wording);
        TableSheet sheet = new TableSheet(form, period, layout, wording, new Entries(form, wording, guide));
        List<Draft> drafts = new ArrayList<>();
        drafts.add(guide.draft(unit, title));
        for (TablePlace place : layout.places()) drafts.add(sheet.draft(place, unit, checks));
        return drafts;
    }

    /** As it stands in every sheet, in Vietnamese whatever the language of the help is: it is read when the file comes back. */
    static String whose(OrgUnit unit) {
        return "Đơn vị báo cáo: " + unit.name() + " – Mã đơn vị: " + unit.code();
    }
}
