package vn.tonghop.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.decision.Answers;
import vn.tonghop.form.Check;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Level;
import vn.tonghop.form.Table;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Submission;
import vn.tonghop.reading.TableReading;

/** Confronts a submission with the rules of its form. May be shared by threads. */
public final class Editor {

    private final Form form;
    private final boolean knowsUnits;
    private final NamedRules rules;
    private final FileRules files;
    private final IdentityRules identity;
    private final CellRules cells;
    private final ArithmeticRules arithmetic;
    private final Settling settling;
    private final TableRules tables;
    private final CampaignRules campaign;
    private final Totals totals;
    private final SlipRules slips;
    private final NarrativeRules narrative;

    public Editor(Form form) {
        this(form, true);
    }

    private Editor(Form form, boolean knowsUnits) {
        this.form = form;
        this.knowsUnits = knowsUnits;
        rules = new NamedRules(form);
        files = new FileRules(rules);
        identity = new IdentityRules(rules);
        cells = new CellRules(rules);
        arithmetic = new ArithmeticRules(form);
        settling = new Settling(form, arithmetic.edits());
        tables = new TableRules(rules);
        campaign = new CampaignRules(rules);
        totals = new Totals(rules);
        slips = new SlipRules(rules, arithmetic.edits(), ScaleFactors.of(form));
        narrative = new NarrativeRules(rules);
    }

    Form form() {
        return form;
    }

    /** An editor where there is no roster: whose report it is cannot be checked (V01). */
    public Editor withoutRoster() {
        return new Editor(form, false);
    }

    /**
     * Checks one submission for itself; comparing it with others is not done here. The submission of the answer is the
     * given one, but for cells with two readings that an equality of their row settled: those have a value there, and a
     * WARNING.
     */
    public Checked check(Submission submission) {
        return check(submission, null);
    }

    /**
     * The same submission checked anew beside its cover report, which came in a file of its own: a witness of what the
     * text says, never a source of figures. Places in it have that file's name for a sheet.
     */
    public Checked check(Checked checked, Submission cover) {
        return check(checked.asRead(), cover).with(checked.answers());
    }

    private Checked check(Submission submission, @Nullable Submission cover) {
        Settled settled = settling.settle(submission);
        Facts facts = new Facts(form, settled.submission(), new Told(settled.submission(), cover));
        Findings findings = new Findings();
        if (!files.refuses(facts, findings)) ask(facts, settled, findings);
        List<Draft> merged = new Merging(facts).merge(findings.drafts());
        Set<Figure.Key> held = new LinkedHashSet<>();
        merged.forEach(draft -> held.addAll(draft.held()));
        List<Finding> sorted = merged.stream()
                .map(draft -> draft.finding().holding(draft.held()))
                .sorted(order())
                .toList();
        return new Checked(
                settled.submission(),
                Status.of(sorted),
                sorted,
                findings.passed(),
                held,
                findings.unchecked(),
                submission,
                Answers.NONE);
    }

    private void ask(Facts facts, Settled settled, Findings findings) {
        Facts told = withWhatIsTold(facts, findings);
        Advice advice = Advice.on(told, arithmetic.edits());
        if (knowsUnits) identity.checkUnit(facts, findings);
        else rules.find(Check.UNIT_KNOWN).ifPresent(rule -> findings.unchecked(rule.code()));
        identity.checkYear(facts, findings);
        identity.checkTheme(facts, findings);
        identity.checkDate(facts, findings);
        files.check(facts, findings);
        cells.check(facts, settled, advice, findings);
        tables.check(facts, findings);
        arithmetic.check(told, advice, findings);
        campaign.check(told, findings);
        totals.check(facts, findings);
        slips.check(told, findings);
        narrative.check(facts, findings);
    }

    /** Where the list of gift rounds is missing, the rounds that the report tells in words witness in its place. */
    private Facts withWhatIsTold(Facts facts, Findings findings) {
        Submission submission = facts.submission();
        Optional<NarratedGifts> gifts = GiftList.of(form)
                .filter(list -> submission.table(list.table()).isEmpty())
                .flatMap(list -> NarratedGifts.in(list, facts.told().sentences()));
        if (gifts.isEmpty()) return facts;
        rules.find(Check.WORDS_AGREE_IN_PROSE).ifPresent(rule -> {
            for (int i = 0; i < gifts.get().wordsThatAgree(); i++) findings.passed(rule.code());
        });
        List<TableReading> tables = new ArrayList<>(submission.tables());
        tables.add(gifts.get().table());
        return new Facts(form, submission.withTables(tables), facts.told());
    }

    private Comparator<Finding> order() {
        List<String> tableOrder = form.tables().stream().map(Table::id).toList();
        List<String> elementOrder = form.elements().stream().map(Element::id).toList();
        List<String> levels = form.levels().stream().map(Level::id).toList();
        return Comparator.comparing(Finding::severity)
                .thenComparing(finding -> tableOrder.indexOf(key(finding).table()))
                .thenComparing(finding -> rowRank(key(finding).row(), levels))
                .thenComparing(finding -> elementOrder.indexOf(key(finding).element()))
                .thenComparing(Finding::rule)
                .thenComparing(finding -> finding.message().key())
                .thenComparing(finding -> finding.place().label());
    }

    private static long rowRank(String row, List<String> levels) {
        return row.matches("[0-9]{1,9}") ? Long.parseLong(row) : levels.indexOf(row);
    }

    private static Figure.Key key(Finding finding) {
        Figure.Key key = finding.figure();
        return key == null ? new Figure.Key("", "", "") : key;
    }
}
