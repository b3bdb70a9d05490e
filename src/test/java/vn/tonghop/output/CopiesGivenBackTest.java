package vn.tonghop.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.editing.Status;
import vn.tonghop.form.Severity;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.marking.Marking;
import vn.tonghop.reading.Submission;
import vn.tonghop.sheet.Limits;
import vn.tonghop.sheet.Passwords;
import vn.tonghop.sheet.Sheets;

/** Who gets which file back: his own, and nothing of another's. */
class CopiesGivenBackTest {

    private static final OrgUnit LANG = DucCo.unit("23875", "Xã Ia Lang", "commune", "631");
    private static final OrgUnit KRIENG = DucCo.unit("23878", "Xã Ia Kriêng", "commune", "631");

    @TempDir
    private Path folder;

    @Test
    void a_workbook_of_several_units_is_given_to_none_of_them_but_each_gets_its_own_questions() throws IOException {
        write(
                checked("chung.xlsx", "aa", LANG, "Ia Lang hỏi", null),
                checked("chung.xlsx", "aa", KRIENG, "Ia Kriêng hỏi", null));
        assertThat(names()).containsExactly("23875.xlsx", "23878.xlsx");
        assertThat(sheets("23875.xlsx")).containsExactly("Cần sửa");
        assertThat(text("23875.xlsx"))
                .contains("tệp có số liệu của nhiều đơn vị", "Ia Lang hỏi")
                .doesNotContain("Ia Kriêng", "Số của xã khác");
        assertThat(text("23878.xlsx")).contains("Ia Kriêng hỏi").doesNotContain("Ia Lang");
    }

    @Test
    void a_unit_alone_in_its_workbook_gets_it_back() throws IOException {
        write(
                checked("rieng.xlsx", "aa", LANG, "Ia Lang hỏi", null),
                checked("khac.xlsx", "bb", KRIENG, "Ia Kriêng hỏi", null));
        assertThat(sheets("23875.xlsx")).containsExactly("Cần sửa", "Biểu");
    }

    @Test
    void what_could_not_be_read_or_is_nobodys_comes_as_questions_alone() throws IOException {
        write(
                checked("hong.xlsx", "aa", LANG, "Hỏng", Message.of("V01", "file", "hong.xlsx")),
                checked("la.xlsx", "bb", null, "Của ai", null));
        assertThat(names()).containsExactly("23875.xlsx", "chua-ro-don-vi.xlsx");
        assertThat(sheets("23875.xlsx")).containsExactly("Cần sửa");
        assertThat(text("23875.xlsx")).contains("không mở được tệp");
        assertThat(sheets("chua-ro-don-vi.xlsx")).containsExactly("Cần sửa");
    }

    @Test
    void a_file_about_which_there_are_only_notes_stays_here_and_a_second_one_of_a_unit_is_numbered()
            throws IOException {
        write(
                checked("ghi chu.xlsx", "aa", KRIENG, Severity.INFO, "Lưu ý", null),
                checked("mot.xlsx", "bb", LANG, "Một", null),
                checked("hai.xlsx", "cc", LANG, "Hai", null));
        assertThat(names()).containsExactly("23875-2.xlsx", "23875.xlsx");
    }

    @ParameterizedTest
    @CsvSource({"CON, dv-CON", "12/3, 12-3", "'..', dv---", "aux, dv-aux", "Đ 1, --1"})
    void a_code_is_a_name_that_every_system_takes(String code, String name) throws IOException {
        write(checked("mot.xlsx", "aa", DucCo.unit(code, "Xã", "commune", "631"), "Một", null));
        assertThat(names()).containsExactly(name + ".xlsx");
    }

    // ---- what the tests are made of

    private void write(Checked... all) throws IOException {
        byte[] book = book();
        Marking marking = new Marking(DucCo.WORDING.shown(), new Sheets(Limits.DEFAULT, Passwords.NONE));
        new ReturnedCopies(DucCo.FORM, DucCo.WORDING, marking, checked -> book.clone()).write(List.of(all), folder);
    }

    private static Checked checked(
            String file, String hash, @Nullable OrgUnit unit, String what, @Nullable Message refusal) {
        return checked(file, hash, unit, Severity.WARNING, what, refusal);
    }

    private static Checked checked(
            String file,
            String hash,
            @Nullable OrgUnit unit,
            Severity severity,
            String what,
            @Nullable Message refusal) {
        Finding finding = DucCo.aboutTheFile("V01", severity, Message.of("V01", "file", what));
        Submission submission = new Submission(
                new ReceivedFile(file, hash.repeat(32), 1, Instant.EPOCH, Instant.EPOCH),
                DucCo.PERIOD,
                unit,
                FileFormat.XLSX,
                refusal,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null);
        Status status = unit == null || refusal != null ? Status.REJECTED : Status.ACCEPTED_WITH_WARNINGS;
        return new Checked(submission, status, List.of(finding), List.of(), Set.of());
    }

    private static byte[] book() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = WorkbookFactory.create(true)) {
            book.createSheet("Biểu").createRow(0).createCell(0).setCellValue("Số của xã khác");
            book.write(out);
        }
        return out.toByteArray();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("tra-lai"))) {
            return List.copyOf(new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList()));
        }
    }

    private List<String> sheets(String name) throws IOException {
        try (Workbook book = open(name)) {
            return Office.names(book);
        }
    }

    private String text(String name) throws IOException {
        try (Workbook book = open(name)) {
            StringBuilder all = new StringBuilder();
            for (Sheet sheet : book)
                for (Row row : sheet) for (Cell cell : row) all.append(cell).append('\n');
            return all.toString();
        }
    }

    private Workbook open(String name) throws IOException {
        return WorkbookFactory.create(folder.resolve("tra-lai").resolve(name).toFile(), null, true);
    }
}
