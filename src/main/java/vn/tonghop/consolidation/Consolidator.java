package vn.tonghop.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Editor;
import vn.tonghop.form.Form;
import vn.tonghop.form.Period;
import vn.tonghop.intake.Inbox;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.OrgUnits;

/** Consolidates the submissions of a period for one org unit: who counts, what the totals are, what is found. */
public final class Consolidator {

    private final Form form;
    private final OrgUnits roster;
    private final OrgUnit top;
    private final Editor editor;

    /** @param top the unit whose summary is made; its units of the form's reporting level are expected to report */
    public Consolidator(Form form, OrgUnits roster, OrgUnit top) {
        this.form = form;
        this.roster = roster;
        this.top = top;
        this.editor = new Editor(form);
    }

    /**
     * The summary of a period. Order of the files does not matter.
     *
     * @param waiting files that are in the inbox and could not be taken in yet
     */
    public Summary consolidate(Period period, LocalDate asOf, List<ReadFile> files, List<Inbox.Left> waiting) {
        return consolidate(period, asOf, files, waiting, Map.of());
    }

    /** @param lastYear what counted in the period before, by the unit's code; to see whether figures were repeated */
    public Summary consolidate(
            Period period,
            LocalDate asOf,
            List<ReadFile> files,
            List<Inbox.Left> waiting,
            Map<String, Checked> lastYear) {
        FindingLives lives = new FindingLives(period, asOf);
        Map<String, List<Version>> byUnit = new TreeMap<>();
        List<Version> ofNobody = new ArrayList<>();
        for (ReadFile file : files)
            for (Checked checked : file.checked()) {
                OrgUnit unit = checked.submission().unit();
                Version version = new Version(file.arrival(), checked);
                if (unit == null) ofNobody.add(version);
                else
                    byUnit.computeIfAbsent(unit.code(), code -> new ArrayList<>())
                            .add(version);
            }
        Map<String, Set<Version>> returned = new TreeMap<>();
        byUnit.forEach((code, each) -> returned.put(code, ReturnedCopies.among(each)));
        Hearing hearing = new Hearing(form, roster, period, editor, lives);
        hearing.hear(files, ReturnedCopies.without(returned, byUnit));
        Map<String, Versions> versions = new TreeMap<>();
        byUnit.keySet().forEach(code -> versions.put(code, hearing.docket(code).versions()));
        Copies copies = new Copies(form, counting(versions), lastYear);
        Making making = new Making(form, period, lives, hearing);
        ofNobody.forEach(making::ofNobody);
        versions.forEach((code, each) -> making.unit(hearing.docket(code), each, copies));
        returned.values().forEach(each -> each.forEach(making::returned));
        waiting.stream().filter(Inbox.Left::deferred).forEach(making::waiting);
        return making.summary(top, roster.under(top, form.reportingLevel()), asOf);
    }

    private static List<Checked> counting(Map<String, Versions> versions) {
        return versions.values().stream()
                .map(Versions::counting)
                .flatMap(Optional::stream)
                .map(Version::checked)
                .toList();
    }
}
