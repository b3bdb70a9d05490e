package vn.tonghop.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    void check(Facts facts, Findings findings) {
        for (Edit edit : edits) {
            String scope = edit.rule().scope();
            if (scope.equals("cell")) checkCells(edit, facts, findings);
            else if (scope.equals("submission")) judge(edit, facts.whole(), Optional.empty(), facts, findings);
            else if (!NOT_A_TABLE.contains(scope)) checkRows(edit, scope, facts, findings);
        }
    }

    private void checkRows(Edit edit, String table, Facts facts, Findings findings) {
        List<String> rows = facts.rows(table);
        if (rows.isEmpty()) findings.unchecked(edit.rule().code());
        for (String row : rows) judge(edit, facts.row(table, row), Optional.empty(), facts, findings);
    }

    private void checkCells(Edit edit, Facts facts, Findings findings) {
        for (TableReading table : facts.tables())
            for (Figure figure : facts.figures(table))
                if (figure.value().isPresent())
                    judge(edit, new CellOperands(facts, figure), Optional.of(figure), facts, findings);
    }

    private static void judge(Edit edit, Operands operands, Optional<Figure> cell, Facts facts, Findings findings) {
        Outcome outcome = edit.judge(operands);
        if (outcome instanceof Outcome.Held) findings.passed(edit.rule().code());
        if (outcome instanceof Outcome.NotDecidable || outcome instanceof Outcome.Broken)
            findings.unchecked(edit.rule().code());
        if (outcome instanceof Outcome.Failed failed)
            findings.add(report(edit, operands, cell.or(() -> blamed(edit, operands)), failed)
                    .draft());
    }

    private static Reporter report(Edit edit, Operands operands, Optional<Figure> about, Outcome.Failed failed) {
        Reporter report = new Reporter(edit.rule());
        about.ifPresent(report::about);
        for (String name : edit.single()) report.with(name, shown(operands.single(name)));
        return report.involving(Places.of(figures(edit.operands(operands)))).sides(failed.actual(), failed.expected());
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
