package vn.tonghop.accuracy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.editing.Status;
import vn.tonghop.form.Severity;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Submission;
import vn.tonghop.reading.TableReading;

/**
 * What became of one workbook's figures.
 *
 * @param exact counted with the right value, and nobody was asked
 * @param askedRight counted with the right value, and confirmation asked
 * @param held must be read, and was asked about instead
 * @param caught must be asked about, and was
 * @param wrong silently wrong, each told
 */
record Score(int exact, int askedRight, int held, int caught, int either, List<String> wrong, List<String> questions) {

    static Score of(Workbook book, List<Checked> checked) {
        return new Scorer(book, checked).score();
    }

    int mustRead() {
        return exact + askedRight + held;
    }

    private static final class Scorer {
        private final Workbook book;
        private final List<Checked> checked;
        private final Map<Key, Figure> counted = new LinkedHashMap<>();
        private final Map<Key, List<Finding>> about = new LinkedHashMap<>();
        private final List<String> wrong = new ArrayList<>();
        private final List<String> questions = new ArrayList<>();
        private int exact;
        private int askedRight;
        private int held;
        private int caught;
        private int either;

        Scorer(Workbook book, List<Checked> checked) {
            this.book = book;
            this.checked = checked;
        }

        Score score() {
            for (Checked each : checked) collect(each);
            book.answers().forEach(this::judge);
            counted.forEach((key, figure) -> {
                if (!book.answers().containsKey(key))
                    wrong("counts, but nobody wrote it: " + key + " = " + show(figure) + " at " + figure.place());
            });
            book.mustFind().forEach(this::mustFind);
            for (String secret : book.secrets()) if (checked.toString().contains(secret)) wrong("a name was kept");
            return new Score(exact, askedRight, held, caught, either, wrong, questions);
        }

        private void mustFind(Workbook.Expected expected) {
            boolean found = checked.stream()
                    .flatMap(each -> each.findings().stream())
                    .anyMatch(finding -> finding.severity() != Severity.INFO
                            && List.of(expected.rule().split("\\|")).contains(finding.rule()));
            if (!found && counted.keySet().containsAll(expected.compared()))
                wrong("no " + expected.rule() + " was found");
        }

        private void wrong(String what) {
            wrong.add(what);
        }

        private void collect(Checked each) {
            String unit = each.submission().unit() == null
                    ? "?"
                    : each.submission().unit().code();
            for (Finding finding : each.findings()) {
                Figure.Key figure = finding.figure();
                if (figure != null && finding.severity() != Severity.INFO)
                    about.computeIfAbsent(
                                    new Key(unit, figure.table(), figure.row(), figure.element()),
                                    key -> new ArrayList<>())
                            .add(finding);
            }
            if (each.status() == Status.REJECTED || each.status() == Status.ATTACHED) return;
            for (TableReading table : each.submission().tables())
                for (Figure figure : table.figures())
                    if (each.counts(figure)) {
                        Key key = new Key(unit, figure.table(), figure.row(), figure.element());
                        if (counted.put(key, figure) != null) wrong("counts twice: " + key);
                    }
        }

        private void judge(Key key, Answer answer) {
            Figure figure = counted.get(key);
            List<Finding> findings = about.getOrDefault(key, List.of());
            if (figure == null) notCounted(key, answer, findings);
            else counted(key, answer, figure, findings);
        }

        private void notCounted(Key key, Answer answer, List<Finding> findings) {
            if (answer.kind() == Answer.Kind.BESIDE) return;
            boolean told = !findings.isEmpty() || told(key) || isOnAnUnreadSheet(key);
            if (!told) {
                wrong("lost without a word: " + key + " should be " + answer);
                return;
            }
            switch (answer.kind()) {
                case ASK -> caught++;
                case EITHER, BESIDE -> either++;
                case EXACT, NOTED -> {
                    held++;
                    question(key, answer, findings);
                }
            }
        }

        private void question(Key key, Answer answer, List<Finding> findings) {
            List<String> rules = new ArrayList<>();
            for (Finding finding : findings) rules.add(finding.rule());
            if (rules.isEmpty())
                for (Checked each : checked)
                    for (Finding finding : each.findings())
                        if (finding.severity().compareTo(Severity.ERROR) <= 0) rules.add(finding.rule());
            Set<String> seen = new LinkedHashSet<>(rules);
            String raw = checked.stream()
                    .flatMap(each -> each.submission().tables().stream())
                    .map(table -> table.find(key.row(), key.element()))
                    .flatMap(Optional::stream)
                    .map(figure ->
                            figure.reading().verdict() + " «" + figure.reading().raw() + "»")
                    .findFirst()
                    .orElse("no figure");
            questions.add(seen + " " + key + " should be " + answer.value() + ", " + raw);
        }

        private void counted(Key key, Answer answer, Figure figure, List<Finding> findings) {
            boolean right = figure.value().filter(answer::accepts).isPresent();
            if (!right) {
                wrong("counts as " + show(figure) + ": " + key + " should be " + answer + ", " + figure.place());
                return;
            }
            boolean asked = findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING);
            boolean ofTheCell = findings.stream()
                    .anyMatch(finding ->
                            finding.rule().equals("V10") || finding.rule().equals("V12"));
            switch (answer.kind()) {
                case EITHER, BESIDE -> either++;
                case NOTED -> {
                    if (ofTheCell) caught++;
                    else wrong("not noted: " + key + " «" + figure.reading().raw() + "»");
                }
                case ASK -> {
                    if (ofTheCell) caught++;
                    else wrong("not asked: " + key + " «" + figure.reading().raw() + "»");
                }
                case EXACT -> {
                    if (asked) {
                        askedRight++;
                        question(key, answer, findings);
                    } else exact++;
                }
            }
        }

        /** A finding says of the cell, its column, its row, its whole table or the whole file that it does not count. */
        private boolean told(Key key) {
            for (Checked each : checked) {
                OrgUnit unit = each.submission().unit();
                if (unit != null && !unit.code().equals(key.unit())) continue;
                if (each.findings().stream().anyMatch(finding -> tells(finding, key, each))) return true;
            }
            return false;
        }

        /** Of a sheet named after its unit nothing was read: a warning names the first figure of each table on it. */
        private boolean isOnAnUnreadSheet(Key key) {
            OrgUnit unit = book.roster().units().find(key.unit()).orElseThrow();
            boolean read = checked.stream()
                    .anyMatch(each -> each.submission().unit() != null
                            && each.submission().unit().code().equals(key.unit()));
            String sheet = unit.name().replaceFirst("^(?:Xã|Thị trấn|Phường) ", "") + "!";
            return !read
                    && checked.stream()
                            .flatMap(each -> each.findings().stream())
                            .filter(finding -> finding.severity() == Severity.WARNING)
                            .map(finding -> finding.message().toString())
                            .anyMatch(said -> said.contains(Submission.UNREAD_TABLE) && said.contains(sheet));
        }

        private static boolean tells(Finding finding, Key key, Checked checked) {
            if (finding.severity() == Severity.FATAL) return true;
            if (finding.severity() != Severity.ERROR) return false;
            if (finding.rule().equals("V04"))
                return finding.message().arguments().get("table").equals(Message.of(key.table()));
            Figure.Key about = finding.figure();
            if (about != null
                    && about.element().equals(key.element())
                    && about.row().isEmpty()) return true;
            Optional<TableReading> table = checked.submission().table(key.table());
            if (table.isEmpty()) return false;
            if (finding.rule().equals("V16"))
                return tellsOfTheRow(checked, table.get(), Objects.requireNonNull(about), key);
            return table.get()
                    .find(key.row(), key.element())
                    .map(Figure::place)
                    .or(() -> Optional.ofNullable(table.get().headers().get(key.element())))
                    .filter(finding.cells()::contains)
                    .isPresent();
        }

        /** What stands in the other level's row instead is named, cell by cell; a zero there says nothing. */
        private static boolean tellsOfTheRow(Checked checked, TableReading table, Figure.Key about, Key key) {
            if (!about.table().equals(key.table())) return false;
            Optional<Figure> there = table.find(about.row(), key.element());
            if (there.isEmpty()) return false;
            if (there.get().value().filter(value -> value.signum() == 0).isPresent()) return true;
            return checked.findings().stream()
                    .anyMatch(finding -> finding.severity() == Severity.ERROR
                            && finding.cells().contains(there.get().place()));
        }

        private static String show(Figure figure) {
            return figure.value().map(Object::toString).orElse("nothing") + " «"
                    + figure.reading().raw() + "»";
        }
    }
}
