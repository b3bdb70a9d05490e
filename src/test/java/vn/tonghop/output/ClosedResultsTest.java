package vn.tonghop.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.consolidation.SubmissionLine;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.consolidation.SummaryFigure;
import vn.tonghop.editing.Status;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Header;
import vn.tonghop.text.Unit;

/** What a closing changed since the one before it: nothing that changed is left out. */
class ClosedResultsTest {

    private static final Form FORM = form();

    @TempDir
    private Path folder;

    @Test
    void of_two_totals_under_one_header_each_is_compared_with_itself() throws IOException {
        Summary before = summary(List.of(), total("p02", "p02.all", 5), total("p03", "p03.all", 7));
        Summary now = summary(List.of(), total("p02", "p02.all", 6), total("p03", "p03.all", 7));
        assertThat(page(before, now)).contains("<td class=\"number\">5</td>", "<td class=\"number\">6</td>");
    }

    @Test
    void a_total_that_the_form_no_longer_has_is_called_by_its_id() throws IOException {
        Summary before = summary(List.of(), total("p09", "p09.gone", 5));
        assertThat(page(before, summary(List.of()))).contains("p09.gone", "<td class=\"number\">5</td>");
    }

    @Test
    void a_new_version_under_the_same_name_is_a_difference() throws IOException {
        Summary before = summary(List.of(sent("a", Status.ACCEPTED)));
        Summary now = summary(List.of(sent("a", Status.SUPERSEDED), sent("b", Status.ACCEPTED)));
        String accepted = new Words(FORM, DucCo.WORDING).status(Status.ACCEPTED);
        String superseded = new Words(FORM, DucCo.WORDING).status(Status.SUPERSEDED);
        assertThat(page(before, now).replaceAll("\\s*\n", ""))
                .contains("<td class=\"\">" + accepted + "</td><td class=\"\">" + superseded + "</td>")
                .contains("<td class=\"\"></td><td class=\"\">" + accepted + "</td>");
    }

    private String page(Summary before, Summary now) throws IOException {
        Path closed = Files.createDirectories(folder.resolve("chot-01"));
        CsvResults csv = new CsvResults(FORM, DucCo.WORDING);
        csv.writeSubmissions(before.submissions(), closed);
        Files.writeString(closed.resolve("summary.csv"), totals(before));
        new ClosedResults(FORM, DucCo.WORDING)
                .compare("chot-01", name -> Files.readAllBytes(closed.resolve(name)), now, folder);
        return Files.readString(folder.resolve("khac-chot-01.html"), StandardCharsets.UTF_8);
    }

    /** As another form wrote them. */
    private static String totals(Summary summary) {
        StringBuilder lines = new StringBuilder("table,row,element,value\r\n");
        for (SummaryFigure figure : summary.figures())
            lines.append(String.join(
                            ",", figure.table(), figure.row(), figure.element(), String.valueOf(figure.value())))
                    .append("\r\n");
        return lines.toString();
    }

    private static SubmissionLine sent(String sha256, Status status) {
        return new SubmissionLine(
                "xa.xlsx", sha256.repeat(64), DucCo.UNITS.get(0), "2023", status, null, 0, 0, Instant.EPOCH);
    }

    private static SummaryFigure total(String table, String element, long value) {
        return new SummaryFigure(table, "", element, BigDecimal.valueOf(value), BigDecimal.valueOf(value), List.of());
    }

    private static Summary summary(List<SubmissionLine> submissions, SummaryFigure... totals) {
        return new Summary(
                DucCo.DISTRICT,
                DucCo.PERIOD,
                DucCo.AS_OF,
                DucCo.UNITS,
                List.of(),
                List.of(),
                List.of(totals),
                submissions,
                List.of());
    }

    private static Form form() {
        List<Element> elements = new ArrayList<>(DucCo.FORM.elements());
        for (String table : List.of("p02", "p03"))
            elements.add(new Element(
                    table + ".all",
                    table,
                    List.of(new Header("Cộng", List.of())),
                    Element.Kind.COUNT,
                    Unit.TRE,
                    true,
                    true));
        return new Form(
                "thdte", DucCo.FORM.levels(), DucCo.FORM.tables(), elements, List.of(), DucCo.FORM.parameters());
    }
}
