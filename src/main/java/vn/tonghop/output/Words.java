package vn.tonghop.output;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tonghop.consolidation.UnitFigure;
import vn.tonghop.editing.Status;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Severity;

/** The closed sets in words that people read. */
final class Words {

    /** Reports are made, sent and due in Vietnam, wherever the program runs. */
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    private final Form form;
    private final Wording wording;

    Words(Form form, Wording wording) {
        this.form = form;
        this.wording = wording;
    }

    /** «Cấp xã» for a level's row, «Dòng 2» for a line of a list, nothing where a table has one row. */
    String row(String table, String row) {
        if (row.isEmpty()) return "";
        if (form.table(table).rows() == Rows.LINES) return wording.say("output.line", "number", row);
        return form.levels().stream()
                .filter(level -> level.id().equals(row) && !level.labels().isEmpty())
                .map(level -> level.labels().get(0))
                .findFirst()
                .orElse(row);
    }

    /** «Tặng quà › Kinh phí»: the header path without what it explains in brackets. */
    String element(String element) {
        return form.element(element).path().stream()
                .map(step -> step.text().replaceAll("\\s*\\([^()]*\\)", ""))
                .collect(Collectors.joining(" › "));
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
        return TIME.format(instant.atZone(VIETNAM));
    }
}
