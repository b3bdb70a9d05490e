package vn.tonghop.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.editing.Status;
import vn.tonghop.form.Form;
import vn.tonghop.form.Period;
import vn.tonghop.form.Severity;
import vn.tonghop.intake.Inbox;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.OrgUnits;

/** Consolidates the submissions of a period for one org unit: who counts, what the totals are, what is found. */
public final class Consolidator {

    private static final Comparator<SubmissionLine> BY_FILE = Comparator.comparing(SubmissionLine::file)
            .thenComparing(SubmissionLine::sha256)
            .thenComparing(line -> line.unit() == null ? "" : line.unit().code());

    private final Form form;
    private final OrgUnits roster;
    private final OrgUnit top;
    private final VersionFindings versionFindings;
    private final CoverReports covers;

    /** @param top the unit whose summary is made; its units of the form's reporting level are expected to report */
    public Consolidator(Form form, OrgUnits roster, OrgUnit top) {
        this.form = form;
        this.roster = roster;
        this.top = top;
        this.versionFindings = new VersionFindings(form);
        this.covers = new CoverReports(form);
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
        Made made = new Made(new FindingLives(period, asOf), period);
        Map<String, List<Version>> byUnit = new TreeMap<>();
        for (ReadFile file : files)
            for (Checked checked : file.checked()) {
                OrgUnit unit = checked.submission().unit();
                Version version = new Version(file.arrival(), checked);
                if (unit == null) made.alone(version);
                else
                    byUnit.computeIfAbsent(unit.code(), code -> new ArrayList<>())
                            .add(version);
            }
        Map<String, Versions> versions = new TreeMap<>();
        byUnit.forEach((code, each) -> versions.put(code, new Versions(covers.beside(each))));
        List<Checked> counting = counting(versions);
        Map<String, Checked> before = lastYear == null ? Map.of() : byUnit(lastYear.counting());
        Copies copies = new Copies(form, counting, before);
        Scales scales = new Scales(form, counting, before);
        versions.values().forEach(each -> made.unit(each, copies, scales));
        waiting.stream().filter(Inbox.Left::deferred).forEach(made::waiting);
        return made.summary(asOf, lastYear);
    }

    private static Map<String, Checked> byUnit(List<Checked> counting) {
        Map<String, Checked> byUnit = new TreeMap<>();
        for (Checked checked : counting) {
            OrgUnit unit = checked.submission().unit();
            if (unit != null) byUnit.put(unit.code(), checked);
        }
        return byUnit;
    }

    private static List<Checked> counting(Map<String, Versions> versions) {
        return versions.values().stream()
                .map(Versions::counting)
                .flatMap(Optional::stream)
                .map(Version::checked)
                .toList();
    }

    private static List<Checked> sorted(List<Checked> checked) {
        return checked.stream()
                .sorted(Comparator.comparing(
                                (Checked each) -> each.submission().file().path())
                        .thenComparing(each -> each.submission().file().sha256())
                        .thenComparing(each -> each.submission().unit() == null
                                ? ""
                                : each.submission().unit().code()))
                .toList();
    }

    /** What a consolidation is making. */
    private final class Made {

        private final FindingLives lives;
        private final Period period;
        private final Map<String, Checked> counting = new LinkedHashMap<>();
        private final List<Checked> read = new ArrayList<>();
        private final List<SubmissionLine> lines = new ArrayList<>();
        private final List<KnownFinding> findings = new ArrayList<>();

        Made(FindingLives lives, Period period) {
            this.lives = lives;
            this.period = period;
        }

        Summary summary(LocalDate asOf, @Nullable Summary lastYear) {
            List<OrgUnit> units = roster.under(top, form.reportingLevel());
            List<Checked> inRosterOrder = units.stream()
                    .map(unit -> Optional.ofNullable(counting.get(unit.code())))
                    .flatMap(Optional::stream)
                    .toList();
            return new Summary(
                    top,
                    period,
                    asOf,
                    units,
                    inRosterOrder,
                    sorted(read),
                    new Totals(form, units, counting).figures(),
                    lines.stream().sorted(BY_FILE).toList(),
                    findings.stream()
                            .sorted(Comparator.comparing(KnownFinding::file))
                            .toList(),
                    lastYear);
        }

        /** A file of no known unit. */
        void alone(Version version) {
            Checked checked = version.checked();
            add(version, checked, checked.status(), refusal(checked), List.of(version));
        }

        void unit(Versions versions, Copies copies, Scales scales) {
            for (Version version : versions.all()) {
                Checked checked = versionFindings.add(version, versions);
                boolean counts = versions.counting().filter(version::equals).isPresent();
                if (counts) checked = compared(checked, copies, scales);
                List<Version> back = versions.backFrom(version);
                if (versions.original(version).isPresent()) {
                    String original = versions.original(version).get().path();
                    silent(
                            version,
                            copyOf(version, checked),
                            Status.DUPLICATE,
                            Message.of("status.duplicate", "file", original));
                } else if (versions.isAttached(version)) {
                    String tables = versions.counting().orElseThrow().path();
                    silent(version, attached(checked), Status.ATTACHED, Message.of("status.attached", "file", tables));
                } else if (versions.isRefused(version)) {
                    add(version, checked, Status.REJECTED, refusal(checked), back);
                } else if (counts) {
                    add(version, checked, checked.status(), null, back);
                    count(checked);
                } else if (versions.isHeld(version)) {
                    String current = versions.counting().orElseThrow().path();
                    add(version, checked, Status.NEEDS_CORRECTION, Message.of("status.held", "file", current), back);
                } else {
                    String newer = versions.counting().orElseThrow().path();
                    silent(version, checked, Status.SUPERSEDED, Message.of("status.superseded", "file", newer));
                }
            }
        }

        private static Checked compared(Checked checked, Copies copies, Scales scales) {
            Answers answers = new Answers();
            copies.ask(checked, answers);
            scales.ask(checked, answers);
            return PeriodRules.with(checked, answers);
        }

        private static Checked copyOf(Version version, Checked checked) {
            return Attachments.mayBe(version.checked()) ? attached(checked) : checked;
        }

        /** An attachment is no attempt at a report: nothing is found in it, and nobody is told of anything. */
        private static Checked attached(Checked checked) {
            return new Checked(checked.submission(), Status.ATTACHED, List.of(), List.of(), Set.of());
        }

        void waiting(Inbox.Left left) {
            lines.add(
                    new SubmissionLine(left.path(), "", null, period.id(), Status.DEFERRED, left.reason(), 0, 0, null));
        }

        private void count(Checked checked) {
            OrgUnit unit = checked.submission().unit();
            if (unit != null) counting.put(unit.code(), checked);
        }

        private void add(
                Version version, Checked checked, Status status, @Nullable Message reason, List<Version> back) {
            line(version, checked, status, reason);
            findings.addAll(lives.of(checked, back));
        }

        /** A file that others stand for: listed, its findings not. */
        private void silent(Version version, Checked checked, Status status, Message reason) {
            line(version, checked, status, reason);
        }

        private void line(Version version, Checked checked, Status status, @Nullable Message reason) {
            read.add(checked);
            lines.add(new SubmissionLine(
                    version.path(),
                    version.file().sha256(),
                    checked.submission().unit(),
                    period.id(),
                    status,
                    reason,
                    checked.count(Severity.ERROR) + checked.count(Severity.FATAL),
                    checked.count(Severity.WARNING),
                    version.file().receivedAt()));
        }
    }

    private static @Nullable Message refusal(Checked checked) {
        return checked.findings().stream()
                .filter(finding -> finding.severity() == Severity.FATAL)
                .map(Finding::message)
                .findFirst()
                .orElse(null);
    }
}
