package vn.tonghop.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.decision.Decision;
import vn.tonghop.decision.Kind;
import vn.tonghop.decision.Misfit;
import vn.tonghop.decision.Question;
import vn.tonghop.decision.QuestionKey;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Status;
import vn.tonghop.form.Form;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.Figure;

/** Gathers what people are to be asked, what they have answered, and the versions that they may choose from. */
final class Asking {

    private final Form form;
    private final Hearing hearing;
    private final Questions questions;
    private final VersionDifferences differences;
    private final Map<String, List<AskedQuestion>> asked = new TreeMap<>();
    private final Map<String, List<SentVersion>> versions = new TreeMap<>();
    private final Map<String, Map<Figure.Key, Decision>> corrections = new TreeMap<>();
    private final Set<String> open = new HashSet<>();

    Asking(Form form, Hearing hearing) {
        this.form = form;
        this.hearing = hearing;
        this.questions = new Questions(form);
        this.differences = new VersionDifferences(form);
    }

    /** The ids of findings that somebody answered once. */
    Set<String> answered(Docket docket) {
        return docket.all().stream()
                .map(Decision::finding)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of the version that counts: its questions, and which decisions its figures come from. */
    void counts(Docket docket, Version version, Checked checked, List<KnownFinding> known) {
        OrgUnit unit = checked.submission().unit();
        if (unit == null) return;
        corrections.put(unit.code(), version.ruling().corrections());
        List<AskedQuestion> list = new ArrayList<>();
        for (KnownFinding each : known)
            questions
                    .of(checked, each)
                    .flatMap(question -> ask(question, each, docket))
                    .ifPresent(list::add);
        asked.put(unit.code(), list);
    }

    private Optional<AskedQuestion> ask(Question question, KnownFinding known, Docket docket) {
        List<Decision> all = about(docket.all(), known.id());
        List<Decision> inForce = about(docket.inForce(), known.id());
        return switch (known.state()) {
            case NEW, OPEN, REOPENED -> {
                open.add(FileHearing.subject(question.key().text()));
                yield Optional.of(new AskedQuestion(question, known, null, last(all), misfit(question.key())));
            }
            case FIXED, EXPLAINED ->
                Optional.ofNullable(last(inForce))
                        .map(answer -> new AskedQuestion(question, known, answer, null, misfit(question.key())));
        };
    }

    private static List<Decision> about(List<Decision> decisions, String finding) {
        return decisions.stream().filter(each -> each.finding().equals(finding)).toList();
    }

    private static @Nullable Decision last(List<Decision> decisions) {
        return decisions.isEmpty() ? null : decisions.get(decisions.size() - 1);
    }

    private @Nullable Misfit misfit(QuestionKey key) {
        String subject = FileHearing.subject(key.text());
        Misfit last = null;
        for (Misfit misfit : hearing.misfits())
            if (FileHearing.subject(misfit.key()).equals(subject)) last = misfit;
        return last;
    }

    /** One of a unit's versions; copies and papers that come along are none. */
    void version(Docket docket, Version version, Versions all, Status status) {
        OrgUnit unit = version.checked().submission().unit();
        if (unit == null || status == Status.DUPLICATE || status == Status.ATTACHED) return;
        QuestionKey key = new QuestionKey(
                form.id(),
                version.checked().submission().period().id(),
                unit.code(),
                null,
                "",
                Docket.digits(version),
                List.of());
        open.add(FileHearing.subject(key.text()));
        versions.computeIfAbsent(unit.code(), code -> new ArrayList<>())
                .add(new SentVersion(
                        unit,
                        version.path(),
                        version.file().receivedAt(),
                        status,
                        all.counting().filter(version::equals).isPresent(),
                        key,
                        differences(docket, version),
                        docket.inForce().stream()
                                .filter(each -> each.kind() == Kind.CHOOSE || each.kind() == Kind.WITHDRAW)
                                .filter(each -> version.isCalled(each.version()))
                                .findFirst()
                                .orElse(null),
                        misfit(key)));
    }

    /** As both were sent: what people corrected since is no difference between them. */
    private List<VersionDifference> differences(Docket docket, Version version) {
        Optional<Version> before = docket.before(version);
        Optional<Version> sent = docket.find(Docket.digits(version));
        return before.isEmpty() || sent.isEmpty()
                ? List.of()
                : differences.between(before.get().checked(), sent.get().checked());
    }

    /** Those whose question is still open, or that are about no question at all. */
    List<Misfit> misfits() {
        return hearing.misfits().stream()
                .filter(misfit -> open.contains(FileHearing.subject(misfit.key())) || !isKnown(misfit))
                .toList();
    }

    /** It is about a version of this period that we have: its question is then open or settled. */
    private boolean isKnown(Misfit misfit) {
        return QuestionKey.parse(misfit.key())
                .filter(key -> !misfit.unit().isEmpty())
                .filter(key -> hearing.docket(key.unit()).find(key.version()).isPresent())
                .isPresent();
    }

    /** @param units in roster order; those of other units follow by code */
    Decided decided(List<OrgUnit> units) {
        List<String> order = new ArrayList<>(units.stream().map(OrgUnit::code).toList());
        Set<String> others = new TreeSet<>(asked.keySet());
        others.addAll(versions.keySet());
        order.forEach(others::remove);
        order.addAll(others);
        List<AskedQuestion> questionsInOrder = new ArrayList<>();
        List<SentVersion> versionsInOrder = new ArrayList<>();
        for (String unit : order) {
            questionsInOrder.addAll(asked.getOrDefault(unit, List.of()));
            versionsInOrder.addAll(versions.getOrDefault(unit, List.of()).stream()
                    .sorted(Comparator.comparing(SentVersion::receivedAt).thenComparing(SentVersion::file))
                    .toList());
        }
        return new Decided(hearing.decisions(), questionsInOrder, versionsInOrder, misfits(), corrections);
    }
}
