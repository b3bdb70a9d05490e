package vn.tonghop.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.consolidation.AskedQuestion;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.decision.AnswerSheet;
import vn.tonghop.decision.AnswerSheet.Column;
import vn.tonghop.decision.Question;
import vn.tonghop.form.Form;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Draft;
import vn.tonghop.output.book.Look;
import vn.tonghop.reading.Figure;

/** «Cần sửa» of all units: a line an open question in roster order, then those answered, to be taken back where need be. */
final class QuestionsSheet {

    private static final List<Column> COLUMNS = List.of(
            Column.NUMBER,
            Column.UNIT_CODE,
            Column.UNIT,
            Column.WHAT,
            Column.TABLE,
            Column.CELL,
            Column.RAW,
            Column.EXPECTED,
            Column.PROPOSED,
            Column.EARLIER,
            Column.ANSWER,
            Column.VALUE,
            Column.REASON,
            Column.NAME,
            Column.CHANNEL,
            Column.KEY);
    private static final List<Double> WIDTHS =
            List.of(28.0, 54.0, 76.0, 190.0, 60.0, 76.0, 76.0, 70.0, 84.0, 120.0, 84.0, 76.0, 120.0, 84.0, 70.0, 60.0);

    private final Form form;
    private final Wording wording;
    private final FindingWords words;
    private final Appendices appendices;

    QuestionsSheet(Form form, Wording wording) {
        this.form = form;
        this.wording = wording;
        this.words = new FindingWords(form, wording);
        this.appendices = new Appendices(form, wording);
    }

    Draft draft(String title, Summary summary) {
        AnswerRows rows = new AnswerRows(wording, AnswerSheet.Sheet.QUESTIONS.in(wording.language()), COLUMNS, WIDTHS);
        rows.head(title, List.of(wording.say("output.answers.howTo"), wording.say("output.answers.money")));
        Counting counting = new Counting(summary.counting());
        List<AskedQuestion> all = summary.decided().questions();
        List<AskedQuestion> open = all.stream().filter(AskedQuestion::isOpen).toList();
        List<AskedQuestion> answered =
                all.stream().filter(asked -> !asked.isOpen()).toList();
        if (open.isEmpty()) rows.band(wording.say("output.answers.none"));
        int number = 1;
        for (AskedQuestion asked : open) line(rows, number++, asked, counting);
        if (!answered.isEmpty()) rows.band(wording.say("output.answers.answered"));
        for (AskedQuestion asked : answered) line(rows, number++, asked, counting);
        return rows.draft(AnswerSheet.Reply.values());
    }

    private void line(AnswerRows rows, int number, AskedQuestion asked, Counting counting) {
        Question question = asked.question();
        OrgUnit unit = asked.known().unit();
        FindingLine line = words.line(
                asked.known().file(),
                unit,
                asked.known().finding(),
                counting.of(unit).orElse(null));
        Figure.Key figure = question.key().figure();
        List<Box> boxes = new ArrayList<>();
        boxes.add(Box.of(0, number, Look.ITEM_CENTRED));
        boxes.add(Box.of(1, question.key().unit(), Look.ITEM_CENTRED));
        boxes.add(Box.of(2, unit == null ? "" : unit.name(), Look.ITEM));
        boxes.add(Box.of(3, line.message(), Look.ITEM));
        boxes.add(Box.of(4, figure == null ? "" : appendices.name(form.table(figure.table())), Look.ITEM));
        boxes.add(Box.of(5, question.place().label(), Look.ITEM));
        boxes.add(Box.of(6, line.stands(), Look.ITEM));
        boxes.add(Box.of(7, line.expected(), Look.ITEM));
        boxes.add(Box.of(8, proposed(question), Look.ITEM));
        boxes.add(Box.of(9, rows.earlier(asked.answer(), asked.earlier(), asked.misfit()), Look.ITEM));
        rows.line(boxes, question.key().text());
    }

    private String proposed(Question question) {
        return question.proposed().stream()
                .map(each -> wording.say("output.change", "cell", each.place().label(), "value", each.value()))
                .collect(Collectors.joining("; "));
    }
}
