package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.output.FolderStatus;
import vn.tonghop.output.StatusFile;

/** The service in this process, with nights a few seconds apart; what it says is read while it works. */
@Timeout(120)
class ServeTest {

    private static final String CHU_TY = "TT Chư Ty - PL tháng hành động TE 2023.xlsx";
    private static final String IA_LANG = "PL BC thang hanh dong TE 2023 xa Ia Lang.xlsx";
    private static final String NEVER = "--tonghop.schedule.cron=0 0 0 1 1 *";

    @TempDir
    private Path dir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private Thread serving = new Thread();

    @AfterEach
    void stop() throws InterruptedException {
        serving.interrupt();
        serving.join();
    }

    @Test
    void three_nights_are_done_by_themselves_and_the_status_says_when_the_next_is_due() throws Exception {
        Path folder = Program.samples(dir);
        serve(folder, "--tonghop.schedule.cron=*/3 * * * * *", "--tonghop.schedule.watch=1s");
        await(() -> count("Bắt đầu tổng hợp theo lịch.") >= 3 && count("Lần tổng hợp kế tiếp") >= 4);
        stop();
        assertThat(ended.get()).isZero();
        FolderStatus status = new StatusFile(folder.resolve("data")).read();
        assertThat(status.last()).get().satisfies(night -> {
            assertThat(night.period()).isEqualTo("2023");
            assertThat(night.in()).isPositive().isLessThan(night.all());
            assertThat(night.missing()).hasSize(night.all() - night.in());
        });
        assertThat(status.next()).isPresent();
        assertThat(status.trouble()).isEmpty();
        assertThat(folder.resolve("output/2023/tong-hop.xlsx")).exists();
        assertThat(Files.readString(folder.resolve("output/trang-thai.html")))
                .contains("<html lang=\"vi\">")
                .contains(status.last().orElseThrow().missing().get(0));
        Program told = Program.run("status", "--dir", folder);
        assertThat(told.status()).isZero();
        assertThat(told.out())
                .contains("Chưa có số liệu: "
                        + String.join(", ", status.last().orElseThrow().missing()))
                .contains("lịch hằng đêm đang tắt");
        assertThat(Program.run("status", "--dir", folder, "--folder").out().strip())
                .isEqualTo(folder.resolve("output/2023").toString());
    }

    @Test
    void a_file_dropped_by_day_is_taken_in_checked_and_acknowledged_and_nothing_is_consolidated() throws Exception {
        Path folder = Program.samples(dir);
        Path aside = Files.createDirectory(dir.resolve("aside"));
        Path inbox = folder.resolve("inbox");
        try (Stream<Path> files = Files.list(inbox)) {
            for (Path file : files.toList()) Files.move(file, aside.resolve(file.getFileName()));
        }
        serve(folder, NEVER, "--tonghop.schedule.watch=200ms");
        await(() -> count("Lần tổng hợp kế tiếp") == 1);
        Files.copy(aside.resolve("PL Ia Kriêng.xls"), inbox.resolve("PL Ia Kriêng.xls"));
        await(() -> count("Đã nhận PL Ia Kriêng.xls") == 1);
        assertThat(text(out)).contains("Xã Ia Kriêng:");
        await(() -> !Files.exists(inbox.resolve("PL Ia Kriêng.xls")));
        assertThat(inbox.resolve("da-nhan/2023/PL Ia Kriêng.xls")).exists();
        assertThat(names(folder.resolve("output/2023"))).containsExactly("thu");
        assertThat(names(folder.resolve("output/2023/thu")))
                .hasSize(2)
                .contains("23878.txt")
                .anyMatch(name -> name.endsWith(".eml") && name.contains("-bien-nhan-"));
        assertThat(new StatusFile(folder.resolve("data")).read().receipts())
                .singleElement()
                .satisfies(receipt -> {
                    assertThat(receipt.file()).isEqualTo("PL Ia Kriêng.xls");
                    assertThat(receipt.hash()).hasSize(12);
                });
    }

    @Test
    void by_day_whoever_sent_a_file_gets_one_receipt_by_mail_and_the_night_does_not_repeat_it() throws Exception {
        Path folder = Program.samples(dir);
        Path inbox = folder.resolve("inbox");
        Path aside = Files.createDirectory(dir.resolve("aside"));
        try (Stream<Path> files = Files.list(inbox)) {
            for (Path file : files.toList()) Files.move(file, aside.resolve(file.getFileName()));
        }
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            String[] sending = {
                "--as-of",
                "2023-06-29",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.getSmtp().getPort(),
                "--tonghop.mail.from=phong@ducco.example"
            };
            serve(
                    folder,
                    Stream.concat(Stream.of(NEVER, "--tonghop.schedule.watch=200ms"), Stream.of(sending))
                            .toArray(String[]::new));
            await(() -> count("Lần tổng hợp kế tiếp") == 1);
            Files.copy(aside.resolve(CHU_TY), inbox.resolve(CHU_TY));
            Files.copy(aside.resolve(IA_LANG), inbox.resolve(IA_LANG));
            await(() -> mail.getReceivedMessages().length == 2);
            await(() -> text(out).contains("Thư đã gửi: "));
            Files.copy(aside.resolve(CHU_TY), inbox.resolve("gửi lại " + CHU_TY));
            await(() -> count("Đã nhận gửi lại") == 1);
            stop();
            assertThat(subjects(mail)).allMatch(subject -> subject.startsWith("Đã tiếp nhận tệp báo cáo"));
            assertThat(folder.resolve("output/2023/summary.csv")).doesNotExist();

            Object[] run = Stream.concat(Stream.of("run", "--dir", folder.toString()), Stream.of(sending))
                    .toArray();
            Program night = Program.run(run);
            assertThat(night.status()).as(night.err()).isZero();
            List<String> after = subjects(mail).subList(2, mail.getReceivedMessages().length);
            assertThat(after).anyMatch(subject -> subject.startsWith("Đề nghị rà soát") && subject.endsWith("Ia Lang"));
            assertThat(after).noneMatch(subject -> subject.endsWith("Chư Ty"));
        } finally {
            mail.stop();
        }
    }

    @Test
    void a_roster_broken_by_day_is_said_once_and_the_service_goes_on_when_it_is_mended() throws Exception {
        Path folder = Program.samples(dir);
        Path roster = folder.resolve("org-units.csv");
        String good = Files.readString(roster);
        serve(
                folder,
                "--tonghop.schedule.cron=*/2 * * * * *",
                "--tonghop.schedule.watch=1s",
                "--tonghop.schedule.retry=1s");
        await(() -> count("Bắt đầu tổng hợp theo lịch.") >= 1);
        Files.writeString(roster, "code\n1\n");
        await(() -> text(err).contains("org-units.csv"));
        int before = count("Bắt đầu tổng hợp theo lịch.");
        await(() -> count("Bắt đầu tổng hợp theo lịch.") >= before + 2);
        assertThat(text(err).lines().filter(line -> line.contains("org-units.csv")))
                .hasSize(1);
        assertThat(Program.run("status", "--dir", folder).out()).contains("Lỗi chưa khắc phục");
        Files.writeString(roster, good);
        Instant mended = Instant.now();
        await(() -> last(folder).isAfter(mended));
        assertThat(Program.run("status", "--dir", folder).out()).contains("Lỗi gần nhất (đã qua)");
    }

    @Test
    void results_that_cannot_be_written_are_said_once_and_made_up_for_when_they_can() throws Exception {
        Path folder = Program.samples(dir);
        Files.writeString(folder.resolve("output"), "a file where a folder is needed");
        serve(
                folder,
                "--tonghop.schedule.cron=*/2 * * * * *",
                "--tonghop.schedule.watch=1s",
                "--tonghop.schedule.retry=1s");
        await(() -> count("Bắt đầu tổng hợp theo lịch.") >= 3);
        assertThat(text(err).lines()).hasSize(1).first().asString().contains("output");
        assertThat(Program.run("status", "--dir", folder).out()).contains("Lỗi chưa khắc phục");
        Files.delete(folder.resolve("output"));
        Instant mended = Instant.now();
        await(() -> last(folder).isAfter(mended));
        assertThat(folder.resolve("output/2023/summary.csv")).exists();
        assertThat(Program.run("status", "--dir", folder).out()).contains("Lỗi gần nhất (đã qua)");
    }

    @Test
    void a_damaged_database_does_not_stand_in_the_way_of_the_schedule() throws Exception {
        Path folder = Program.samples(dir);
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/tonghop.mv.db"), "no database");
        serve(folder, "--tonghop.schedule.cron=*/2 * * * * *", "--tonghop.schedule.watch=1s");
        await(() -> count("Tổng hợp kỳ 2023") >= 1);
        assertThat(folder.resolve("output/2023/summary.csv")).exists();
    }

    @Test
    void a_schedule_that_cannot_be_understood_is_said_at_the_start() throws Exception {
        Path folder = Program.samples(dir);
        Program wrong = Program.run("serve", "--dir", folder, "--tonghop.schedule.cron=22:00");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("22:00").contains("0 0 22 * * *");
        Program never = Program.run("serve", "--dir", folder, "--tonghop.schedule.cron=0 0 0 30 2 *");
        assertThat(never.status()).isEqualTo(2);
        assertThat(never.err()).contains("0 0 0 30 2 *").contains("0 0 22 * * *");
        Program zone = Program.run("serve", "--dir", folder, "--tonghop.schedule.zone=Hanoi");
        assertThat(zone.status()).isEqualTo(2);
        assertThat(zone.err()).contains("Hanoi").contains("Asia/Ho_Chi_Minh");
    }

    @Test
    void status_of_a_folder_that_never_ran_says_so() throws Exception {
        Path folder = Program.samples(dir);
        Program status = Program.run("status", "--dir", folder);
        assertThat(status.status()).isZero();
        assertThat(status.out()).contains("chưa có lần nào");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private static List<String> subjects(GreenMail mail) throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) subjects.add(message.getSubject());
        return subjects;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Instant last(Path folder) {
        try {
            return new StatusFile(folder.resolve("data"))
                    .read()
                    .last()
                    .map(FolderStatus.Night::ended)
                    .orElse(Instant.MIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Path folder, String... more) {
        String[] arguments = Stream.concat(Stream.of("serve", "--dir", folder.toString()), Stream.of(more))
                .toArray(String[]::new);
        serving = new Thread(() -> ended.complete(Tonghop.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))));
        serving.start();
    }

    private int count(String words) {
        return (int) text(out).lines().filter(line -> line.contains(words)).count();
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now())
                    .as("out: %s%nerr: %s", text(out), text(err))
                    .isBefore(end);
            assertThat(ended).as("out: %s%nerr: %s", text(out), text(err)).isNotDone();
            Thread.sleep(20);
        }
    }
}
