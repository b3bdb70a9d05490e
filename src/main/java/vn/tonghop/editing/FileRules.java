package vn.tonghop.editing;

import java.util.List;
import java.util.Map;
import vn.tonghop.form.Check;
import vn.tonghop.form.Table;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Message;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Submission;
import vn.tonghop.reading.TableReading;

/** Rules about the file as a whole: that it opens, which tables and columns it has, what was not read in it. */
final class FileRules {

    private final NamedRules rules;

    FileRules(NamedRules rules) {
        this.rules = rules;
    }

    /** A file that cannot be opened, or holds nothing of the form; no other rule has anything to say about it. */
    boolean refuses(Facts facts, Findings findings) {
        Submission submission = facts.submission();
        if (submission.refusal() != null) {
            say(Check.FILE_OPENS, facts, findings, "why", submission.refusal());
            return true;
        }
        if (facts.tables().isEmpty()) {
            say(Check.KNOWN_TABLE, facts, findings, "why", "");
            return true;
        }
        return false;
    }

    void check(Facts facts, Findings findings) {
        Submission submission = facts.submission();
        for (Message twice : submission.twice()) say(Check.TABLE_ONCE, facts, findings, "what", twice);
        for (Table table : facts.form().tables()) checkPresent(table, facts, findings);
        for (TableReading table : facts.tables()) checkColumns(table, facts, findings);
        if (submission.hidden() != null) say(Check.NOTHING_HIDDEN, facts, findings, "what", submission.hidden());
        if (submission.personal() != null) say(Check.NO_PERSONAL_DATA, facts, findings, "what", submission.personal());
        for (Message note : submission.notes()) say(checkOf(note), facts, findings, "what", note);
    }

    /** A form without a rule about stale rows still tells of them. */
    private Check checkOf(Message note) {
        boolean stale = (note.key().equals(Submission.FOREIGN_ROW) || note.key().equals(Submission.UNREAD_TABLE))
                && rules.find(Check.ROWS_KNOWN).isPresent();
        return stale ? Check.ROWS_KNOWN : Check.NO_NOTES;
    }

    private void say(Check check, Facts facts, Findings findings, String name, Object what) {
        rules.report(check)
                .ifPresent(report -> findings.add(
                        report.with("file", facts.submission().file().name())
                                .with(name, what)
                                .draft()));
    }

    private void checkPresent(Table table, Facts facts, Findings findings) {
        if (!table.required() || facts.submission().table(table.id()).isPresent()) return;
        rules.report(Check.TABLE_PRESENT)
                .ifPresent(report -> findings.add(report.with("appendix", Message.of(table.id() + ".appendix"))
                        .with("table", Message.of(table.id()))
                        .draft()));
    }

    private void checkColumns(TableReading table, Facts facts, Findings findings) {
        for (String element : table.absent())
            if (facts.form().element(element).required())
                column(Check.COLUMN_PRESENT, table, element, table.unknown(), findings);
        for (Map.Entry<String, List<Place>> doubled : table.doubled().entrySet())
            column(Check.COLUMN_ONCE, table, doubled.getKey(), doubled.getValue(), findings);
        for (Place unknown : table.unknown())
            rules.report(Check.COLUMNS_KNOWN)
                    .ifPresent(report -> findings.add(report.at(unknown)
                            .with("appendix", Message.of(table.table() + ".appendix"))
                            .draft()));
    }

    private void column(Check check, TableReading table, String element, List<Place> where, Findings findings) {
        Place place = where.isEmpty() || check == Check.COLUMN_PRESENT ? Place.NOWHERE : where.get(0);
        rules.report(check)
                .ifPresent(report -> findings.add(report.about(new Figure.Key(table.table(), "", element), place, "")
                        .involving(where)
                        .draft()));
    }
}
