package vn.tonghop.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.form.Form;
import vn.tonghop.form.FormRead;
import vn.tonghop.form.Severity;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.OrgUnits;
import vn.tonghop.reading.FigureReader;
import vn.tonghop.reading.Submission;
import vn.tonghop.sheet.FormFiles;
import vn.tonghop.sheet.Opened;

/** The report of Ia Lang of 2023 as one Word file: its text, its signature, its three appendices. */
class RealReportTest {

    private static final Path REPORT = RealReport.FILE;
    private static final Form FORM = FormFiles.builtIn();
    private static final OrgUnit DISTRICT =
            new OrgUnit("631", "Huyện Đức Cơ", "district", "", null, null, null, null, null, null, "");
    private static final OrgUnit IA_LANG =
            new OrgUnit("23875", "Xã Ia Lang", "commune", "631", null, null, 4_468L, 1_562L, 6L, 3L, "");

    @BeforeEach
    void theReportIsThere() {
        Assumptions.assumeTrue(Files.exists(REPORT));
    }

    @Test
    void it_has_the_findings_of_the_domain_note_and_no_others() throws IOException {
        Checked checked = check();
        assertThat(said(checked, Severity.FATAL))
                .as("%s", checked.submission().witnesses())
                .isEmpty();
        assertThat(said(checked, Severity.ERROR)).containsExactly("V17");
        assertThat(said(checked, Severity.WARNING)).containsExactly("V03", "V30", "V31", "V36");
        assertThat(said(checked, Severity.INFO)).containsExactly("V09.early", "V12.prose", "V38.donors");
        assertThat(checked.status()).isEqualTo(Status.NEEDS_CORRECTION);
    }

    @Test
    void what_the_text_says_of_gifts_agrees_with_the_appendix_and_that_is_said() throws IOException {
        Map<String, Integer> passed = check().passed().stream()
                .collect(Collectors.toMap(PassedCheck::rule, PassedCheck::count, Integer::sum));
        assertThat(passed).containsEntry("V33", 2).containsEntry("V34", 1).containsKeys("V35", "V37");
    }

    @Test
    void the_text_gives_no_figure() throws IOException {
        assertThat(check().submission().tables())
                .extracting(table -> table.table())
                .containsExactly("p01", "p02", "p03");
    }

    @Test
    void a_round_that_the_text_tells_otherwise_is_found() throws IOException {
        String text = Files.readString(REPORT, StandardCharsets.UTF_8).replace("cho 5 em nhỏ", "cho 6 em nhỏ");
        assertThat(said(check(text), Severity.ERROR)).contains("V17", "V34", "V35");
    }

    @Test
    void the_verdict_is_the_same_where_the_form_gives_its_tables_and_elements_other_ids(@TempDir Path dir)
            throws IOException {
        for (String table : List.of("tables", "elements", "rules", "parameters")) {
            try (InputStream csv = FormFiles.class.getResourceAsStream("/forms/thdte/" + table + ".csv")) {
                String text = new String(csv.readAllBytes(), StandardCharsets.UTF_8);
                Files.writeString(
                        dir.resolve(table + ".csv"),
                        text.replaceAll("\\b(p0[123]|g04)(?=[.,;])", "own$1").replace(".gift_amount", ".gift_sum"),
                        StandardCharsets.UTF_8);
            }
        }
        Form other = ((FormRead.Good) FormFiles.read(dir)).form();
        assertThat(other.findTable("g04")).isEmpty();
        Checked checked = check(other, Files.readString(REPORT, StandardCharsets.UTF_8));
        assertThat(said(checked, Severity.ERROR)).containsExactly("V17");
        assertThat(said(checked, Severity.WARNING)).containsExactly("V03", "V30", "V31", "V36");
        assertThat(checked.passed()).extracting(PassedCheck::rule).contains("V33", "V34", "V35", "V37");
    }

    private static List<String> said(Checked checked, Severity severity) {
        return checked.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> finding.message().key().equals("editing.merged")
                        ? finding.rule()
                        : finding.message().key())
                .sorted()
                .toList();
    }

    private static Checked check() throws IOException {
        return check(Files.readString(REPORT, StandardCharsets.UTF_8));
    }

    private static Checked check(String text) {
        return check(FORM, text);
    }

    private static Checked check(Form form, String text) {
        OrgUnits roster = new OrgUnits(List.of(DISTRICT, IA_LANG), form.reportingLevel());
        FigureReader reader =
                new FigureReader(form, roster, form.findPeriod("2023").orElseThrow());
        ReceivedFile file = new ReceivedFile("119-BC-UBND.docx", "0".repeat(64), 1, Instant.EPOCH, Instant.EPOCH);
        List<Submission> submissions = reader.read(file, new Opened.Readable(RealReport.whole(text)));
        assertThat(submissions).hasSize(1);
        return new Editor(form).check(submissions.get(0));
    }
}
