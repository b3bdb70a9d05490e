package vn.tonghop.output.report;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.form.Form;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.Frame;
import vn.tonghop.output.Letterhead;
import vn.tonghop.output.UnitName;

/** What every report has whatever it says: head, title, addressees, recipients, signature. Number and date are the clerk's. */
final class Formalities {

    private static final double LEFT_OF_HEAD = 0.41;

    private final Form form;
    private final ReportTexts texts;
    private final Letterhead head;
    private final Summary summary;

    Formalities(Form form, ReportTexts texts, Letterhead head, Summary summary) {
        this.form = form;
        this.texts = texts;
        this.head = head;
        this.summary = summary;
    }

    void above(Paper paper) {
        Columns columns = paper.columns(LEFT_OF_HEAD);
        Columns.Side issuer = columns.left();
        if (!head.superior().isEmpty())
            issuer.centred(head.superior(), 12, head.isCouncil() ? Span.Cut.BOLD : Span.Cut.PLAIN);
        issuer.centred(head.agency(), 12, Span.Cut.BOLD)
                .rule(0.4)
                .centred(texts.say("number", "symbol", head.symbol()), 13, Span.Cut.PLAIN);
        columns.right()
                .centred(Frame.STATE, 12, Span.Cut.BOLD)
                .centred(Frame.MOTTO, 13, Span.Cut.BOLD)
                .rule(0.56)
                .centred(texts.say("date", "place", head.place(), "year", year()), 13, Span.Cut.ITALIC);
    }

    void title(Paper paper, String subject) {
        paper.space(14);
        paper.centred(texts.say("type"), Paper.BODY, Span.Cut.BOLD);
        paper.centred(subject, Paper.BODY, Span.Cut.BOLD);
        paper.rule();
    }

    /** One on the line, several as a list; those that the form names, else the people's committee above. */
    void addressees(Paper paper, Optional<OrgUnit> above) {
        List<String> named = form.listParameter("report_addressee");
        if (named.isEmpty())
            named = above.map(unit -> List.of(texts.say(
                            "addressee.council", "unit", UnitName.of(unit).inText())))
                    .orElse(List.of());
        String greeting = texts.say("addressee");
        if (named.isEmpty())
            paper.centred(List.of(
                    new Span(greeting + " ", Span.Cut.PLAIN), Span.gap(texts.say("addressee.gap")), period()));
        else if (named.size() == 1) paper.centred(Span.plain(greeting + " " + named.get(0) + "."));
        else {
            paper.paragraph(Span.plain(greeting));
            for (int i = 0; i < named.size(); i++)
                paper.paragraph(Span.plain("- " + named.get(i) + (i < named.size() - 1 ? ";" : ".")));
        }
        paper.space(6);
    }

    private static Span period() {
        return new Span(".", Span.Cut.PLAIN);
    }

    void below(Paper paper) {
        paper.space(10);
        Columns columns = paper.columns(0.5);
        Columns.Side recipients = columns.left()
                .left(texts.say("recipients"), 12, Span.Cut.BOLD_ITALIC)
                .left(texts.say("recipients.asAbove"), 11, Span.Cut.PLAIN);
        for (String recipient : recipients())
            recipients.left(texts.say("recipients.item", "recipient", recipient), 11, Span.Cut.PLAIN);
        recipients.left(
                texts.say(
                        "recipients.filed",
                        "archive",
                        form.parameter("report_archive")
                                .filter(archive -> !archive.isBlank())
                                .orElseGet(() -> texts.say("recipients.archive"))),
                11,
                Span.Cut.PLAIN);
        columns.right()
                .centred(head.signer(), Paper.BODY, Span.Cut.BOLD)
                .space(70)
                .centred(Span.gap(texts.say("signer.gap")).text(), Paper.BODY, Span.Cut.GAP);
    }

    /** Those that the form names; else the leaders of the unit's own level, where the roster tells which it is. */
    private List<String> recipients() {
        List<String> named = form.listParameter("report_recipients");
        if (!named.isEmpty()) return named;
        String type = UnitName.of(summary.unit()).type();
        String party = "party." + ascii(type);
        if (!texts.has(party)) return List.of();
        return List.of(texts.say("recipients.leaders", "party", texts.say(party), "council", type));
    }

    private static String ascii(String type) {
        return Normalizer.normalize(type.replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace(' ', '-')
                .toLowerCase(Locale.ROOT);
    }

    private String year() {
        return Integer.toString(summary.period().year());
    }
}
