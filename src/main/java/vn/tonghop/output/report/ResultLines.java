package vn.tonghop.output.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.consolidation.SummaryFigure;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Table;
import vn.tonghop.output.Words;

/** What was achieved: for a table a line a group of columns, its totals as phrases. */
final class ResultLines {

    private static final Pattern PLUS = Pattern.compile("\\s*\\+\\s*");

    private final Form form;
    private final ReportTexts texts;
    private final Words words;
    private final FigurePhrases phrases;
    private final List<List<String>> totals;

    ResultLines(Form form, ReportTexts texts, Words words, FigurePhrases phrases) {
        this.form = form;
        this.texts = texts;
        this.words = words;
        this.phrases = phrases;
        this.totals = form.listParameter("report_totals").stream()
                .map(total -> List.of(PLUS.split(total.strip())))
                .toList();
    }

    /** Empty where nothing of the table is known. */
    List<String> of(Table table, Summary summary) {
        List<SummaryFigure> figures = summary.figures().stream()
                .filter(figure -> figure.table().equals(table.id()))
                .toList();
        if (figures.stream().allMatch(figure -> figure.value() == null)) return List.of();
        List<String> lines = new ArrayList<>();
        for (int first = 0; first < figures.size(); ) {
            int next = endOfGroup(figures, first);
            lines.add(line(figures.subList(first, next)));
            first = next;
        }
        return lines;
    }

    private int endOfGroup(List<SummaryFigure> figures, int first) {
        int end = first + 1;
        while (end < figures.size() && sameGroup(figures.get(first), figures.get(end))) end++;
        return end;
    }

    private boolean sameGroup(SummaryFigure one, SummaryFigure other) {
        Element first = form.element(one.element());
        Element second = form.element(other.element());
        if (first.path().size() == 1 || second.path().size() == 1) return first.path().size() == second.path().size();
        return first.path().get(0).equals(second.path().get(0));
    }

    private String line(List<SummaryFigure> group) {
        List<String> said = new ArrayList<>();
        for (SummaryFigure figure : group) said.add(phrases.of(figure, !isInTotal(figure)));
        for (List<String> total : totals) {
            List<SummaryFigure> parts = group.stream()
                    .filter(figure -> total.contains(figure.element()))
                    .toList();
            if (parts.size() == total.size()) phrases.total(parts).ifPresent(said::add);
        }
        String figures = String.join("; ", said);
        boolean grouped = form.element(group.get(0).element()).path().size() > 1;
        return grouped
                ? texts.say("group", "group", words.group(group.get(0).element()), "figures", figures)
                : texts.say("noGroup", "figures", figures);
    }

    private boolean isInTotal(SummaryFigure figure) {
        return totals.stream().anyMatch(total -> total.contains(figure.element()));
    }
}
