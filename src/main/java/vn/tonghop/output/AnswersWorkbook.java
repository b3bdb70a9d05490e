package vn.tonghop.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.form.Form;
import vn.tonghop.output.book.Book;

/** {@code dieu-chinh.xlsx}: every open question of all units with a place for the answer, and the versions to choose from. */
final class AnswersWorkbook {

    private final Form form;
    private final Wording wording;

    AnswersWorkbook(Form form, Wording wording) {
        this.form = form;
        this.wording = wording;
    }

    void write(Summary summary, OutputStream out) throws IOException {
        String title = wording.say(
                "output.answers.title",
                "unit",
                summary.unit().name(),
                "period",
                summary.period().id());
        new Book(title, summary.asOf())
                .shortening(wording.shortened())
                .write(
                        List.of(
                                new QuestionsSheet(form, wording).draft(title, summary),
                                new VersionsSheet(form, wording).draft(summary)),
                        out);
    }
}
