package vn.tonghop.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.consolidation.Told;
import vn.tonghop.decision.AnswerSheet.Column;
import vn.tonghop.decision.AnswerSheet.Words;
import vn.tonghop.decision.Channel;
import vn.tonghop.decision.Decision;
import vn.tonghop.decision.Misfit;
import vn.tonghop.message.Message;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Draft;
import vn.tonghop.output.book.Look;

/** What both sheets of answers have in common: titles, columns, words to choose from, the hidden key. */
final class AnswerRows {

    private final Wording wording;
    private final List<Column> columns;
    private final Draft draft;
    private int header;

    /** @param columns with their widths in points, {@link Column#KEY} the last */
    AnswerRows(Wording wording, String sheet, List<Column> columns, List<Double> widths) {
        this.wording = wording;
        this.columns = columns;
        this.draft = new Draft(sheet, widths);
    }

    void head(String title, List<String> notes) {
        draft.add(Box.of(0, title, Look.TITLE).across(columns.size() - 1));
        for (String note : notes) draft.add(Box.of(0, note, Look.PLAIN_ITALIC).across(columns.size() - 1));
        List<Box> boxes = new ArrayList<>();
        for (Column column : columns) boxes.add(Box.of(boxes.size(), column.in(wording.language()), Look.HEADER));
        header = draft.add(boxes);
        draft.head(header, header, 0);
    }

    /** A row that says something about those below it. */
    void band(String text) {
        draft.add(Box.of(0, text, Look.BAND).across(columns.size() - 1));
    }

    /** A row to be answered: what stands in the columns in their order, up to where people write. */
    void line(List<Box> boxes, String key) {
        List<Box> row = new ArrayList<>(boxes);
        while (row.size() < columns.size() - 1) row.add(Box.of(row.size(), "", Look.ANSWER));
        row.add(Box.of(row.size(), key, Look.ITEM));
        draft.add(row);
    }

    Draft draft(Words[] answers) {
        int last = draft.next() - 1;
        draft.choices(columns.indexOf(Column.ANSWER), header + 1, last, words(answers));
        draft.choices(columns.indexOf(Column.CHANNEL), header + 1, last, words(Channel.values()));
        draft.hide(columns.indexOf(Column.KEY));
        return draft;
    }

    private List<String> words(Words[] words) {
        return Arrays.stream(words).map(each -> each.in(wording.language())).toList();
    }

    /** What was said before: the answer that holds, or one that does so no longer, and one that could not be used. */
    String earlier(@Nullable Decision holds, @Nullable Decision earlier, @Nullable Misfit misfit) {
        List<String> sentences = new ArrayList<>();
        if (holds != null) sentences.add(wording.say(Told.of(holds)));
        if (earlier != null) sentences.add(wording.say("output.answers.earlier", "decision", Told.of(earlier)));
        if (misfit != null) sentences.add(wording.say("output.answers.misfit", "misfit", told(misfit)));
        return String.join("\n", sentences);
    }

    private static Message told(Misfit misfit) {
        return Message.of(
                "answer.misfit",
                "sheet",
                misfit.place().sheet(),
                "cell",
                misfit.place().cell(),
                "why",
                misfit.why());
    }
}
