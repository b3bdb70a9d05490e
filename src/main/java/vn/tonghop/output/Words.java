package vn.tonghop.output;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.consolidation.UnitFigure;
import vn.tonghop.editing.Status;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Severity;
import vn.tonghop.message.Language;
import vn.tonghop.message.Times;

/** The closed sets in words that people read. */
public final class Words {

    private final Form form;
    private final Wording wording;

    public Words(Form form, Wording wording) {
        this.form = form;
        this.wording = wording;
    }

    /** «Cấp xã» for a level's row, «Dòng 2» for a line of a list, nothing where a table has one row. */
    String row(String table, String row) {
        if (row.isEmpty()) return "";
        if (form.table(table).rows() == Rows.LINES) return wording.say("output.line", "number", row);
        return level(row);
    }

    /** «Cấp xã» for a level's id; any other text as it is. */
    public String level(String text) {
        Optional<String> label = form.levels().stream()
                .filter(level -> level.id().equals(text) && !level.labels().isEmpty())
                .map(level -> level.labels().get(0))
                .findFirst();
        return label.flatMap(known -> english("level." + text)).or(() -> label).orElse(text);
    }

    /** «Tặng quà › Kinh phí»: the header path without what it explains in brackets. */
    public String element(String element) {
        return english(element)
                .orElseGet(() -> form.element(element).path().stream()
                        .map(step -> withoutBrackets(step.text()))
                        .collect(Collectors.joining(" › ")));
    }

    /** «Tặng quà»: the top of the header path. */
    public String group(String element) {
        return english(element)
                .orElseGet(() ->
                        withoutBrackets(form.element(element).path().get(0).text()));
    }

    /** The form's own English name, where English is read. */
    private Optional<String> english(String key) {
        return wording.language() == Language.EN
                ? Optional.ofNullable(form.english().get(key))
                : Optional.empty();
    }

    private static String withoutBrackets(String text) {
        return text.replaceAll("\\s*\\([^()]*\\)", "");
    }

    String state(UnitFigure.State state) {
        return wording.say("output.state." + state);
    }

    String status(Status status) {
        return wording.say("output.status." + status);
    }

    String severity(Severity severity) {
        return wording.say("output.severity." + severity);
    }

    static String time(Instant instant) {
        return Times.write(instant);
    }
}
