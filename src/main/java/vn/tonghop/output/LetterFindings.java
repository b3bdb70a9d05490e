package vn.tonghop.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.consolidation.KnownFinding;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.form.Form;
import vn.tonghop.form.Severity;
import vn.tonghop.orgunit.OrgUnit;

/** Findings as a letter names them: one sentence each, with the place, what stands there and what is asked. */
public final class LetterFindings {

    private final FindingWords findings;
    private final Wording wording;

    public LetterFindings(Form form, Wording wording) {
        this.findings = new FindingWords(form, wording);
        this.wording = wording;
    }

    /**
     * A finding that asks for something.
     *
     * @param unit null for a file of no known unit
     * @param place a few words: sheet, cell, column; the file's name when it is about the file
     * @param sentence what is asked, ended by a full stop
     */
    public record Asked(
            String id,
            @Nullable OrgUnit unit,
            String file,
            Severity severity,
            LocalDate firstSeen,
            String place,
            String sentence) {}

    /** For the unit above: other units are named. */
    public List<Asked> forAbove(Summary summary) {
        return list(summary, KnownFinding::finding);
    }

    /** For the units themselves: another unit is not named, nor anything of it. */
    public List<Asked> forUnits(Summary summary) {
        return list(summary, known -> OtherUnits.unnamed(known.finding(), wording));
    }

    /** The most urgent first; notes ask for nothing. */
    private List<Asked> list(Summary summary, Function<KnownFinding, Finding> told) {
        Counting counting = new Counting(summary.counting());
        List<KnownFinding> open = summary.findings().stream()
                .filter(known -> known.finding().severity() != Severity.INFO)
                .filter(KnownFinding::isOpen)
                .toList();
        List<FindingLine> lines = new ArrayList<>();
        Map<FindingLine, KnownFinding> back = new IdentityHashMap<>();
        for (KnownFinding known : open) {
            FindingLine line = line(known, told.apply(known), counting);
            lines.add(line);
            back.put(line, known);
        }
        return Priorities.first(lines).stream()
                .map(line -> asked(line, Objects.requireNonNull(back.get(line))))
                .toList();
    }

    private FindingLine line(KnownFinding known, Finding told, Counting counting) {
        Checked checked = counting.counts(known.unit(), known.file())
                ? counting.of(known.unit()).orElse(null)
                : null;
        return findings.line(known.file(), known.unit(), told, checked);
    }

    private Asked asked(FindingLine line, KnownFinding known) {
        String where = where(line);
        String place = where.isEmpty() ? "«" + line.file() + "»" : where;
        String label = known.finding().place().label();
        String message = withoutPlace(line.message(), label);
        boolean named =
                message.equals(line.message()) && (line.cell().isEmpty() || message.contains(label) || where.isEmpty());
        String action = known.finding().suggestion() == null ? "" : " " + sentence(line.action());
        String sentence = (named ? "" : place + ": ") + sentence(message) + action;
        return new Asked(known.id(), known.unit(), line.file(), line.severity(), known.firstSeen(), place, sentence);
    }

    /** «Phụ lục 01, ô A12, «Cấp xã › Số điểm phát động»», as far as known. */
    private String where(FindingLine line) {
        return Stream.of(
                        line.sheet(),
                        line.cell().isEmpty() ? "" : wording.say("output.cell", "cell", line.cell()),
                        line.column().isEmpty() ? "" : "«" + line.column() + "»")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** «Ô Phụ lục 01!A12: có 700 trẻ em …» begins with its place, which the letter says in more words. */
    private static String withoutPlace(String message, String label) {
        if (label.isEmpty()) return message;
        return message.replaceFirst(
                "^(Ô |Cell )?" + Pattern.quote(label) + "(, (?:dòng|line) \\d+)?( \\([^:]*?\\))?: ", "");
    }

    private static String sentence(String text) {
        return text.isEmpty() || ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }
}
