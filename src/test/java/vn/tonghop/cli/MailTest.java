package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters as an office switches them on: by hand, by mail, rehearsed, and not at all where something is missing. */
class MailTest {

    private static final List<String> FILES =
            List.of("PL BC thang hanh dong TE 2023 xa Ia Lang.xlsx", "TT Chư Ty - PL tháng hành động TE 2023.xlsx");

    @TempDir
    private Path dir;

    @Test
    void without_a_server_all_letters_are_drafts_and_texts() throws IOException {
        folder("");
        Program program = run("2023-07-04");
        assertThat(program.status()).as(program.err()).isZero();
        assertThat(program.out()).contains("Thư viết sẵn để gửi bằng tay: 11", "thu");
        assertThat(names("output/2023/thu", ".eml")).hasSize(11);
        assertThat(names("output/2023/thu", ".txt")).hasSize(11).contains("23875.txt", "23872.txt", "631.txt");
        assertThat(run("2023-07-04").out()).doesNotContain("không gửi được");
        assertThat(names("output/2023/thu", ".eml")).hasSize(11);
    }

    @Test
    void with_a_server_each_letter_is_mailed_once_also_when_all_that_is_remembered_is_gone() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        mail.setUser("phong@ducco.example", "phong@ducco.example", "secret");
        mail.start();
        try {
            folder("""
                spring:
                  mail:
                    host: 127.0.0.1
                    port: %d
                    protocol: smtps
                    username: phong@ducco.example
                    properties:
                      mail.smtps.ssl.trust: "*"
                      mail.smtps.ssl.checkserveridentity: false
                """.formatted(mail.getSmtps().getPort()));
            Path password = Files.writeString(dir.resolve("mail-password.txt"), "secret\n");
            if (isPosix()) Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
            Program rehearsed = run("2023-07-04", "--dry-run");
            assertThat(rehearsed.status()).as(rehearsed.err()).isZero();
            assertThat(rehearsed.out())
                    .contains("Sẽ có 11 thư", "Xã Ia Lang (23875): đề nghị rà soát, gửi tới ubnd.ialang@ducco.example");
            assertThat(mail.getReceivedMessages()).isEmpty();
            assertThat(dir.resolve("archive")).doesNotExist();
            assertThat(dir.resolve("output")).doesNotExist();
            assertThat(names("inbox", ".xlsx")).hasSize(2);

            Program sent = run("2023-07-04");
            assertThat(sent.status()).as(sent.err()).isZero();
            assertThat(sent.out()).contains("Thư đã gửi: 11").doesNotContain("secret");
            assertThat(mail.getReceivedMessages()).hasSize(11);
            assertThat(Arrays.stream(mail.getReceivedMessages()).map(MailTest::id))
                    .doesNotHaveDuplicates();
            assertThat(dir.resolve("output/2023/thu/23875.txt")).exists();
            assertThat(names("output/2023/thu", ".eml")).isEmpty();

            delete(dir.resolve("data"));
            assertThat(run("2023-07-04").out()).doesNotContain("Thư đã gửi");
            assertThat(mail.getReceivedMessages()).hasSize(11);
            assertThat(Files.readString(dir.resolve("data/tonghop.log"))).doesNotContain("secret");
        } finally {
            mail.stop();
        }
    }

    @Test
    void a_server_that_takes_nothing_is_told_by_the_status_until_a_night_goes_well() throws Exception {
        folder("");
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        Program run = run(
                "2023-07-04",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + nobody,
                "--tonghop.mail.from=phong@ducco.example",
                "--tonghop.mail.retry-delay=1ms");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("Thư chờ gửi lại ở lần chạy sau: 11", "Máy chủ thư chưa nhận thư");
        Program status = Program.run("status", "--dir", dir);
        assertThat(status.out()).contains("Lỗi chưa khắc phục", "Máy chủ thư chưa nhận thư");
        run("2023-07-05");
        assertThat(Program.run("status", "--dir", dir).out()).doesNotContain("Lỗi chưa khắc phục");
    }

    @Test
    void a_rehearsal_knows_an_archive_that_is_a_link_to_a_folder() throws IOException {
        folder("");
        run("2023-07-04");
        String told = run("2023-07-05", "--dry-run", "--quiet").out();
        Path elsewhere = Files.move(dir.resolve("archive"), dir.resolve("elsewhere"));
        Files.createSymbolicLink(dir.resolve("archive"), elsewhere);
        assertThat(run("2023-07-05", "--dry-run", "--quiet").out()).isEqualTo(told);
    }

    @Test
    void a_broken_template_leaves_the_results_and_its_letters_follow_when_it_is_mended() throws IOException {
        folder("");
        Path template = Files.createDirectories(dir.resolve("mau-thu")).resolve("thu.html");
        Files.writeString(template, "<p th:text=\"${greeting.nothing(\">x</p>");
        Program broken = run("2023-07-04");
        assertThat(broken.status()).isEqualTo(3);
        assertThat(broken.err().strip().lines()).hasSize(1).first().asString().contains("thu.html");
        assertThat(dir.resolve("output/2023/tong-hop.xlsx")).exists();
        Files.delete(template);
        assertThat(run("2023-07-04").status()).isZero();
        assertThat(names("output/2023/thu", ".eml")).hasSize(11);
    }

    @Test
    void what_is_missing_or_shown_to_everybody_is_said_in_one_line() throws IOException {
        folder("");
        assertThat(run("2023-07-04", "--tonghop.mail.send=all"))
                .satisfies(program -> says(program, "spring.mail.host"));
        assertThat(run("2023-07-04", "--spring.mail.password=x"))
                .satisfies(program -> says(program, "SPRING_MAIL_PASSWORD"));
        assertThat(run("2023-07-04", "--tonghop.mail.send=some"))
                .satisfies(program -> says(program, "all, district, none"));
        assertThat(run("2023-07-04", "--spring.mail.host=127.0.0.1", "--tonghop.mail.from=phòng@x.example"))
                .satisfies(program -> says(program, "mail.from"));
        assertThat(run("2023-07-04", "--tonghop.mail.remind-after=soon")).satisfies(program -> says(program, "3, 1"));
        if (isPosix()) {
            Path password = Files.writeString(dir.resolve("mail-password.txt"), "secret");
            Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
            assertThat(run("2023-07-04", "--tonghop.mail.password-file=mail-password.txt"))
                    .satisfies(program -> says(program, "mail-password.txt"));
        }
        assertThat(names("inbox", ".xlsx")).as("nothing was taken in").hasSize(2);
    }

    private static void says(Program program, String words) {
        assertThat(program.status()).isEqualTo(2);
        assertThat(program.err().strip().lines()).hasSize(1).first().asString().contains(words);
    }

    private void folder(String more) throws IOException {
        Files.createDirectories(dir.resolve("inbox"));
        for (String file : FILES)
            Files.copy(
                    Path.of("input-samples/inbox", file), dir.resolve("inbox").resolve(file));
        Files.copy(Path.of("input-samples/org-units.csv"), dir.resolve("org-units.csv"));
        Files.writeString(
                dir.resolve("tonghop.yml"),
                """
                tonghop:
                  period: "2023"
                  unit: "631"
                  settle: 1ms
                """ + (more.isEmpty() ? "" : "  mail:\n    password-file: mail-password.txt\n" + more));
    }

    private Program run(String day, String... more) {
        return Program.run(Stream.concat(Stream.of("run", "--dir", dir.toString(), "--as-of", day), Arrays.stream(more))
                .toArray());
    }

    private TreeSet<String> names(String folder, String ending) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(dir.resolve(folder))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .forEach(names::add);
        }
        return names;
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isPosix() {
        return dir.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
