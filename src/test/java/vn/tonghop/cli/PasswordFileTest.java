package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.sheet.Passwords;

/** {@code mat-khau.txt}: what units have told, used where it lies in the working folder, and shown nowhere. */
class PasswordFileTest {

    private static final String PASSWORD = "Trẻ em = 2023; #1";
    private static final String SAMPLE = "PL BC thang hanh dong TE 2023 xa Ia Lang.xlsx";

    private static byte[] encrypted = new byte[0];

    @TempDir
    private Path dir;

    @BeforeAll
    static void encryptTheSample() throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(PASSWORD);
            try (OutputStream plain = encryptor.getDataStream(container)) {
                plain.write(Files.readAllBytes(Path.of("input-samples/inbox").resolve(SAMPLE)));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            encrypted = bytes.toByteArray();
        }
    }

    @BeforeEach
    void workingFolder() throws IOException {
        Files.createDirectories(dir.resolve("inbox"));
        Files.write(dir.resolve("inbox").resolve(SAMPLE), encrypted);
        Files.copy(Path.of("input-samples/org-units.csv"), dir.resolve("org-units.csv"));
        Files.writeString(dir.resolve("tonghop.yml"), "tonghop:\n  period: \"2023\"\n  settle: 1ms\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23875 = ", "Xã Ia Lang;", "\uFEFF# đã báo qua điện thoại\n\n23857=khác\n23875\t"})
    void a_told_password_opens_the_file_for_run_check_and_cells(String line) throws IOException {
        tell(line + PASSWORD + "\n");
        Program cells = Program.run("cells", dir.resolve("inbox").resolve(SAMPLE));
        assertThat(cells.status()).as(cells.err()).isZero();
        assertThat(cells.out()).contains(",NUMBER,");
        Program check = Program.run("check", dir.resolve("inbox").resolve(SAMPLE), "--output", dir.resolve("checked"));
        assertThat(check.err()).isEmpty();
        assertThat(Program.csv(dir.resolve("checked/figures.csv"))).hasSizeGreaterThan(10);
    }

    @Test
    void a_file_refused_for_its_password_is_read_by_the_next_run_after_the_password_was_told() throws IOException {
        assertThat(Program.run("run", "--dir", dir, "--keep").status()).isZero();
        assertThat(statuses()).containsExactly("REJECTED");
        tell("23875 = nhầm\n");
        assertThat(Program.run("run", "--dir", dir, "--keep").status()).isZero();
        assertThat(Program.csv(dir.resolve("output/2023/submissions.csv")))
                .singleElement()
                .satisfies(line -> assertThat(line.get("reason")).contains("mat-khau.txt"));
        tell("23875 = " + PASSWORD + "\n");
        Program program = Program.run("run", "--dir", dir, "--keep");
        assertThat(program.status()).as(program.err()).isZero();
        assertThat(statuses()).doesNotContain("REJECTED");
        assertThat(program.out() + program.err()).doesNotContain(PASSWORD);
        assertNowhereIn(dir.resolve("data"));
        assertNowhereIn(dir.resolve("output"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23875", "23875 =  ", "= bí mật"})
    void a_line_that_is_no_unit_and_password_is_named_by_its_number_only(String line) throws IOException {
        tell("# ghi chú\n" + line + "\n");
        Program program = Program.run("run", "--dir", dir);
        assertThat(program.status()).isEqualTo(2);
        assertThat(program.err().strip().lines()).hasSize(1);
        assertThat(program.err()).contains("mat-khau.txt", "2").doesNotContain("bí mật");
    }

    @Test
    void a_file_that_others_can_read_is_not_used_and_one_line_says_what_to_do() throws IOException {
        tell("23875 = " + PASSWORD + "\n");
        assumeThat(dir.getFileSystem().supportedFileAttributeViews()).contains("posix");
        for (String open : List.of("rw-r--r--", "rw-r-----", "rw----r--")) {
            Files.setPosixFilePermissions(dir.resolve(PasswordFile.NAME), PosixFilePermissions.fromString(open));
            for (Program program : List.of(
                    Program.run("run", "--dir", dir),
                    Program.run("check", dir.resolve("inbox").resolve(SAMPLE)),
                    Program.run("cells", dir.resolve("inbox").resolve(SAMPLE)))) {
                assertThat(program.status()).isEqualTo(2);
                assertThat(program.err().strip().lines()).hasSize(1);
                assertThat(program.err()).contains("chmod 600", open).doesNotContain(PASSWORD);
            }
        }
    }

    @Test
    void a_file_that_is_not_utf_8_is_said() throws IOException {
        tell("");
        Files.write(dir.resolve(PasswordFile.NAME), "23875 = m\u00ecnh".getBytes(StandardCharsets.ISO_8859_1));
        Program program = Program.run("run", "--dir", dir);
        assertThat(program.status()).isEqualTo(2);
        assertThat(program.err()).contains("UTF-8");
    }

    @Test
    void the_fingerprint_of_the_workplace_changes_with_the_passwords_and_shows_none() throws Exception {
        String without = fingerprint();
        tell("23875 = " + PASSWORD + "\n");
        String with = fingerprint();
        assertThat(with).isNotEqualTo(without).matches("[0-9a-f]{64}");
        Workplace workplace = Workplace.open(Settings.read(Map.of("tonghop.dir", dir.toString())));
        assertThat(workplace.toString()).doesNotContain(PASSWORD);
        assertThat(new Passwords.Told("23875", PASSWORD)).hasToString("23875=…");
    }

    @Test
    void no_file_means_no_passwords_and_a_folder_in_its_place_is_said() throws Exception {
        assertThat(PasswordFile.read(dir).list()).isEmpty();
        Files.createDirectory(
                dir.resolve(PasswordFile.NAME),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        assertThatThrownBy(() -> PasswordFile.read(dir)).isInstanceOf(Stop.class);
    }

    private String fingerprint() throws Stop {
        return Workplace.open(Settings.read(Map.of("tonghop.dir", dir.toString())))
                .fingerprint("1");
    }

    private List<String> statuses() {
        return Program.csv(dir.resolve("output/2023/submissions.csv")).stream()
                .map(line -> line.get("status"))
                .toList();
    }

    private void tell(String text) throws IOException {
        Path file = dir.resolve(PasswordFile.NAME);
        Files.writeString(file, text);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static void assertNowhereIn(Path folder) throws IOException {
        String wanted = new String(PASSWORD.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(wanted);
        }
    }
}
