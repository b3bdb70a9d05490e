package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.form.Form;
import vn.tonghop.form.Operator;
import vn.tonghop.grid.Place;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Figures;
import vn.tonghop.reading.Submission;
import vn.tonghop.reading.TableReading;
import vn.tonghop.text.Origin;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Verdict;

/**
 * Settles «4.930»: where exactly one combination of the readings that a row's ambiguous cells allow meets an equality of
 * the row whose other cells are plain, those readings are taken. Anything less certain stays a question.
 */
final class Settling {

    private static final int MOST_COMBINATIONS = 64;

    private final Form form;
    private final List<Edit> edits;

    Settling(Form form, List<Edit> edits) {
        this.form = form;
        this.edits = edits.stream()
                .filter(edit -> edit.rule().operator() == Operator.EQUAL
                        && edit.summed().isEmpty())
                .filter(edit -> form.findTable(edit.rule().scope()).isPresent())
                .toList();
    }

    Settled settle(Submission submission) {
        Facts facts = new Facts(form, submission);
        Map<Figure.Key, Settled.Cell> cells = new LinkedHashMap<>();
        for (Edit edit : edits)
            for (String row : facts.rows(edit.rule().scope()))
                settle(edit, facts.row(edit.rule().scope(), row), cells);
        return new Settled(cells.isEmpty() ? submission : with(submission, cells), cells);
    }

    private static void settle(Edit edit, Operands operands, Map<Figure.Key, Settled.Cell> cells) {
        List<String> open = new ArrayList<>();
        for (String name : edit.single()) {
            Operand operand = operands.single(name);
            if (operand.value() != null) continue;
            if (candidates(operand).isEmpty()) return;
            open.add(name);
        }
        if (open.isEmpty()) return;
        List<Map<String, BigDecimal>> met = combinations(open, operands).stream()
                .filter(choice -> edit.judge(chosen(operands, choice)) instanceof Outcome.Held)
                .toList();
        if (met.size() == 1) take(edit, operands, met.get(0), cells);
    }

    private static void take(
            Edit edit, Operands operands, Map<String, BigDecimal> choice, Map<Figure.Key, Settled.Cell> cells) {
        List<Figure> all = ArithmeticRules.figures(edit.operands(operands));
        for (Map.Entry<String, BigDecimal> taken : choice.entrySet()) {
            Figure figure = operands.single(taken.getKey()).figure();
            if (figure == null) continue;
            List<Place> others = Places.of(all);
            cells.put(
                    figure.key(),
                    new Settled.Cell(
                            figure,
                            taken.getValue(),
                            others.stream()
                                    .filter(place -> !place.equals(figure.place()))
                                    .toList()));
        }
    }

    private static List<BigDecimal> candidates(Operand operand) {
        return operand.figure() != null
                        && operand.figure().reading() instanceof Reading.Doubtful doubtful
                        && doubtful.verdict() == Verdict.AMBIGUOUS
                ? doubtful.candidates()
                : List.of();
    }

    /** Every way to choose one reading for each open cell; none where there are too many to be sure of one. */
    private static List<Map<String, BigDecimal>> combinations(List<String> open, Operands operands) {
        List<Map<String, BigDecimal>> all = List.of(Map.of());
        for (String name : open) {
            List<Map<String, BigDecimal>> more = new ArrayList<>();
            for (Map<String, BigDecimal> choice : all)
                for (BigDecimal candidate : candidates(operands.single(name))) {
                    Map<String, BigDecimal> next = new LinkedHashMap<>(choice);
                    next.put(name, candidate);
                    more.add(next);
                }
            if (more.size() > MOST_COMBINATIONS) return List.of();
            all = more;
        }
        return all;
    }

    private static Operands chosen(Operands operands, Map<String, BigDecimal> choice) {
        return new Operands() {
            @Override
            public Operand single(String name) {
                return Optional.ofNullable(choice.get(name)).map(Operand::of).orElseGet(() -> operands.single(name));
            }

            @Override
            public List<Operand> list(String name) {
                return operands.list(name);
            }
        };
    }

    private static Submission with(Submission old, Map<Figure.Key, Settled.Cell> cells) {
        return new Submission(
                old.file(),
                old.period(),
                old.unit(),
                old.format(),
                old.refusal(),
                old.tables().stream().map(table -> with(table, cells)).toList(),
                old.witnesses(),
                old.twice(),
                old.hidden(),
                old.personal(),
                old.notes(),
                old.prose(),
                old.modified());
    }

    private static TableReading with(TableReading old, Map<Figure.Key, Settled.Cell> cells) {
        List<Figure> figures = new ArrayList<>();
        for (Figure figure : old.figures()) {
            Settled.Cell cell = cells.get(figure.key());
            figures.add(cell == null ? figure : with(figure, cell.value()));
        }
        return new TableReading(
                old.table(),
                old.title(),
                old.scale(),
                old.rows(),
                new Figures(figures),
                old.headers(),
                old.absent(),
                old.doubled(),
                old.unknown(),
                old.totals(),
                old.texts());
    }

    private static Figure with(Figure old, BigDecimal value) {
        Reading reading = old.reading();
        Reading settled = new Reading.Value(
                Verdict.OK, value, reading.unit(), null, true, Origin.TEXT, reading.notes(), reading.raw());
        return new Figure(old.table(), old.row(), old.element(), settled, old.place());
    }
}
