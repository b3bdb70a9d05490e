package vn.tonghop.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tonghop.decision.Answers;
import vn.tonghop.decision.Decision;
import vn.tonghop.decision.Misfit;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Editor;
import vn.tonghop.editing.Status;
import vn.tonghop.form.Form;
import vn.tonghop.form.Period;
import vn.tonghop.intake.Arrival;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.OrgUnits;

/**
 * Hears the answers of a period, file by file in the order in which they came: what fits becomes a decision, what does
 * not changes nothing and is kept as a misfit. The same files give the same decisions, whatever was known before.
 */
final class Hearing {

    static final Comparator<Arrival> ARRIVAL = Comparator.comparing(
                    (Arrival arrival) -> arrival.file().receivedAt())
            .thenComparing(arrival -> arrival.file().path())
            .thenComparing(arrival -> arrival.file().sha256());

    private final Form form;
    private final OrgUnits roster;
    private final Period period;
    private final Editor editor;
    private final FindingLives lives;
    private final Map<String, Docket> dockets = new TreeMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Misfit> misfits = new ArrayList<>();
    private final Map<Arrival, Integer> taken = new HashMap<>();

    Hearing(Form form, OrgUnits roster, Period period, Editor editor, FindingLives lives) {
        this.form = form;
        this.roster = roster;
        this.period = period;
        this.editor = editor;
        this.lives = lives;
    }

    /** @param sent the versions of every unit, by its code; a copy that only brought answers back is none */
    void hear(List<ReadFile> files, Map<String, List<Version>> sent) {
        sent.forEach((unit, versions) -> dockets.put(unit, new Docket(form, editor, lives, versions)));
        files.stream()
                .filter(file -> !answers(file).isEmpty())
                .sorted(Comparator.comparing(ReadFile::arrival, ARRIVAL))
                .forEach(this::hear);
    }

    static Answers answers(ReadFile file) {
        return file.checked().isEmpty() ? Answers.NONE : file.checked().get(0).answers();
    }

    /** Every decision of the period, in order. */
    List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    /** Answers that changed nothing and were not followed by one that did. */
    List<Misfit> misfits() {
        return List.copyOf(misfits);
    }

    /** The roster's unit of a code; null for one that it does not have. */
    @Nullable
    OrgUnit unit(String code) {
        return roster.find(code).orElse(null);
    }

    /** How many answers of a file were taken. */
    int taken(Arrival arrival) {
        return taken.getOrDefault(arrival, 0);
    }

    /** What was decided about a unit that has sent something. */
    Docket docket(String unit) {
        return dockets.computeIfAbsent(unit, code -> new Docket(form, editor, lives, List.of()));
    }

    private void hear(ReadFile file) {
        FileHearing hearing = new FileHearing(form, roster, period, dockets, file.arrival(), owners(file));
        hearing.hear(answers(file).lines());
        // A sheet of the same sender stands for the one before it.
        misfits.removeIf(earlier -> hearing.settled().contains(subject(earlier)));
        misfits.addAll(hearing.misfits());
        decisions.addAll(hearing.decisions());
        taken.put(file.arrival(), hearing.taken());
    }

    private static String subject(Misfit misfit) {
        return FileHearing.subject(misfit.key());
    }

    /** Empty where the file may speak of all units. */
    private static Optional<Set<String>> owners(ReadFile file) {
        if (answers(file).office()) return Optional.empty();
        Set<String> owners = new TreeSet<>();
        for (Checked checked : file.checked()) {
            OrgUnit unit = checked.submission().unit();
            if (unit != null && checked.status() != Status.REJECTED) owners.add(unit.code());
        }
        return Optional.of(owners);
    }
}
