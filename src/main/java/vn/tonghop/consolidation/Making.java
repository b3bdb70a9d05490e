package vn.tonghop.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** A summary in the making: a line for every file and unit, the findings, what counts. */
final class Making {

    private static final Comparator<SubmissionLine> BY_FILE = Comparator.comparing(SubmissionLine::file)
            .thenComparing(SubmissionLine::sha256)
            .thenComparing(line -> line.unit() == null ? "" : line.unit().code());

    private final Form form;
    private final Period period;
    private final FindingLives lives;
    private final Hearing hearing;
    private final Copies copies;
    private final Scales scales;
    private final VersionFindings versionFindings;
    private final Asking asking;
    private final Map<String, Checked> counting = new LinkedHashMap<>();
    private final List<Checked> read = new ArrayList<>();
    private final List<SubmissionLine> lines = new ArrayList<>();
    private final List<KnownFinding> findings = new ArrayList<>();

    /** @param copies compares what counts with other units, and with the year before; so does {@code scales} */
    Making(Form form, Period period, FindingLives lives, Hearing hearing, Copies copies, Scales scales) {
        this.form = form;
        this.period = period;
        this.lives = lives;
        this.hearing = hearing;
        this.copies = copies;
        this.scales = scales;
        this.versionFindings = new VersionFindings(form);
        this.asking = new Asking(form, hearing);
    }

    Summary summary(OrgUnit top, List<OrgUnit> units, LocalDate asOf, @Nullable Summary lastYear) {
        List<Checked> inRosterOrder = units.stream()
                .map(unit -> Optional.ofNullable(counting.get(unit.code())))
                .flatMap(Optional::stream)
                .toList();
        findings.addAll(new MisfitFindings(form, lives).of(asking.misfits(), hearing));
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
                asking.decided(units),
                lastYear);
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

    /** A file of no known unit, or of decisions. */
    void ofNobody(Version version) {
        Checked checked = version.checked();
        Message reason = checked.status() == Status.ATTACHED ? heard(version) : refusal(checked);
        line(version, new Settled(checked, checked.status(), reason, true));
        findings.addAll(
                lives.of(checked, List.of(version), FindingLives.Answered.NOTHING, FindingLives.Compared.WITH_NOTHING));
    }

    /** A marked copy that only brought answers back. */
    void returned(Version version) {
        line(version, silent(attached(version.checked()), Status.ATTACHED, heard(version)));
    }

    private Message heard(Version version) {
        long taken = hearing.taken(version.arrival());
        long misfits = hearing.misfits().stream()
                .filter(misfit -> misfit.file().equals(version.path())
                        && misfit.at().equals(version.file().receivedAt()))
                .count();
        return Message.of("status.answers", "taken", taken, "misfits", misfits);
    }

    void unit(Docket docket, Versions versions) {
        for (Version version : versions.all()) {
            boolean counts = versions.counting().filter(version::equals).isPresent();
            Comparisons comparisons = new Comparisons();
            versionFindings.ask(version, versions, comparisons);
            if (counts) compare(version, comparisons);
            Checked full = PeriodRules.with(version.ruling().full(), comparisons);
            Set<Finding> explained = docket.explained(version, full);
            Checked checked = full.without(explained);
            Settled settled = settled(version, versions, checked);
            line(version, settled);
            asking.version(docket, version, versions, settled.status());
            if (!settled.told()) continue;
            List<KnownFinding> known = lives.of(
                    full,
                    versions.backFrom(version),
                    new FindingLives.Answered(explained, asking.answered(docket)),
                    new FindingLives.Compared(comparisons, this::compared));
            findings.addAll(known);
            if (!counts) continue;
            asking.counts(docket, version, checked, known);
            count(checked);
        }
    }

    private Comparisons compared(Version version) {
        Comparisons comparisons = new Comparisons();
        compare(version, comparisons);
        return comparisons;
    }

    private void compare(Version version, Comparisons comparisons) {
        copies.ask(version.checked(), comparisons);
        scales.ask(version.checked(), comparisons);
    }

    /** @param told whether its findings are anybody's business */
    private record Settled(
            Checked checked, Status status, @Nullable Message reason, boolean told) {}

    private static Settled settled(Version version, Versions versions, Checked checked) {
        String other = versions.counting().map(Version::path).orElse("");
        Optional<Version> original = versions.original(version);
        if (original.isPresent())
            return silent(
                    copyOf(version, checked),
                    Status.DUPLICATE,
                    Message.of("status.duplicate", "file", original.get().path()));
        if (versions.isWithdrawn(version)) return silent(checked, Status.WITHDRAWN, Message.of("status.withdrawn"));
        if (versions.isAttached(version))
            return silent(attached(checked), Status.ATTACHED, Message.of("status.attached", "file", other));
        if (versions.isRefused(version)) return new Settled(checked, Status.REJECTED, refusal(checked), true);
        if (versions.counting().filter(version::equals).isPresent())
            return new Settled(checked, checked.status(), null, true);
        if (versions.isHeld(version))
            return new Settled(checked, Status.NEEDS_CORRECTION, Message.of("status.held", "file", other), true);
        String why = versions.isNotChosen(version) ? "status.notChosen" : "status.superseded";
        return silent(checked, Status.SUPERSEDED, Message.of(why, "file", other));
    }

    /** A file that others stand for: listed, its findings not. */
    private static Settled silent(Checked checked, Status status, Message reason) {
        return new Settled(checked, status, reason, false);
    }

    private static Checked copyOf(Version version, Checked checked) {
        return Attachments.mayBe(version.checked()) ? attached(checked) : checked;
    }

    /** An attachment is no attempt at a report: nothing is found in it, and nobody is told of anything. */
    private static Checked attached(Checked checked) {
        return new Checked(checked.submission(), Status.ATTACHED, List.of(), List.of(), Set.of());
    }

    void waiting(Inbox.Left left) {
        lines.add(new SubmissionLine(left.path(), "", null, period.id(), Status.DEFERRED, left.reason(), 0, 0, null));
    }

    private void count(Checked checked) {
        OrgUnit unit = checked.submission().unit();
        if (unit != null) counting.put(unit.code(), checked);
    }

    private void line(Version version, Settled settled) {
        Checked checked = settled.checked();
        read.add(checked);
        lines.add(new SubmissionLine(
                version.path(),
                version.file().sha256(),
                checked.submission().unit(),
                period.id(),
                settled.status(),
                settled.reason(),
                checked.count(Severity.ERROR) + checked.count(Severity.FATAL),
                checked.count(Severity.WARNING),
                version.file().receivedAt()));
    }

    private static @Nullable Message refusal(Checked checked) {
        return checked.findings().stream()
                .filter(finding -> finding.severity() == Severity.FATAL)
                .map(Finding::message)
                .findFirst()
                .orElse(null);
    }
}
