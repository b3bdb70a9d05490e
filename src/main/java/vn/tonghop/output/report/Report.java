package vn.tonghop.output.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.form.Form;
import vn.tonghop.form.Table;
import vn.tonghop.message.Language;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.OrgUnits;
import vn.tonghop.output.Appendices;
import vn.tonghop.output.Letterhead;
import vn.tonghop.output.UnitName;
import vn.tonghop.output.UnitProgress;
import vn.tonghop.output.Wording;
import vn.tonghop.output.Words;

/** {@code bao-cao.docx}: the draft of the report that goes up with the appendices. */
public final class Report {

    private final Form form;
    private final OrgUnits roster;
    private final ReportTexts texts = new ReportTexts();
    private final Appendices appendices;
    private final ResultLines results;
    private final Remarks remarks;

    /** @param roster tells whom the report goes to: the unit above; may be empty */
    public Report(Form form, Wording wording, OrgUnits roster) {
        this.form = form;
        this.roster = roster;
        Wording vietnamese = new Wording(wording.vi(), wording.en(), Language.VI);
        Words words = new Words(form, vietnamese);
        FigurePhrases phrases = new FigurePhrases(form, texts);
        this.appendices = new Appendices(form, vietnamese);
        this.results = new ResultLines(form, texts, words, phrases);
        this.remarks = new Remarks(form, texts, words, phrases, appendices);
    }

    public void write(Summary summary, OutputStream out) throws IOException {
        Paper paper = new Paper();
        Letterhead head = Letterhead.of(form, summary.unit());
        Formalities formalities = new Formalities(form, texts, head, summary);
        formalities.above(paper);
        String subject = subject(summary);
        formalities.title(paper, subject);
        formalities.addressees(paper, roster.find(summary.unit().parent()));
        opening(paper, summary, head);
        progress(paper, summary);
        List<Remarks.Kind> kinds = remarks.of(summary);
        results(paper, summary, kinds.isEmpty());
        remarks(paper, kinds);
        gap(paper, "shortcomings");
        gap(paper, "proposals");
        paper.last(Span.plain(texts.say("attached", "appendices", attached())));
        formalities.below(paper);
        paper.write(subject, summary.asOf(), out);
    }

    private String subject(Summary summary) {
        return texts.say(
                "subject",
                "title",
                form.parameter("title").orElse(form.id()),
                "year",
                Integer.toString(summary.period().year()));
    }

    private void opening(Paper paper, Summary summary, Letterhead head) {
        String given = form.parameter("report_basis").orElse("").strip();
        String rest = texts.say(
                "opening",
                "basis",
                given,
                "reported",
                reported(summary),
                "units",
                units(summary),
                "kinds",
                kinds(summary),
                "agency",
                head.agencyInText());
        List<Span> spans = new ArrayList<>();
        if (given.isEmpty()) {
            spans.add(new Span(texts.say("opening.basis") + " ", Span.Cut.PLAIN));
            spans.add(Span.gap(texts.say("opening.basis.gap")));
        }
        spans.add(new Span(rest, Span.Cut.PLAIN));
        paper.paragraph(spans);
    }

    private void progress(Paper paper, Summary summary) {
        paper.heading(texts.say("progress"), Span.Cut.BOLD);
        paper.paragraph(Span.plain(texts.say(
                "progress.deadline", "date", texts.date(summary.period().deadline()), "units", units(summary))));
        UnitProgress progress = new UnitProgress(summary);
        for (UnitProgress.Stage stage : UnitProgress.Stage.values()) {
            List<OrgUnit> units = progress.units(stage);
            if (!units.isEmpty())
                paper.paragraph(Span.plain(texts.say(
                        "progress." + stage, "count", ReportTexts.count(units.size()), "names", names(units))));
            else if (stage == UnitProgress.Stage.MISSING) paper.paragraph(Span.plain(texts.say("progress.none")));
        }
    }

    private static List<String> names(List<OrgUnit> units) {
        return units.stream().map(unit -> UnitName.of(unit).inText()).toList();
    }

    /** Tables that every unit must have: a list that nobody has to send adds up to nothing that could be reported. */
    private void results(Paper paper, Summary summary, boolean complete) {
        paper.heading(texts.say("results"), Span.Cut.BOLD);
        paper.paragraph(Span.plain(texts.say(
                complete ? "results.complete" : "results.incomplete",
                "reported",
                reported(summary),
                "units",
                units(summary),
                "kinds",
                kinds(summary))));
        int number = 1;
        for (Table table : form.tables()) {
            if (!table.required()) continue;
            paper.heading(
                    texts.say(
                            "results.table",
                            "number",
                            number++,
                            "title",
                            appendices.title(table),
                            "appendix",
                            appendices.name(table)),
                    Span.Cut.BOLD);
            List<String> lines = results.of(table, summary);
            for (String line : lines) paper.paragraph(Span.plain(line));
            if (lines.isEmpty()) paper.paragraph(Span.plain(texts.say("results.nothing")));
        }
    }

    private void remarks(Paper paper, List<Remarks.Kind> kinds) {
        paper.heading(texts.say("remarks"), Span.Cut.BOLD);
        if (kinds.isEmpty()) paper.paragraph(Span.plain(texts.say("remarks.none")));
        for (Remarks.Kind kind : kinds) {
            paper.heading(kind.title(), Span.Cut.ITALIC);
            for (String line : kind.lines()) paper.paragraph(Span.plain(line));
        }
    }

    private void gap(Paper paper, String part) {
        paper.heading(texts.say(part), Span.Cut.BOLD);
        paper.paragraph(List.of(Span.gap(texts.say(part + ".gap"))));
    }

    private String attached() {
        if (form.tables().size() == 1) return texts.say("attached.one");
        return texts.say(
                "attached.many",
                "numbers",
                form.tables().stream().map(appendices::number).collect(Collectors.joining(", ")));
    }

    private static String reported(Summary summary) {
        return ReportTexts.count(summary.counting().size());
    }

    private static String units(Summary summary) {
        return ReportTexts.count(summary.units().size());
    }

    /** «xã, thị trấn»: what the roster calls the units, the most frequent first. */
    private String kinds(Summary summary) {
        Map<String, Long> kinds = summary.units().stream()
                .map(unit -> UnitName.of(unit).type())
                .filter(type -> !type.isEmpty())
                .collect(Collectors.groupingBy(type -> type, LinkedHashMap::new, Collectors.counting()));
        if (kinds.isEmpty()) return texts.say("kinds.unknown");
        return kinds.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }
}
