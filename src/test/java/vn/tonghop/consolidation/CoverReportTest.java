package vn.tonghop.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Editor;
import vn.tonghop.editing.PassedCheck;
import vn.tonghop.editing.RealReport;
import vn.tonghop.form.Form;
import vn.tonghop.form.Severity;
import vn.tonghop.grid.Contents;
import vn.tonghop.intake.Arrival;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.OrgUnits;
import vn.tonghop.reading.FigureReader;
import vn.tonghop.sheet.FormFiles;
import vn.tonghop.sheet.Opened;

/** The real report, its text in a Word file of its own beside the workbook: the verdict of the domain note all the same. */
class CoverReportTest {

    private static final Form FORM = FormFiles.builtIn();
    private static final LocalDate FIRST_NIGHT = LocalDate.of(2023, 7, 1);
    private static final LocalDate NEXT_NIGHT = LocalDate.of(2023, 7, 2);
    private static final OrgUnit DISTRICT =
            new OrgUnit("631", "Huyện Đức Cơ", "district", "", null, null, null, null, null, null, "");
    private static final OrgUnit IA_LANG =
            new OrgUnit("23875", "Xã Ia Lang", "commune", "631", null, null, 4_468L, 1_562L, 6L, 3L, "");
    private static final OrgUnits ROSTER = new OrgUnits(List.of(DISTRICT, IA_LANG), FORM.reportingLevel());

    private static String text = "";

    @BeforeAll
    static void the_report_is_there() throws IOException {
        Assumptions.assumeTrue(Files.exists(RealReport.FILE));
        text = Files.readString(RealReport.FILE, StandardCharsets.UTF_8);
    }

    @Test
    void appendices_and_the_cover_report_apart_have_the_findings_of_the_domain_note_and_no_others() {
        Summary summary = consolidate(tables(text, FIRST_NIGHT), cover(text, FIRST_NIGHT));
        assertThat(said(summary, Severity.ERROR)).containsExactly("V17");
        assertThat(said(summary, Severity.WARNING)).containsExactly("V03", "V30", "V31", "V36");
        assertThat(said(summary, Severity.INFO)).containsExactly("V09.early", "V12.prose", "V38.donors");
        assertThat(statuses(summary)).containsExactly("BC 119.docx ATTACHED", "PL xa Ia Lang.xlsx NEEDS_CORRECTION");
        Map<String, Integer> passed = summary.counting().get(0).passed().stream()
                .collect(Collectors.toMap(PassedCheck::rule, PassedCheck::count, Integer::sum));
        assertThat(passed).containsEntry("V33", 2).containsEntry("V34", 1).containsKeys("V35", "V37");
    }

    @Test
    void the_appendices_alone_say_that_the_gifts_were_not_checked() {
        Summary summary = consolidate(tables(text, FIRST_NIGHT));
        assertThat(said(summary, Severity.WARNING)).containsExactly("V30", "V31");
        assertThat(summary.counting().get(0).unchecked()).contains("V33", "V34", "V35", "V36");
    }

    @Test
    void findings_from_the_text_are_the_workbooks_and_name_the_document_and_the_paragraph() {
        Summary summary = consolidate(tables(text, FIRST_NIGHT), cover(text, FIRST_NIGHT));
        assertThat(summary.findings())
                .allSatisfy(known -> assertThat(known.file()).isEqualTo("PL xa Ia Lang.xlsx"));
        assertThat(summary.findings())
                .filteredOn(known -> List.of("V03", "V09", "V12", "V38")
                        .contains(known.finding().rule()))
                .hasSize(4)
                .allSatisfy(known -> {
                    assertThat(known.finding().place().sheet()).isEqualTo("BC 119.docx");
                    assertThat(known.finding().place().cell()).startsWith("¶");
                });
    }

    @Test
    void which_of_both_came_first_makes_no_difference_but_for_the_day_since_which_it_is_known() {
        Summary together = consolidate(tables(text, FIRST_NIGHT), cover(text, FIRST_NIGHT));
        Summary coverLater = consolidate(tables(text, FIRST_NIGHT), cover(text, NEXT_NIGHT));
        Summary tablesLater = consolidate(cover(text, FIRST_NIGHT), tables(text, NEXT_NIGHT));
        for (Summary other : List.of(coverLater, tablesLater)) {
            assertThat(findings(other)).isEqualTo(findings(together));
            assertThat(statuses(other)).isEqualTo(statuses(together));
        }
        assertThat(since(coverLater, "V17")).isEqualTo(FIRST_NIGHT);
        assertThat(since(coverLater, "V03")).isEqualTo(NEXT_NIGHT);
        assertThat(since(tablesLater, "V03")).isEqualTo(NEXT_NIGHT);
    }

    @Test
    void the_text_gives_no_figure_and_one_that_contradicts_the_tables_holds_back_theirs() {
        String other = text.replace("cho 5 em nhỏ", "cho 6 em nhỏ");
        Summary summary = consolidate(tables(text, FIRST_NIGHT), cover(other, FIRST_NIGHT));
        assertThat(said(summary, Severity.ERROR)).contains("V17", "V34", "V35");
        Checked counting = summary.counting().get(0);
        assertThat(counting.submission().tables())
                .extracting(table -> table.table())
                .containsExactly("p01", "p02", "p03");
    }

    @Test
    void of_two_cover_reports_the_newer_is_heard_and_the_report_sent_whole_as_well_tells_nothing_twice() {
        String old = text.replace("cho 5 em nhỏ", "cho 6 em nhỏ");
        Summary corrected = consolidate(
                tables(text, FIRST_NIGHT),
                file("BC 119.docx", RealReport.prose(old), FIRST_NIGHT),
                file("BC 119 sửa lần 2.docx", RealReport.prose(text), NEXT_NIGHT));
        assertThat(said(corrected, Severity.ERROR)).containsExactly("V17");
        Summary twice =
                consolidate(file("BC va PL.docx", RealReport.whole(text), FIRST_NIGHT), cover(text, FIRST_NIGHT));
        assertThat(said(twice, Severity.ERROR)).containsExactly("V17");
        assertThat(said(twice, Severity.INFO)).containsExactly("V09.early", "V12.prose", "V38.donors");
    }

    private static Summary consolidate(ReadFile... files) {
        return new Consolidator(FORM, ROSTER, DISTRICT)
                .consolidate(FORM.findPeriod("2023").orElseThrow(), NEXT_NIGHT, List.of(files), List.of());
    }

    private static ReadFile tables(String report, LocalDate night) {
        return file("PL xa Ia Lang.xlsx", RealReport.tables(report), night);
    }

    private static ReadFile cover(String report, LocalDate night) {
        return file("BC 119.docx", RealReport.prose(report), night);
    }

    private static ReadFile file(String name, Contents contents, LocalDate night) {
        ReceivedFile file =
                new ReceivedFile(name, Integer.toHexString(name.hashCode()), 1, Instant.EPOCH, Instant.EPOCH);
        FigureReader reader =
                new FigureReader(FORM, ROSTER, FORM.findPeriod("2023").orElseThrow());
        List<Checked> checked = reader.read(file, new Opened.Readable(contents)).stream()
                .map(new Editor(FORM)::check)
                .toList();
        return new ReadFile(new Arrival(file, night, "2023"), checked);
    }

    private static List<String> said(Summary summary, Severity severity) {
        return summary.findings().stream()
                .map(KnownFinding::finding)
                .filter(finding -> finding.severity() == severity)
                .map(finding -> finding.message().key().equals("editing.merged")
                        ? finding.rule()
                        : finding.message().key())
                .sorted()
                .toList();
    }

    private static List<String> findings(Summary summary) {
        return summary.findings().stream()
                .map(known -> known.id() + " " + known.finding())
                .toList();
    }

    private static LocalDate since(Summary summary, String rule) {
        return summary.findings().stream()
                .filter(known -> known.finding().rule().equals(rule))
                .map(KnownFinding::firstSeen)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> statuses(Summary summary) {
        return summary.submissions().stream()
                .map(line -> line.file() + " " + line.status())
                .toList();
    }
}
