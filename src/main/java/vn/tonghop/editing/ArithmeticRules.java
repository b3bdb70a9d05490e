package vn.tonghop.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Form;
import vn.tonghop.form.Operator;
import vn.tonghop.message.Message;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.TableReading;

/** Asks every arithmetic rule of the form wherever it applies: in each row, over the submission, at each cell. */
final class ArithmeticRules {

    private static final List<String> NOT_A_TABLE = List.of("submission", "cell", "period");

    private final List<Edit> edits;

    ArithmeticRules(Form form) {
        edits = form.rules().stream()
                .filter(rule -> rule.operator() != Operator.CHECK)
                .map(Edit::new)
                .toList();
    }

    List<Edit> edits() {
        return edits;
    }

    void check(Facts facts, Advice advice, Findings findings) {
        for (Edit edit : edits) {
            String scope = edit.rule().scope();
            if (scope.equals("cell")) checkCells(edit, facts, findings);
            else if (scope.equals("submission")) judge(edit, new Site(facts.whole(), "", null), advice, findings);
            else if (!NOT_A_TABLE.contains(scope)) checkRows(edit, scope, facts, advice, findings);
        }
    }

    /** Where a rule is asked; {@code cell} is null unless it is asked at one cell. */
    private record Site(
            Operands operands, String row, @Nullable Figure cell) {}

    private static void checkRows(Edit edit, String table, Facts facts, Advice advice, Findings findings) {
        Set<String> rows = facts.rows(table);
        if (rows.isEmpty()) findings.unchecked(edit.rule().code());
        for (String row : rows) judge(edit, new Site(facts.row(table, row), row, null), advice, findings);
    }

    private static void checkCells(Edit edit, Facts facts, Findings findings) {
        for (TableReading table : facts.tables())
            for (Figure figure : facts.figures(table))
                if (figure.value().isPresent())
                    judge(edit, new Site(new CellOperands(facts, figure), "", figure), Advice.NONE, findings);
    }

    private static void judge(Edit edit, Site site, Advice advice, Findings findings) {
        Outcome outcome = edit.judge(site.operands());
        String code = edit.rule().code();
        if (outcome instanceof Outcome.Held) findings.passed(code);
        if (outcome instanceof Outcome.NotDecidable || outcome instanceof Outcome.Broken) findings.unchecked(code);
        if (!(outcome instanceof Outcome.Failed failed)) return;
        Reporter report = report(edit, site, failed);
        advice.forFailed(edit, site.row())
                .ifPresent(proposal -> report.suggesting(proposal.cause(), proposal.suggestion()));
        findings.add(report.draft());
    }

    private static Reporter report(Edit edit, Site site, Outcome.Failed failed) {
        Reporter report = new Reporter(edit.rule());
        Optional<Figure> about = site.cell() != null ? Optional.of(site.cell()) : blamed(edit, site.operands());
        about.ifPresent(report::about);
        for (String name : edit.single())
            report.with(name, shown(site.operands().single(name)));
        return report.involving(Places.of(figures(edit.operands(site.operands()))))
                .sides(failed.actual(), failed.expected());
    }

    private static Object shown(Operand operand) {
        return operand.value() == null ? Message.of("editing.blank") : operand.value();
    }

    static List<Figure> figures(List<Operand> operands) {
        List<Figure> figures = new ArrayList<>();
        for (Operand operand : operands) if (operand.figure() != null) figures.add(operand.figure());
        return figures;
    }

    /** The figure that a rule is about: the one it holds, or whichever of a pair is 0, or its first. */
    static Optional<Figure> blamed(Edit edit, Operands operands) {
        String holds = edit.rule().holds();
        if (!holds.isEmpty()) return Optional.ofNullable(operands.single(holds).figure());
        List<Figure> figures = figures(edit.operands(operands));
        return figures.stream()
                .filter(figure -> edit.rule().operator() == Operator.COMPULSORY_PAIR)
                .filter(figure ->
                        figure.value().filter(value -> value.signum() == 0).isPresent())
                .findFirst()
                .or(() -> figures.stream().findFirst());
    }
}
