package vn.tonghop.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.editing.Status;
import vn.tonghop.form.Severity;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Place;
import vn.tonghop.intake.Arrival;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.FigureReader;
import vn.tonghop.reading.Samples;
import vn.tonghop.reading.Submission;
import vn.tonghop.reading.Witness;

class AttachmentsTest {

    private static final OrgUnit IA_LANG = Samples.DUC_CO.find("23875").orElseThrow();
    private static final OrgUnit IA_DOM = Samples.DUC_CO.find("23872").orElseThrow();
    private static final ReadFile TABLES = file("PL.xlsx", IA_LANG, FileFormat.XLSX, Status.ACCEPTED);

    @Test
    void a_pdf_a_picture_and_a_letter_of_a_unit_that_has_sent_its_tables_are_attached_without_a_finding() {
        for (FileFormat format : List.of(FileFormat.PDF, FileFormat.PICTURE, FileFormat.DOCX)) {
            Summary summary = consolidate(TABLES, refused("BC", IA_LANG, format));
            assertThat(statuses(summary)).as(format.name()).containsExactly("BC ATTACHED 0", "PL.xlsx ACCEPTED 0");
            assertThat(summary.findings()).isEmpty();
            assertThat(summary.submissions().get(0).reason())
                    .isEqualTo(Message.of("status.attached", "file", "PL.xlsx"));
        }
    }

    @Test
    void without_tables_of_its_unit_a_paper_stays_refused_with_its_reason() {
        Summary summary =
                consolidate(TABLES, refused("BC", IA_DOM, FileFormat.PDF), refused("IMG", null, FileFormat.PDF));
        assertThat(statuses(summary)).containsExactly("BC REJECTED 1", "IMG REJECTED 1", "PL.xlsx ACCEPTED 0");
        assertThat(summary.findings()).hasSize(2);
    }

    @Test
    void a_workbook_that_cannot_be_opened_is_a_report_that_failed_and_no_attachment() {
        for (FileFormat format : List.of(FileFormat.XLSX, FileFormat.XLS, FileFormat.DOC, FileFormat.ARCHIVE)) {
            Summary summary = consolidate(TABLES, refused("BC", IA_LANG, format));
            assertThat(statuses(summary)).as(format.name()).containsExactly("BC REJECTED 1", "PL.xlsx ACCEPTED 0");
        }
    }

    @Test
    void a_word_file_with_an_unknown_table_of_figures_is_no_letter() {
        Submission letter =
                submission("BC", IA_LANG, FileFormat.DOCX, List.of(Message.of(FigureReader.UNKNOWN_TABLE)), null);
        Summary summary = consolidate(TABLES, file(letter, Status.REJECTED));
        assertThat(statuses(summary)).containsExactly("BC REJECTED 1", "PL.xlsx ACCEPTED 0");
    }

    @Test
    void a_paper_of_another_year_is_not_attached_to_this_period() {
        Witness year = new Witness(Witness.Kind.YEAR, Witness.Source.FILE_NAME, "2022", Place.NOWHERE, "BC 2022.pdf");
        Summary summary =
                consolidate(TABLES, file(submission("BC", IA_LANG, FileFormat.PDF, List.of(), year), Status.REJECTED));
        assertThat(statuses(summary)).containsExactly("BC REJECTED 1", "PL.xlsx ACCEPTED 0");
    }

    @Test
    void the_same_paper_sent_twice_is_attached_once() {
        ReadFile first = refused("BC", IA_LANG, FileFormat.PDF);
        Submission sent = first.checked().get(0).submission();
        ReceivedFile twin =
                new ReceivedFile("BC (1)", sent.file().sha256(), 1, Instant.EPOCH, Instant.EPOCH.plusSeconds(9));
        Submission again = new Submission(
                twin,
                sent.period(),
                sent.unit(),
                sent.format(),
                sent.refusal(),
                sent.tables(),
                sent.witnesses(),
                sent.twice(),
                null,
                null,
                sent.notes(),
                sent.prose(),
                null);
        Summary summary = consolidate(file(again, Status.REJECTED), TABLES, first);
        assertThat(statuses(summary)).containsExactly("BC ATTACHED 0", "BC (1) DUPLICATE 0", "PL.xlsx ACCEPTED 0");
    }

    @Test
    void the_inbox_is_told_which_files_are_attachments() {
        ReadFile paper = refused("BC", IA_LANG, FileFormat.PDF);
        assertThat(new Attachments(List.of(paper)).has(paper)).isFalse();
        assertThat(new Attachments(List.of(paper, TABLES)).has(paper)).isTrue();
        assertThat(new Attachments(List.of(paper, TABLES)).has(TABLES)).isFalse();
    }

    private static Summary consolidate(ReadFile... files) {
        OrgUnit top = Samples.DUC_CO.find("631").orElseThrow();
        return new Consolidator(Samples.FORM, Samples.DUC_CO, top)
                .consolidate(Samples.PERIOD, LocalDate.of(2023, 7, 3), List.of(files), List.of());
    }

    private static List<String> statuses(Summary summary) {
        return summary.submissions().stream()
                .map(line -> line.file() + " " + line.status() + " " + line.errors())
                .toList();
    }

    private static ReadFile refused(String path, @Nullable OrgUnit unit, FileFormat format) {
        return file(path, unit, format, Status.REJECTED);
    }

    private static ReadFile file(String path, @Nullable OrgUnit unit, FileFormat format, Status status) {
        return file(submission(path, unit, format, List.of(), null), status);
    }

    private static ReadFile file(Submission submission, Status status) {
        Finding finding = new Finding(
                "V39",
                Severity.FATAL,
                null,
                Place.NOWHERE,
                List.of(),
                null,
                null,
                null,
                null,
                Message.of("V39", "file", "", "why", ""));
        List<Finding> findings = status == Status.REJECTED ? List.of(finding) : List.of();
        Checked checked = new Checked(submission, status, findings, List.of(), Set.of());
        return new ReadFile(new Arrival(submission.file(), LocalDate.of(2023, 7, 1), "2023"), List.of(checked));
    }

    private static Submission submission(
            String path, @Nullable OrgUnit unit, FileFormat format, List<Message> notes, @Nullable Witness witness) {
        ReceivedFile file =
                new ReceivedFile(path, Integer.toHexString(path.hashCode()), 1, Instant.EPOCH, Instant.EPOCH);
        boolean opens = format == FileFormat.DOCX || format == FileFormat.XLSX && path.startsWith("PL");
        return new Submission(
                file,
                Samples.PERIOD,
                unit,
                format,
                opens ? null : Message.of("sheet.unknown"),
                List.of(),
                Stream.ofNullable(witness).toList(),
                List.of(),
                null,
                null,
                notes,
                List.of(),
                null);
    }
}
