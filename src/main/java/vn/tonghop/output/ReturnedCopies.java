package vn.tonghop.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.consolidation.FindingLives;
import vn.tonghop.consolidation.KnownFinding;
import vn.tonghop.consolidation.Questions;
import vn.tonghop.consolidation.SubmissionLine;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.decision.Question;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.editing.Status;
import vn.tonghop.editing.Suggestion;
import vn.tonghop.form.Form;
import vn.tonghop.form.Severity;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.marking.Correction;
import vn.tonghop.output.marking.Corrections;
import vn.tonghop.output.marking.Marker;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Submission;

/**
 * {@code tra-lai/}: each sender's own file with its doubtful cells marked, for every submission that is asked something.
 * A file is named by its unit's code, never by what the sender called it. Nothing of another unit is in it.
 */
public final class ReturnedCopies {

    public static final String FOLDER = "tra-lai";

    private static final String NOBODY = "chua-ro-don-vi";

    /** Where a file's bytes are found again. */
    @FunctionalInterface
    public interface Originals {
        byte[] bytes(Checked checked) throws IOException;
    }

    /** Which file of which unit. */
    private record Sent(String file, String unit) {
        static Sent of(String file, @Nullable OrgUnit unit) {
            return new Sent(file, unit == null ? "" : unit.code());
        }
    }

    /** Where the copies lie, as a path from the results' folder. */
    static final class Links implements MarkedCopies {

        private final Map<Sent, String> paths = new HashMap<>();

        @Override
        public Optional<String> find(String file, @Nullable OrgUnit unit) {
            return Optional.ofNullable(paths.get(Sent.of(file, unit)));
        }
    }

    private final Form form;
    private final Wording wording;
    private final Marker marker;
    private final Originals originals;
    private final Questions questions;
    private final FindingWords words;
    private final Appendices appendices;

    public ReturnedCopies(Form form, Wording wording, Marker marker, Originals originals) {
        this.form = form;
        this.wording = wording;
        this.marker = marker;
        this.originals = originals;
        this.questions = new Questions(form);
        this.words = new FindingWords(form, wording);
        this.appendices = new Appendices(form, wording);
    }

    /** Writes the copies of a period into an existing folder of results. */
    Links write(Summary summary, Path folder) throws IOException {
        Pass pass = new Pass(summary.read(), folder);
        for (Checked checked : summary.read()) {
            if (!isAsked(summary, checked)) continue;
            pass.add(
                    checked,
                    summary.findings().stream()
                            .filter(known -> known.isOpen() && isAbout(known, checked))
                            .toList());
        }
        return pass.links;
    }

    /** Writes the copies of files that were checked each for itself. */
    public void write(List<Checked> all, Path folder) throws IOException {
        Pass pass = new Pass(all, folder);
        for (Checked checked : all) pass.add(checked, FindingLives.alone(checked));
    }

    private static boolean isAsked(Summary summary, Checked checked) {
        Submission submission = checked.submission();
        return summary.submissions().stream()
                .filter(line -> line.file().equals(submission.file().path())
                        && line.sha256().equals(submission.file().sha256())
                        && Objects.equals(line.unit(), submission.unit()))
                .map(SubmissionLine::status)
                .anyMatch(Status::isNews);
    }

    private static boolean isAbout(KnownFinding known, Checked checked) {
        return known.file().equals(checked.submission().file().path())
                && Objects.equals(known.unit(), checked.submission().unit())
                && checked.findings().contains(known.finding());
    }

    /** One writing of the folder. */
    private final class Pass {

        private final List<Checked> all;
        private final Path folder;
        private final Links links = new Links();
        private final Map<String, Integer> numbers = new TreeMap<>();

        Pass(List<Checked> all, Path folder) {
            this.all = all;
            this.folder = folder;
        }

        /** A file about which there are only notes asks for nothing and is not given back. */
        void add(Checked checked, List<KnownFinding> findings) throws IOException {
            if (findings.stream().allMatch(known -> known.finding().severity() == Severity.INFO)) return;
            Corrections corrections = corrections(checked, findings);
            String why = whyAlone(checked);
            Marker.Returned returned = why.isEmpty()
                    ? marker.mark(originals.bytes(checked), corrections)
                    : marker.alone(corrections, Message.of("output.marking.alone." + why));
            String path = FOLDER + "/" + name(checked) + returned.ending();
            Files.createDirectories(folder.resolve(FOLDER));
            Files.write(folder.resolve(path), returned.bytes());
            links.paths.put(
                    Sent.of(
                            checked.submission().file().path(),
                            checked.submission().unit()),
                    path);
        }

        /** The last word of the message that says why the sheet comes alone; empty when the file itself is to be marked. */
        private String whyAlone(Checked checked) {
            Submission submission = checked.submission();
            if (submission.refusal() != null) return "unreadable";
            if (submission.unit() == null && checked.status() == Status.REJECTED) return "nobody";
            long units = all.stream()
                    .filter(each -> each.submission()
                            .file()
                            .sha256()
                            .equals(submission.file().sha256()))
                    .map(each -> Sent.of("", each.submission().unit()))
                    .distinct()
                    .count();
            return units > 1 ? "units" : "";
        }

        private String name(Checked checked) {
            OrgUnit unit = checked.submission().unit();
            String stem = unit == null ? NOBODY : safe(unit.code());
            return numbered(stem, numbers.merge(stem, 1, Integer::sum));
        }
    }

    /** The name of a unit's copy of this number, from 1, without its ending: {@code 23875}, {@code 23875-2}. */
    public static String name(OrgUnit unit, int number) {
        return numbered(safe(unit.code()), number);
    }

    private static String numbered(String stem, int number) {
        return number == 1 ? stem : stem + "-" + number;
    }

    /** A code as the name of a file on any system. */
    private static String safe(String code) {
        String plain = code.replaceAll("[^A-Za-z0-9]", "-");
        return plain.matches("(?i)con|prn|aux|nul|com[0-9]|lpt[0-9]|-*") ? "dv-" + plain : plain;
    }

    private Corrections corrections(Checked checked, List<KnownFinding> findings) {
        Submission submission = checked.submission();
        OrgUnit unit = submission.unit();
        String name = unit == null ? wording.say("output.unknownUnit") : unit.name();
        List<String> notes = new ArrayList<>(List.of(
                wording.say("output.marking.file", "file", submission.file().path()),
                wording.say("output.marking.howTo")));
        return new Corrections(
                wording.say(
                        "output.marking.title",
                        "unit",
                        name,
                        "period",
                        submission.period().id()),
                String.join("|", form.id(), submission.period().id(), unit == null ? "" : unit.code()),
                notes,
                findings.stream().map(known -> line(checked, known)).toList());
    }

    private Correction line(Checked checked, KnownFinding known) {
        Finding finding = OtherUnits.unnamed(known.finding(), wording);
        FindingLine line = words.line(known.file(), known.unit(), finding, checked);
        String what = new Words(form, wording).severity(finding.severity()) + ": " + line.message();
        Question question = questions.of(checked, known).orElse(null);
        String proposed = question == null ? "" : proposed(question);
        Figure.Key figure = finding.figure();
        return new Correction(
                finding.severity(),
                what + "\n" + line.action(),
                figure == null ? "" : appendices.name(form.table(figure.table())),
                finding.place(),
                line.stands(),
                proposed,
                question == null ? "" : question.key().text(),
                cells(finding),
                comment(what, line, proposed));
    }

    /** One figure where the cell itself is meant, else each cell with its figure. */
    private String proposed(Question question) {
        if (question.proposed().size() == 1
                && question.proposed().get(0).place().equals(question.place()))
            return wording.shown().show(question.proposed().get(0).value());
        return question.proposed().stream()
                .map(each -> wording.say("output.change", "cell", each.place().label(), "value", each.value()))
                .collect(Collectors.joining("; "));
    }

    private String comment(String what, FindingLine line, String proposed) {
        List<String> sentences = new ArrayList<>(List.of(what));
        if (!line.stands().isEmpty()) sentences.add(wording.say("output.marking.stands", "raw", line.stands()));
        if (!proposed.isEmpty()) sentences.add(wording.say("output.marking.proposed", "value", proposed));
        else if (!line.expected().isEmpty())
            sentences.add(wording.say("output.marking.expected", "value", line.expected()));
        sentences.add(line.action());
        return String.join("\n", sentences);
    }

    /** The finding's own cell, and those that a correction would change or that are pointed at. */
    private static List<Place> cells(Finding finding) {
        Set<Place> cells = new LinkedHashSet<>();
        cells.add(finding.place());
        Suggestion suggestion = finding.suggestion();
        if (suggestion != null) {
            cells.addAll(suggestion.cells());
            for (Suggestion.Answer answer : suggestion.answers())
                for (Suggestion.Change change : answer.changes()) cells.add(change.place());
        }
        cells.remove(Place.NOWHERE);
        return List.copyOf(cells);
    }
}
