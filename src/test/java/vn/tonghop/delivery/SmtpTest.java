package vn.tonghop.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.delivery.ScriptedServer.DROP;
import static vn.tonghop.delivery.ScriptedServer.OK;
import static vn.tonghop.delivery.ScriptedServer.STALL;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters over real lines: to a good server, and to one that does everything that servers do. */
class SmtpTest {

    private static final LocalDate NIGHT = LocalDate.of(2023, 7, 4);

    @TempDir
    private Path dir;

    private Office office;
    private ScriptedServer server;
    private final List<Duration> waits = new ArrayList<>();

    @BeforeEach
    void threeLetters() throws IOException {
        office = new Office(dir);
        office.roster = Office.roster(Map.of());
        office.receive(Office.SAMPLES.resolve(Office.IA_LANG), Office.IA_LANG, NIGHT);
        office.receive(Office.SAMPLES.resolve(Office.CHU_TY), Office.CHU_TY, NIGHT);
        server = new ScriptedServer();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void every_letter_is_sent_once_each_to_its_own_recipient_alone() throws Exception {
        Map<String, Queued> letters = office.night(NIGHT, office.mailing());
        Courier.Delivered delivered = deliver();
        assertThat(delivered).isEqualTo(new Courier.Delivered(letters.size(), 0, 0, 0, Optional.empty()));
        assertThat(server.ids()).hasSize(letters.size()).doesNotHaveDuplicates();
        assertThat(server.lines.stream().filter(line -> line.startsWith("RCPT")))
                .containsExactlyInAnyOrderElementsOf(letters.values().stream()
                        .map(letter -> "RCPT TO:<" + letter.address() + ">")
                        .toList());
        assertThat(states()).containsOnlyKeys(State.SENT);
        assertThat(deliver().sent()).isZero();
        assertThat(server.ids()).hasSize(letters.size());
    }

    @Test
    void what_goes_over_the_line_is_what_lies_in_the_archive() throws Exception {
        Map<String, Queued> letters = office.night(NIGHT, office.mailing());
        deliver();
        Queued letter = letters.get("23875");
        String archived = new String(office.archive.eml(letter), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        assertThat(server.messages).contains(archived);
    }

    @Test
    void one_recipient_refused_for_good_stops_no_other_and_the_letter_lies_in_thu() throws Exception {
        office.night(NIGHT, office.mailing());
        server.on("RCPT", "550 5.1.1 no such user here", OK);
        assertThat(deliver().failed()).isEqualTo(1);
        assertThat(states()).containsEntry(State.FAILED, 1).containsEntry(State.SENT, total() - 1);
        Queued failed = in(State.FAILED).get(0);
        assertThat(failed.detail()).contains("550 5.1.1 no such user here");
        office.secretary(office.mailing(), office.archive).handOver("2023");
        assertThat(dir.resolve("output/2023/thu").resolve(Drafts.name(failed)))
                .content(StandardCharsets.UTF_8)
                .startsWith("X-Unsent: 1\r\n");
    }

    @Test
    void a_server_that_asks_to_come_again_is_asked_again_after_a_growing_while() throws Exception {
        office.night(NIGHT, office.mailing());
        server.on("RCPT", "451 4.7.1 greylisted", "451 4.7.1 greylisted", "451 4.7.1 greylisted", OK);
        Courier.Delivered delivered = deliver();
        assertThat(delivered.failed()).isZero();
        assertThat(states()).containsOnlyKeys(State.SENT);
        assertThat(waits).isNotEmpty().allMatch(wait -> wait.compareTo(Duration.ofMinutes(2)) <= 0);
        assertThat(server.ids()).doesNotHaveDuplicates();
    }

    @Test
    void one_that_never_takes_a_letter_gets_it_in_later_runs_and_at_last_a_person_has_it() throws Exception {
        office.night(NIGHT, office.mailing());
        server.on("RCPT", "450 4.2.0 mailbox busy");
        assertThat(deliver().waiting()).isEqualTo(total());
        assertThat(states()).containsOnlyKeys(State.RETRY);
        for (int run = 0; run < 3; run++) {
            office.clock.now = office.clock.now.plus(Duration.ofHours(20));
            deliver();
        }
        assertThat(states()).containsOnlyKeys(State.FAILED);
        assertThat(in(State.FAILED))
                .allMatch(letter -> letter.attempts() == 9 && letter.detail().contains("450"));
    }

    @Test
    void runs_by_day_one_after_the_other_do_not_use_up_the_attempts_at_a_letter() throws Exception {
        office.night(NIGHT, office.mailing().withoutReminders());
        server.on("RCPT", "450 4.2.0 mailbox busy");
        for (int minute = 0; minute < 60; minute++) {
            office.clock.now = office.clock.now.plus(Duration.ofMinutes(1));
            new Courier(
                            office.archive,
                            office.outbox,
                            post(properties(), null, null),
                            office.mailing().withoutWaiting(),
                            office.clock,
                            this::wait)
                    .deliver(List.of("2023"));
        }
        assertThat(states()).containsOnlyKeys(State.RETRY);
        assertThat(waits).as("nobody waits for the server").isEmpty();
        assertThat(in(State.RETRY)).allMatch(letter -> letter.attempts() <= 6);
    }

    @Test
    void a_line_that_breaks_before_the_end_of_the_message_means_it_has_not_arrived() throws Exception {
        office.night(NIGHT, office.mailing());
        server.on("DATA", DROP, OK, DROP, OK);
        assertThat(deliver().doubtful()).isZero();
        assertThat(states()).containsOnlyKeys(State.SENT);
        assertThat(server.ids()).hasSize(total()).doesNotHaveDuplicates();
    }

    @Test
    void a_line_that_breaks_after_the_end_is_doubtful_counted_and_sent_once_more_under_the_same_name()
            throws Exception {
        office.night(NIGHT, office.mailing());
        server.on(".", DROP, OK);
        Courier.Delivered delivered = deliver();
        assertThat(delivered.doubtful()).isEqualTo(1);
        assertThat(states()).containsOnlyKeys(State.SENT);
        assertThat(server.ids()).hasSize(total() + 1);
        assertThat(server.ids().stream().distinct()).hasSize(total());
        assertThat(office.outbox.list("2023").stream().mapToInt(Queued::doubts).sum())
                .isEqualTo(1);
    }

    @Test
    void twice_in_doubt_is_for_a_person_to_decide() throws Exception {
        office.night(NIGHT, office.mailing());
        server.on(".", DROP);
        deliver();
        assertThat(states()).containsOnlyKeys(State.FAILED);
        assertThat(in(State.FAILED))
                .allMatch(letter -> letter.doubts() == 2 && letter.detail().startsWith("may have arrived"));
        assertThat(server.ids()).hasSize(2 * total());
    }

    @Test
    void a_server_that_says_nothing_after_the_end_is_not_waited_for_for_ever() throws Exception {
        office.night(NIGHT, office.mailing());
        server.on(".", STALL, OK);
        assertThat(deliver().doubtful()).isEqualTo(1);
        assertThat(states()).containsOnlyKeys(State.SENT);
    }

    @Test
    void a_server_that_says_nothing_at_all_leaves_every_letter_as_it_was() throws Exception {
        office.night(NIGHT, office.mailing());
        server.on("CONNECT", STALL);
        Courier.Delivered delivered = deliver();
        assertThat(delivered.trouble()).isPresent();
        assertThat(delivered.waiting()).isEqualTo(total());
        assertThat(states()).containsOnlyKeys(State.NEW);
        assertThat(office.outbox.list("2023")).allMatch(letter -> letter.attempts() == 0);
    }

    @Test
    void a_server_that_is_full_is_tried_again_and_a_mailbox_that_is_too_small_is_not() throws Exception {
        office.night(NIGHT, office.mailing());
        server.on(".", "452 4.3.1 insufficient system storage", "552 5.3.4 message too big", OK);
        deliver();
        assertThat(states()).containsEntry(State.FAILED, 1).containsEntry(State.SENT, total() - 1);
        assertThat(in(State.FAILED).get(0).detail()).contains("552");
    }

    @Test
    void a_server_that_does_not_take_us_as_a_sender_is_said_once_and_no_letter_is_lost() throws Exception {
        office.night(NIGHT, office.mailing());
        server.on("MAIL", "550 5.7.1 sender rejected");
        Courier.Delivered delivered = deliver();
        assertThat(delivered.trouble())
                .hasValueSatisfying(words -> assertThat(words).contains("sender rejected"));
        assertThat(delivered.failed()).isZero();
        assertThat(states()).doesNotContainKey(State.FAILED);
        server.on("MAIL", OK);
        deliver();
        assertThat(states()).containsOnlyKeys(State.SENT);
    }

    @Test
    void the_line_is_secured_where_the_server_offers_it_and_a_server_that_does_not_is_refused_where_it_must_be()
            throws Exception {
        office.night(NIGHT, office.mailing());
        Properties required = properties();
        required.put("mail.smtp.starttls.required", "true");
        assertThat(deliver(required, null, null).trouble()).isPresent();
        assertThat(server.lines).noneMatch(line -> line.contains("MAIL"));
        server.offeringStartTls();
        assertThat(deliver(required, null, null).sent()).isEqualTo(total());
        assertThat(server.lines).filteredOn(line -> line.contains("RCPT")).allMatch(line -> line.startsWith("TLS "));
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_believed() throws Exception {
        office.night(NIGHT, office.mailing());
        server.offeringStartTls();
        Properties strict = properties();
        strict.remove("mail.smtp.ssl.trust");
        Courier.Delivered delivered = deliver(strict, null, null);
        assertThat(delivered.trouble()).isPresent();
        assertThat(server.messages).isEmpty();
    }

    @Test
    void a_process_that_died_while_sending_sends_that_letter_once_more_and_says_so() throws Exception {
        Map<String, Queued> letters = office.night(NIGHT, office.mailing());
        Queued dying = letters.get("23875");
        office.archive.note(dying.with(State.SENDING, 1, 0, office.clock.now, ""), office.clock.now);
        office.outbox = new RememberingOutbox();
        office.outbox.restore("2023", office.archive.list("2023"));
        Courier.Delivered delivered = deliver();
        assertThat(delivered.doubtful()).isEqualTo(1);
        assertThat(states()).containsOnlyKeys(State.SENT);
        assertThat(server.ids()).hasSize(letters.size()).doesNotHaveDuplicates();
    }

    @Test
    void no_more_letters_go_in_a_minute_than_the_office_allows() throws Exception {
        office.receiveSamples(NIGHT);
        LetterSettings slow = office.mailing();
        office.night(NIGHT, slow);
        List<Instant> sent = new ArrayList<>();
        Rate rate = new Rate(3, office.clock, this::wait);
        for (int i = 0; i < 10; i++) {
            rate.await();
            sent.add(office.clock.now);
            office.clock.now = office.clock.now.plusSeconds(7);
        }
        for (int i = 3; i < sent.size(); i++)
            assertThat(Duration.between(sent.get(i - 3), sent.get(i))).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_real_server_with_encryption_and_login_takes_every_letter_whole() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        mail.setUser("phong@ducco.example", "phong", "mật-khẩu");
        mail.setUser("phong@ducco.example", "phong", "secret");
        mail.start();
        try {
            Map<String, Queued> letters = office.night(NIGHT, office.mailing());
            Properties secure = new Properties();
            secure.put("mail.smtps.ssl.trust", "*");
            secure.put("mail.smtps.ssl.checkserveridentity", "false");
            secure.put("mail.smtps.auth", "true");
            int port = mail.getSmtps().getPort();
            SmtpPost wrong = new SmtpPost(
                    Session.getInstance(secure), new SmtpPost.Server("smtps", "127.0.0.1", port, "phong", "wrong"));
            assertThat(courier(wrong).deliver(List.of("2023")).trouble()).isPresent();
            SmtpPost right = new SmtpPost(
                    Session.getInstance(secure), new SmtpPost.Server("smtps", "127.0.0.1", port, "phong", "secret"));
            assertThat(courier(right).deliver(List.of("2023")).sent()).isEqualTo(letters.size());
            assertThat(right.toString() + new SmtpPost.Server("smtps", "h", 1, "phong", "secret"))
                    .doesNotContain("secret");
            MimeMessage[] received = mail.getReceivedMessages();
            assertThat(received).hasSize(letters.size());
            for (MimeMessage message : received) {
                assertThat(message.getSubject()).contains("Tháng hành động vì trẻ em năm 2023");
                assertThat(((InternetAddress) message.getFrom()[0]).getPersonal())
                        .contains("huyện Đức Cơ");
                assertThat(message.getHeader("X-Unsent")).isNull();
            }
        } finally {
            mail.stop();
        }
    }

    @ParameterizedTest(name = "{0} answered «{1}»: {2} sent, {3} failed, {4} waiting")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // Several lines, other codes of success, words in other letters, none at all.
                "EHLO | 250-x\\r\\n250-SIZE 1000000\\r\\n250 HELP | 3 | 0 | 0 | -",
                "RCPT | 251-not here\\r\\n251 will forward | 3 | 0 | 0 | -",
                ".    | 250-2.0.0 ok\\r\\n250 2.0.0 id=1 | 3 | 0 | 0 | -",
                ".    | 250 | 3 | 0 | 0 | -",
                // Neither 8BITMIME nor EHLO.
                "EHLO | 502 what? | 3 | 0 | 0 | -",
                // Too busy, at once or later; nothing has arrived, and no letter is to blame.
                "CONNECT | 421 4.3.2 too busy | 0 | 0 | 3 | too busy",
                "CONNECT | 554 5.3.2 not today | 0 | 0 | 3 | not today",
                "CONNECT | hello | 0 | 0 | 3 | hello",
                "MAIL | 421-4.7.0 one\\r\\n421 4.7.0 two | 0 | 0 | 3 | -",
                "DATA | 421 4.3.0 closing | 0 | 0 | 3 | -",
                "DATA | 250 ok | 0 | 0 | 3 | -",
                // Too large, said early or late; spam; no such user in several lines.
                "MAIL | 552 5.3.4 too big | 0 | 3 | 0 | -",
                "DATA | 552 5.3.4 too big | 0 | 3 | 0 | -",
                ".    | 554 5.7.1 spam | 0 | 3 | 0 | -",
                "RCPT | 550-no\\r\\n550 such user | 0 | 3 | 0 | -",
                // It wants a login that we do not have.
                "MAIL | 530 5.7.0 login first | 0 | 0 | 3 | login first",
            })
    void whatever_a_server_answers_a_letter_is_sent_once_failed_or_waits(
            String verb, String answer, int sent, int failed, int waiting, @Nullable String trouble) throws Exception {
        office.night(NIGHT, office.mailing().withoutReminders());
        server.on(verb, answer.replace("\\r\\n", "\r\n"));
        Courier.Delivered delivered = deliver();
        assertThat(delivered.sent()).isEqualTo(sent == 0 ? 0 : total());
        assertThat(delivered.failed()).isEqualTo(failed == 0 ? 0 : total());
        assertThat(delivered.waiting()).isEqualTo(waiting == 0 ? 0 : total());
        assertThat(delivered.doubtful()).isZero();
        if (trouble != null) assertThat(delivered.trouble()).get().asString().contains(trouble);
        assertThat(server.ids()).doesNotHaveDuplicates();
        assertThat(states().keySet()).doesNotContain(State.SENDING, State.DOUBTFUL);
        if (failed > 0)
            assertThat(in(State.FAILED)).allMatch(letter -> letter.detail().startsWith("5"));
    }

    @Test
    void an_answer_after_the_end_that_is_none_leaves_it_in_doubt() throws Exception {
        office.night(NIGHT, office.mailing());
        server.on(".", "hello", OK);
        assertThat(deliver().doubtful()).isEqualTo(1);
        assertThat(states()).containsOnlyKeys(State.SENT);
        assertThat(server.ids()).hasSize(total() + 1);
    }

    @Test
    void a_login_goes_by_whatever_both_can_and_where_they_share_none_nothing_is_said_in_clear() throws Exception {
        office.night(NIGHT, office.mailing());
        server.on("EHLO", "250-x\r\n250 AUTH XOAUTH2").on("MAIL", "530 5.7.0 login first");
        Courier.Delivered none = deliver(properties(), "phong", "secret");
        assertThat(none.trouble()).isPresent();
        assertThat(server.lines).noneMatch(line -> line.startsWith("AUTH")).noneMatch(line -> line.contains("secret"));
        server.on("EHLO", "250-x\r\n250 AUTH PLAIN XOAUTH2").on("MAIL", OK).on("AUTH", "535 5.7.8 wrong");
        assertThat(deliver(properties(), "phong", "secret").trouble())
                .get()
                .asString()
                .contains("535");
        server.on("AUTH", "235 welcome");
        assertThat(deliver(properties(), "phong", "secret").sent()).isEqualTo(total());
        assertThat(server.lines).anyMatch(line -> line.startsWith("AUTH PLAIN"));
    }

    @Test
    void a_certificate_that_is_vouched_for_but_of_another_name_is_not_believed() throws Exception {
        office.night(NIGHT, office.mailing());
        server.offeringStartTls();
        Properties named = properties();
        named.put("mail.smtp.ssl.checkserveridentity", "true");
        named.put("mail.smtp.ssl.trust", "mail.huyen.example");
        assertThat(deliver(named, "phong", "secret").trouble()).isPresent();
        assertThat(server.messages).isEmpty();
        assertThat(server.lines).noneMatch(line -> line.contains("AUTH"));
    }

    @Test
    void every_line_of_a_letter_is_ascii_and_short_enough_for_any_server() throws Exception {
        for (Queued letter :
                office.night(NIGHT, office.mailing().withoutReminders()).values())
            assertThat(new String(office.archive.eml(letter), StandardCharsets.ISO_8859_1).split("\r\n", -1))
                    .allMatch(line -> line.length() <= 200)
                    .allMatch(line -> line.chars().allMatch(each -> each < 127 && (each >= 32 || each == '\t')));
    }

    @Test
    void the_mail_library_is_one_that_cannot_be_made_to_write_line_ends() throws Exception {
        Path jar = Path.of(org.eclipse.angus.mail.smtp.SMTPTransport.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Matcher name = Pattern.compile("angus-mail-(\\d+)\\.(\\d+)\\.(\\d+)\\.jar")
                .matcher(jar.getFileName().toString());
        assertThat(name.matches()).as("%s", jar).isTrue();
        int number = Integer.parseInt(name.group(1)) * 10_000
                + Integer.parseInt(name.group(2)) * 100
                + Integer.parseInt(name.group(3));
        assertThat(number).as("CVE-2025-7962").isGreaterThanOrEqualTo(2_00_04);
        Post.Reply reply;
        try (Post.Line line = post(properties(), null, null).open()) {
            // U+760D U+760A cut to one byte are CR LF.
            reply = line.send(
                    "Subject: x\r\n\r\nx\r\n".getBytes(StandardCharsets.US_ASCII),
                    "a\u760d\u760aRCPT TO:<b@c.example>@d.example");
        }
        assertThat(reply.verdict()).isNotEqualTo(Post.Verdict.SENT);
        assertThat(server.lines).noneMatch(line -> line.startsWith("RCPT TO:<b@c.example>"));
    }

    private Courier.Delivered deliver() throws Exception {
        return deliver(properties(), null, null);
    }

    private Courier.Delivered deliver(Properties properties, String user, String password) throws Exception {
        return courier(post(properties, user, password)).deliver(List.of("2023"));
    }

    private SmtpPost post(Properties properties, String user, String password) {
        return new SmtpPost(
                Session.getInstance(properties),
                new SmtpPost.Server("smtp", "127.0.0.1", server.port(), user, password));
    }

    private Courier courier(Post post) {
        return new Courier(office.archive, office.outbox, post, office.mailing(), office.clock, this::wait);
    }

    private void wait(Duration span) {
        waits.add(span);
        office.clock.now = office.clock.now.plus(span);
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.ssl.trust", "*");
        properties.put("mail.smtp.ssl.checkserveridentity", "false");
        properties.put("mail.smtp.connectiontimeout", "3000");
        properties.put("mail.smtp.timeout", "1500");
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }

    private Map<State, Integer> states() throws IOException {
        assertThat(office.archive.list("2023")).as("the journals say the same").isEqualTo(office.outbox.list("2023"));
        Map<State, Integer> states = new TreeMap<>();
        for (Queued letter : office.outbox.list("2023")) states.merge(letter.state(), 1, Integer::sum);
        return states;
    }

    private List<Queued> in(State state) {
        return office.outbox.list("2023").stream()
                .filter(letter -> letter.state() == state)
                .collect(Collectors.toList());
    }

    private int total() {
        return office.outbox.list("2023").size();
    }
}
