package vn.tonghop.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Header;
import vn.tonghop.form.Level;
import vn.tonghop.form.Missing;
import vn.tonghop.form.Operator;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Rule;
import vn.tonghop.form.Severity;
import vn.tonghop.form.Table;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Place;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Figures;
import vn.tonghop.reading.Submission;
import vn.tonghop.reading.TableReading;
import vn.tonghop.text.Scale;
import vn.tonghop.text.Unit;

/** The examples of the data-editing note, section 5: price × count = total, and the total split into b + m. */
class CorrectionsTest {

    private static final List<String> NAMES = List.of("g.p", "g.q", "g.t", "g.b", "g.m");

    private static final Edit PRODUCT = edit("V90", "g.t", "g.p * g.q");
    private static final Edit SPLIT = edit("V91", "g.t", "g.b + g.m");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "500000,12,6000,2000000,4000000     | UNIT_1000  | SUGGEST: t1=6000000",
                "200000,51,3000000,1000000,2000000  | TRANSPOSED | SUGGEST: q1=15",
                "200000,15,30000000,1000000,2000000 | ZERO_EXTRA | SUGGEST: t1=3000000",
                "500,12,6000000,2000000,4000000     | UNIT_1000  | SUGGEST: p1=500000",
            })
    void the_slip_is_found_where_the_other_equality_holds_it_fast(String line, Mechanism cause, String suggestion) {
        Corrections.Proposal proposal = corrections(List.of(PRODUCT, SPLIT), line)
                .forFailed(PRODUCT, "1")
                .orElseThrow();
        assertThat(proposal.suggestion().line()).isEqualTo(suggestion);
        assertThat(proposal.cause()).isEqualTo(cause);
    }

    @Test
    void equally_likely_corrections_are_all_asked_about() {
        Corrections.Proposal proposal = corrections(List.of(PRODUCT, SPLIT), "300000,45,13500000,5300000,8500000")
                .forFailed(SPLIT, "1")
                .orElseThrow();
        assertThat(proposal.suggestion().kind()).isEqualTo(Suggestion.Kind.ASK);
        assertThat(proposal.suggestion().answers())
                .extracting(answer -> new Suggestion(Suggestion.Kind.ASK, List.of(answer), List.of()).line())
                .containsExactlyInAnyOrder("ASK: b1=5000000", "ASK: m1=8200000", "ASK: q1=46;t1=13800000");
    }

    @Test
    void a_thousandfold_slip_on_a_bare_product_is_asked_about_and_decided_by_the_price_of_other_lines() {
        assertThat(corrections(List.of(PRODUCT), "300,10,3000000,0,0")
                        .forFailed(PRODUCT, "1")
                        .orElseThrow()
                        .suggestion()
                        .line())
                .isEqualTo("ASK: p1=300000 | t1=3000");
        assertThat(corrections(List.of(PRODUCT), "300,10,3000000,0,0", "250000,4,1000000,0,0", "300000,2,600000,0,0")
                        .forFailed(PRODUCT, "1")
                        .orElseThrow()
                        .suggestion()
                        .line())
                .isEqualTo("SUGGEST: p1=300000");
    }

    @Test
    void cells_that_exchanged_their_values_are_put_back_together() {
        Corrections.Proposal proposal = corrections(List.of(PRODUCT), "3000000,10,300000,0,0")
                .forFailed(PRODUCT, "1")
                .orElseThrow();
        assertThat(proposal.suggestion().answers())
                .extracting(answer -> new Suggestion(Suggestion.Kind.ASK, List.of(answer), List.of()).line())
                .contains("ASK: p1=300000;t1=3000000");
    }

    @Test
    void another_failing_line_does_not_mislead() {
        Corrections corrections =
                corrections(List.of(PRODUCT, SPLIT), "200000,51,3000000,1000000,2000000", "100000,3,777000,7,8");
        assertThat(corrections
                        .forFailed(PRODUCT, "1")
                        .orElseThrow()
                        .suggestion()
                        .line())
                .isEqualTo("SUGGEST: q1=15");
    }

    @Test
    void a_large_list_of_failing_lines_takes_a_bounded_effort() {
        String[] lines = new String[300];
        Arrays.fill(lines, "200000,51,3000000,1000000,2000000");
        Edit sum = new Edit(rule("V92", "submission", "sum(g.t)", "sum(g.b)"));
        Corrections corrections = corrections(List.of(PRODUCT, sum), lines);
        assertThat(corrections.forFailed(PRODUCT, "300")).isPresent();
        assertThat(corrections.forFailed(sum, "")).isEmpty();
    }

    private static Edit edit(String id, String left, String right) {
        return new Edit(rule(id, "g", left, right));
    }

    private static Rule rule(String id, String scope, String left, String right) {
        return new Rule(
                id,
                id,
                scope,
                left,
                Operator.EQUAL,
                right,
                Missing.SKIP_IF_ANY_VALUE_MISSING,
                BigDecimal.ZERO,
                Severity.ERROR,
                "",
                "",
                "x",
                "x",
                "",
                "");
    }

    private static Corrections corrections(List<Edit> edits, String... lines) {
        List<Figure> figures = new ArrayList<>();
        for (int line = 1; line <= lines.length; line++) {
            String[] cells = lines[line - 1].split(",");
            for (int i = 0; i < cells.length; i++)
                figures.add(new Figure(
                        "g",
                        String.valueOf(line),
                        NAMES.get(i),
                        Report.reading(cells[i]),
                        new Place("", NAMES.get(i).substring(2) + line)));
        }
        return new Corrections(new Facts(form(), submission(figures, lines.length)), edits);
    }

    private static Submission submission(List<Figure> figures, int lines) {
        List<String> rows = new ArrayList<>();
        for (int line = 1; line <= lines; line++) rows.add(String.valueOf(line));
        TableReading table = new TableReading(
                "g",
                Place.NOWHERE,
                Scale.NONE,
                rows,
                new Figures(figures),
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of());
        return new Submission(
                new ReceivedFile("g.csv", "00", 1, Instant.EPOCH, Instant.EPOCH),
                Report.FORM.currentPeriod(),
                null,
                FileFormat.values()[0],
                null,
                List.of(table),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    private static Form form() {
        List<Element> elements = new ArrayList<>();
        for (String name : NAMES) {
            boolean count = name.equals("g.q");
            elements.add(new Element(
                    name,
                    "g",
                    List.of(new Header(name, List.of())),
                    count ? Element.Kind.COUNT : Element.Kind.MONEY,
                    count ? Unit.SUAT : Unit.DONG,
                    true,
                    !name.equals("g.p")));
        }
        return new Form(
                "g",
                List.of(new Level("unit", List.of("unit"))),
                List.of(new Table("g", "G", List.of(), Rows.LINES, List.of(), true)),
                elements,
                List.of(),
                Map.of("reporting_level", "unit"));
    }
}
