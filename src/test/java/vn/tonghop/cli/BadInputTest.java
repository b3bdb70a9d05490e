package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong: one clear line, the exit status of the contract, nothing lost. */
class BadInputTest {

    @TempDir
    private Path dir;

    @Test
    void an_unknown_option_is_one_line_and_exit_2() {
        assertOneLine(Program.run("run", "--nonsense"), 2, "--nonsense");
    }

    @Test
    void an_unknown_command_is_one_line_and_exit_2() {
        assertOneLine(Program.run("tong-hop"), 2, "tong-hop");
    }

    @Test
    void a_folder_that_is_no_working_folder_is_said_with_how_to_begin_and_nothing_is_made_in_it() {
        assertOneLine(Program.run("run", "--dir", dir), 2, "init");
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void a_missing_roster_is_said() throws IOException {
        Files.writeString(dir.resolve("tonghop.yml"), "tonghop:\n  period: 2023\n");
        Files.createDirectory(dir.resolve("inbox"));
        assertOneLine(Program.run("run", "--dir", dir), 2, "org-units");
    }

    @Test
    void a_roster_that_is_no_spreadsheet_is_said() throws IOException {
        workingFolder();
        Files.write(dir.resolve("org-units.csv"), new byte[] {0, 1, 2, 3});
        assertOneLine(Program.run("run", "--dir", dir), 2, "org-units.csv");
    }

    @Test
    void a_roster_with_an_unknown_level_names_its_cell() throws IOException {
        workingFolder();
        Files.writeString(dir.resolve("org-units.csv"), "code,name,level\n631,Huyện Đức Cơ,huyen\n");
        assertOneLine(Program.run("run", "--dir", dir), 2, "C2");
    }

    @Test
    void a_setting_that_does_not_exist_is_said_with_those_that_do() throws IOException {
        workingFolder();
        Files.writeString(dir.resolve("tonghop.yml"), "tonghop:\n  peroid: 2023\n");
        assertOneLine(Program.run("run", "--dir", dir), 2, "peroid", "period");
    }

    @Test
    void settings_that_are_no_yaml_are_said() throws IOException {
        workingFolder();
        Files.writeString(dir.resolve("tonghop.yml"), "tonghop:\n\tperiod: [2023\n");
        assertOneLine(Program.run("run", "--dir", dir), 2, "tonghop.yml");
    }

    @Test
    void a_period_a_day_a_language_that_are_none_are_said() throws IOException {
        workingFolder();
        assertOneLine(Program.run("run", "--dir", dir, "--period", "mùa hè"), 2, "mùa hè");
        assertOneLine(Program.run("run", "--dir", dir, "--as-of", "hôm nay"), 2, "hôm nay");
        assertOneLine(Program.run("run", "--dir", dir, "--lang", "fr"), 2, "fr");
        assertOneLine(Program.run("run", "--dir", dir, "--unit", "999"), 2, "999");
    }

    @Test
    void an_inbox_that_is_a_file_is_said() throws IOException {
        workingFolder();
        Files.delete(dir.resolve("inbox"));
        Files.writeString(dir.resolve("inbox"), "");
        assertOneLine(Program.run("run", "--dir", dir), 2, "inbox");
    }

    @Test
    void an_output_that_is_a_file_is_exit_3_and_one_line() throws IOException {
        workingFolder();
        Files.writeString(dir.resolve("output"), "");
        assertOneLine(Program.run("run", "--dir", dir), 3, "output");
    }

    @Test
    void an_archive_or_a_data_folder_that_is_a_file_is_exit_3_and_one_line_and_the_inbox_is_as_it_was()
            throws IOException {
        workingFolder();
        Files.writeString(dir.resolve("inbox/x.csv"), "a;b");
        for (String name : new String[] {"data", "archive"}) {
            Files.writeString(dir.resolve(name), "");
            assertOneLine(Program.run("run", "--dir", dir), 3, dir.resolve(name).toString());
            Files.delete(dir.resolve(name));
        }
        assertThat(dir.resolve("inbox/x.csv")).exists();
    }

    @Test
    void an_empty_inbox_gives_a_summary_without_figures() throws IOException {
        workingFolder();
        Program program = Program.run("run", "--dir", dir);
        assertThat(program.status()).as(program.err()).isZero();
        assertThat(program.out()).contains("0/1");
        assertThat(dir.resolve("output/2023/tong-hop.xlsx")).exists();
        for (CSVRecord line : Program.csv(dir.resolve("output/2023/summary.csv"))) {
            assertThat(line.get("value")).isEmpty();
            assertThat(line.get("missing_units")).isEqualTo("1");
        }
    }

    @Test
    void a_text_named_xlsx_an_empty_file_and_a_picture_are_refused_each_with_a_reason_and_none_is_lost()
            throws IOException {
        workingFolder();
        Files.writeString(dir.resolve("inbox/van ban.xlsx"), "Đây không phải là bảng tính.");
        Files.createFile(dir.resolve("inbox/trong.xlsx"));
        Files.write(
                dir.resolve("inbox/IMG_1.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16});
        Program program = Program.run("run", "--dir", dir);
        assertThat(program.status()).as(program.err()).isZero();
        assertThat(Program.csv(dir.resolve("output/2023/submissions.csv")))
                .hasSize(3)
                .allSatisfy(line -> {
                    assertThat(line.get("status")).isEqualTo("REJECTED");
                    assertThat(line.get("reason")).isNotBlank();
                    assertThat(dir.resolve("inbox/tu-choi").resolve(line.get("file")))
                            .exists();
                    assertThat(dir.resolve("inbox/tu-choi").resolve(line.get("file") + ".txt"))
                            .exists();
                });
    }

    @Test
    void a_folder_named_like_a_workbook_is_looked_into() throws IOException {
        workingFolder();
        Files.createDirectory(dir.resolve("inbox/x.xlsx"));
        Files.createFile(dir.resolve("inbox/x.xlsx/y.xlsx"));
        Program program = Program.run("run", "--dir", dir);
        assertThat(program.status()).isZero();
        assertThat(Program.csv(dir.resolve("output/2023/submissions.csv")))
                .extracting(line -> line.get("file"))
                .containsExactly("x.xlsx/y.xlsx");
    }

    @Test
    void a_folder_in_use_is_exit_3_and_says_who_uses_it() throws Exception {
        workingFolder();
        try (var lock = vn.tonghop.batch.FolderLock.take(dir, java.time.Instant.EPOCH)) {
            assertOneLine(
                    Program.run("run", "--dir", dir),
                    3,
                    "pid " + ProcessHandle.current().pid());
        }
    }

    @Test
    void a_second_run_finds_nothing_changed_and_rebuilds_results_that_were_deleted() throws IOException {
        workingFolder();
        Program.run("run", "--dir", dir, "--as-of", "2023-07-03");
        assertThat(Program.run("run", "--dir", dir, "--as-of", "2023-07-03").out())
                .contains("Không có gì thay đổi");
        Files.delete(dir.resolve("output/2023/summary.csv"));
        assertThat(Program.run("run", "--dir", dir, "--as-of", "2023-07-03").status())
                .isZero();
        assertThat(dir.resolve("output/2023/summary.csv")).exists();
    }

    @Test
    void a_result_that_a_person_changed_is_kept_and_said() throws IOException {
        workingFolder();
        Program.run("run", "--dir", dir, "--as-of", "2023-07-03");
        Files.writeString(dir.resolve("output/2023/summary.csv"), "mine");
        Files.createFile(dir.resolve("inbox/new.xlsx"));
        Program program = Program.run("run", "--dir", dir, "--as-of", "2023-07-03");
        assertThat(program.out()).contains("da-sua");
        try (var kept = Files.walk(dir.resolve("output/2023/da-sua"))) {
            assertThat(kept.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(file -> assertThat(file).hasContent("mine"));
        }
    }

    @Test
    void init_makes_a_working_folder_that_run_understands_and_touches_none_that_is_there() throws IOException {
        Path fresh = dir.resolve("Tháng hành động");
        Program made = Program.run("init", fresh, "--period", "2024");
        assertThat(made.status()).as(made.err()).isZero();
        assertThat(fresh.resolve("org-units.xlsx")).exists();
        assertOneLine(Program.run("init", fresh), 2, "tonghop.yml");
        assertOneLine(Program.run("run", "--dir", fresh), 2, "org-units.xlsx");
    }

    @Test
    void a_working_folder_may_be_called_whatever_people_call_folders() throws IOException {
        dir = Files.createDirectory(dir.resolve("Huyện Đức Cơ, 100% #1 'năm' 2023"));
        workingFolder();
        Files.writeString(dir.resolve("tonghop.yml"), "tonghop:\n  settle: 1ms\n  output: kết quả, 2023\n");
        Program program = Program.run("run", "--dir", dir);
        assertThat(program.status()).as(program.err()).isZero();
        assertThat(program.err()).isEmpty();
        assertThat(dir.resolve("kết quả, 2023")).isDirectory();
    }

    @Test
    void a_folder_name_with_which_no_database_can_be_made_is_said_before_anything_is_made() throws IOException {
        dir = Files.createDirectory(dir.resolve("xã; huyện"));
        workingFolder();
        assertOneLine(Program.run("run", "--dir", dir), 2, "xã; huyện");
        assertThat(dir.resolve("tonghop.lock")).doesNotExist();
    }

    @Test
    void check_and_cells_name_a_file_that_is_not_there() {
        assertOneLine(Program.run("check", dir.resolve("nichts.xlsx")), 2, "nichts.xlsx");
        Program cells = Program.run("cells", dir.resolve("nichts.xlsx"));
        assertThat(cells.status()).isEqualTo(1);
        assertThat(cells.err()).contains("nichts.xlsx").doesNotContain("\tat ");
    }

    private void workingFolder() throws IOException {
        Files.createDirectories(dir.resolve("inbox"));
        Files.writeString(dir.resolve("tonghop.yml"), "tonghop:\n  settle: 1ms\n");
        Files.writeString(
                dir.resolve("org-units.csv"),
                "code,name,level,parent\n631,Huyện Đức Cơ,district,\n23875,Xã Ia Lang,commune,631\n");
    }

    private static void assertOneLine(Program program, int status, String... parts) {
        assertThat(program.err().strip().lines()).as(program.err()).hasSize(1);
        assertThat(program.err()).contains(parts).doesNotContain("Exception", "\tat ");
        assertThat(program.status()).as(program.err()).isEqualTo(status);
    }
}
