package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tonghop.decision.Decision;
import vn.tonghop.decision.Kind;
import vn.tonghop.decision.QuestionKey;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Editor;
import vn.tonghop.editing.Finding;
import vn.tonghop.form.Form;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Submission;

/** All that was decided about one unit's report, and its versions under it. */
final class Docket {

    private final Editor editor;
    private final FindingLives lives;
    private final Contradictions contradictions;
    private final List<Version> sent;
    private final Lineage lineage;
    private final List<Decision> inForce = new ArrayList<>();
    private final List<Decision> all = new ArrayList<>();

    /** @param sent the unit's versions as they were sent */
    Docket(Form form, Editor editor, FindingLives lives, List<Version> sent) {
        this.editor = editor;
        this.lives = lives;
        this.contradictions = new Contradictions(form);
        this.sent = List.copyOf(sent);
        this.lineage = new Lineage(sent);
    }

    void contradict(Contradiction contradiction) {
        contradictions.add(contradiction);
    }

    void decide(Decision decision) {
        all.add(decision);
        inForce.add(decision);
    }

    /** Takes decisions back; the undoing is on record too. */
    void undo(List<Decision> undone, Decision undoing) {
        inForce.removeAll(undone);
        all.add(undoing);
    }

    /** What holds now, in the order in which it was decided. */
    List<Decision> inForce() {
        return List.copyOf(inForce);
    }

    /** Everything ever decided, in order. */
    List<Decision> all() {
        return List.copyOf(all);
    }

    List<Version> sent() {
        return sent;
    }

    /** The one before a version in order of newness, as it was sent. */
    Optional<Version> before(Version version) {
        return lineage.before(digits(version));
    }

    Optional<Version> find(String digits) {
        return lineage.find(digits)
                .or(() -> sent.stream()
                        .filter(version -> version.isCalled(digits))
                        .findFirst());
    }

    /** The decision speaks of what still stands in this version. */
    boolean holds(Decision decision, Version version) {
        return isUnchanged(decision.version(), version, decision.figure());
    }

    /** Its question is not to be asked again of this version. */
    boolean stillAnswers(Decision decision, Version version) {
        if (!holds(decision, version)) return false;
        if (decision.kind() != Kind.KEEP) return true;
        Checked checked = corrected(version, corrections(version));
        int at = lives.ids(checked).indexOf(decision.finding());
        return at < 0 || saysTheSame(decision, checked.findings().get(at), version);
    }

    boolean isUnchanged(String from, Version to, Figure.@Nullable Key figure) {
        return lineage.isUnchanged(from, digits(to), figure, withdrawn());
    }

    static String digits(Version version) {
        return QuestionKey.digits(version.file().sha256());
    }

    private List<String> withdrawn() {
        return decided(Kind.WITHDRAW).stream().map(Decision::version).toList();
    }

    private List<Decision> decided(Kind kind) {
        return inForce.stream().filter(decision -> decision.kind() == kind).toList();
    }

    /** The versions under what was decided, and which of them counts. */
    Versions versions() {
        return new Versions(sent.stream().map(this::ruled).toList(), choice());
    }

    /** The same of the versions that had come by a moment. */
    Versions versionsBy(Instant moment) {
        List<Version> come = sent.stream()
                .filter(version -> !version.file().receivedAt().isAfter(moment))
                .map(this::ruled)
                .toList();
        return new Versions(come, choice());
    }

    private Versions.Choice choice() {
        List<Decision> chosen = decided(Kind.CHOOSE);
        Set<String> out = new TreeSet<>(withdrawn());
        if (chosen.isEmpty()) return new Versions.Choice(out, "", Instant.EPOCH);
        Decision last = chosen.get(chosen.size() - 1);
        return new Versions.Choice(out, last.version(), last.at());
    }

    private Version ruled(Version version) {
        Map<Figure.Key, Decision> corrections = corrections(version);
        Checked corrected = contradictions.with(version, corrected(version, corrections), corrections.keySet());
        Map<String, Finding> fixed = corrections.isEmpty() ? Map.of() : gone(version.checked(), corrected);
        Checked open = corrected.without(explained(version, corrected));
        Ruling ruling = new Ruling(corrected, version.errors(), fixed, corrections);
        return new Version(version.arrival(), open, ruling, version.beside());
    }

    private Map<Figure.Key, Decision> corrections(Version version) {
        Map<Figure.Key, Decision> corrections = new LinkedHashMap<>();
        for (Decision decision : decided(Kind.CORRECT))
            if (decision.figure() != null && holds(decision, version)) corrections.put(decision.figure(), decision);
        return corrections;
    }

    private Checked corrected(Version version, Map<Figure.Key, Decision> corrections) {
        if (corrections.isEmpty()) return version.checked();
        Map<Figure.Key, BigDecimal> values = new LinkedHashMap<>();
        corrections.forEach((figure, decision) -> values.put(figure, Objects.requireNonNull(decision.value())));
        Submission submission = Corrected.with(version.checked().asRead(), values);
        Checked checked = editor.check(submission);
        Version.Beside beside = version.beside();
        return (beside == null ? checked : editor.check(checked, beside.report()))
                .with(version.checked().answers());
    }

    private Map<String, Finding> gone(Checked before, Checked after) {
        List<String> standing = lives.ids(after);
        List<String> ids = lives.ids(before);
        Map<String, Finding> gone = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++)
            if (!standing.contains(ids.get(i)))
                gone.put(ids.get(i), before.findings().get(i));
        return gone;
    }

    /** Findings of a version that somebody has explained, by decisions that still speak of what stands there. */
    Set<Finding> explained(Version version, Checked checked) {
        Set<Finding> explained = new LinkedHashSet<>();
        List<Decision> kept = decided(Kind.KEEP);
        if (kept.isEmpty()) return explained;
        List<String> ids = lives.ids(checked);
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            Finding finding = checked.findings().get(i);
            for (Decision decision : kept)
                if (decision.finding().equals(id)
                        && holds(decision, version)
                        && saysTheSame(decision, finding, version)) explained.add(finding);
        }
        return explained;
    }

    /** What was explained is this difference, not another one of the same figure. */
    private boolean saysTheSame(Decision decision, Finding finding, Version version) {
        if (version.isCalled(decision.version())) return true;
        Optional<Version> then = find(decision.version());
        if (then.isEmpty()) return false;
        Checked checked = corrected(then.get(), corrections(then.get()));
        int at = lives.ids(checked).indexOf(decision.finding());
        if (at < 0) return finding.figure() == null;
        Finding asked = checked.findings().get(at);
        return same(asked.actual(), finding.actual()) && same(asked.expected(), finding.expected());
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }
}
