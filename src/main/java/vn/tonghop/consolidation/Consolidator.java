package vn.tonghop.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
    private final CoverReports covers;
    private final Editor editor;

    /** @param top the unit whose summary is made; its units of the form's reporting level are expected to report */
    public Consolidator(Form form, OrgUnits roster, OrgUnit top) {
        this.form = form;
        this.roster = roster;
        this.top = top;
        this.covers = new CoverReports(form);
        this.editor = new Editor(form);
    }

    /**
     * The summary of a period. Order of the files does not matter.
     *
     * @param waiting files that are in the inbox and could not be taken in yet
     */
    public Summary consolidate(Period period, LocalDate asOf, List<ReadFile> files, List<Inbox.Left> waiting) {
        return consolidate(period, asOf, files, waiting, null);
    }

    /** @param lastYear the summary of the period before, to compare with; null when there is none */
    public Summary consolidate(
            Period period, LocalDate asOf, List<ReadFile> files, List<Inbox.Left> waiting, @Nullable Summary lastYear) {
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
        Map<String, List<Version>> sent = new TreeMap<>();
        ReturnedCopies.without(returned, byUnit).forEach((code, each) -> sent.put(code, covers.beside(each)));
        Hearing hearing = new Hearing(form, roster, period, editor, lives);
        hearing.hear(files, sent);
        Map<String, Versions> versions = new TreeMap<>();
        byUnit.keySet().forEach(code -> versions.put(code, hearing.docket(code).versions()));
        List<List<Version>> counting = counting(versions);
        Map<String, Checked> before = lastYear == null ? Map.of() : byUnit(lastYear.counting());
        Making making = new Making(
                form, period, lives, hearing, new Copies(form, counting, before), new Scales(form, counting, before));
        ofNobody.forEach(making::ofNobody);
        versions.forEach((code, each) -> making.unit(hearing.docket(code), each));
        returned.values().forEach(each -> each.forEach(making::returned));
        waiting.stream().filter(Inbox.Left::deferred).forEach(making::waiting);
        return making.summary(top, roster.under(top, form.reportingLevel()), asOf, lastYear);
    }

    private static Map<String, Checked> byUnit(List<Checked> counting) {
        Map<String, Checked> byUnit = new TreeMap<>();
        for (Checked checked : counting) {
            OrgUnit unit = checked.submission().unit();
            if (unit != null) byUnit.put(unit.code(), checked);
        }
        return byUnit;
    }

    /** Of each unit the version that counts, then those right before it. */
    private static List<List<Version>> counting(Map<String, Versions> versions) {
        return versions.values().stream()
                .flatMap(each -> each.counting().map(each::backFrom).stream())
                .toList();
    }
}
