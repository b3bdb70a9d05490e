package vn.tonghop.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.message.Language;

/** Receipts by day, and what the night after them tells. */
class ReceiptsTest {

    private static final LocalDate THURSDAY = LocalDate.of(2023, 6, 29);

    /** Nothing is asked about it by itself, nor beside the others. */
    private static final Path CLEAN = Office.SAMPLES.resolve(Office.CHU_TY);

    @TempDir
    private Path dir;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(dir);
    }

    @Test
    void who_sent_a_file_is_told_that_it_came_with_size_time_and_hash_and_not_that_it_is_correct() throws IOException {
        Map<String, Queued> receipts = office.day(THURSDAY, office.mailing(), List.of(iaLang()));
        assertThat(receipts).containsOnlyKeys("23875");
        Queued receipt = receipts.get("23875");
        assertThat(receipt.kind()).isEqualTo(Kind.RECEIPT);
        assertThat(receipt.route()).isEqualTo(Queued.Route.MAIL);
        assertThat(receipt.address()).isEqualTo("ubnd.ialang@ducco.example");
        assertThat(office.text(receipt))
                .startsWith("Kính gửi: UBND xã Ia Lang.\n")
                .contains("xác nhận đã nhận tệp báo cáo")
                .contains("«" + Office.IA_LANG + "»", "nhận lúc 10 giờ 30 ngày 29/6/2023", "byte, mã tệp ")
                .contains(iaLang().arrival().file().sha256().substring(0, 12))
                .contains("chỉ xác nhận đã nhận tệp")
                .doesNotContain("đạt yêu cầu", "chưa thấy nội dung", "700")
                .endsWith("Trân trọng cảm ơn./.\n");
        office.language = Language.EN;
        office.outbox = new RememberingOutbox();
        Office english = new Office(dir.resolve("en"));
        english.language = Language.EN;
        english.receive(Office.SAMPLES.resolve(Office.IA_LANG), Office.IA_LANG, THURSDAY);
        assertThat(english.text(
                        english.day(THURSDAY, english.usual(), english.files).get("23875")))
                .startsWith("Kính gửi / To:")
                .contains("confirms that it has received");
    }

    @Test
    void the_same_file_is_acknowledged_once_also_under_another_name_and_with_the_queue_lost() throws IOException {
        ReadFile file = iaLang();
        assertThat(office.day(THURSDAY, office.usual(), List.of(file))).hasSize(1);
        assertThat(office.day(THURSDAY, office.usual(), List.of(file))).isEmpty();
        office.outbox = new RememberingOutbox();
        office.receive(Office.SAMPLES.resolve(Office.IA_LANG), "Ia Lang gửi lại.xlsx", THURSDAY.plusDays(1));
        assertThat(office.day(THURSDAY.plusDays(1), office.usual(), office.files))
                .isEmpty();
        assertThat(office.archive.list("2023")).hasSize(1);
    }

    @Test
    void the_night_tells_what_is_to_be_corrected_and_a_receipt_that_was_mailed_stands_in_no_letters_way()
            throws IOException {
        Queued receipt =
                office.day(THURSDAY, office.mailing(), List.of(iaLang())).get("23875");
        sent(receipt);
        Map<String, Queued> night = office.night(THURSDAY, office.mailing());
        assertThat(office.archive.list("2023").stream()
                        .filter(letter -> letter.unit().equals("23875")))
                .extracting(Queued::kind)
                .containsExactly(Kind.RECEIPT, Kind.CORRECTION);
        assertThat(night.get("23875").kind()).isEqualTo(Kind.CORRECTION);
        assertThat(Files.readString(dir.resolve("output/2023/thu/23875.txt"))).contains("700 trẻ em");
        assertThat(office.night(THURSDAY, office.mailing())).isEqualTo(night);
        assertThat(office.archive.list("2023").stream()
                        .filter(letter -> letter.unit().equals("23875")))
                .hasSize(2);
    }

    @Test
    void a_file_of_which_nothing_is_asked_is_told_once_by_day_and_not_again_by_night() throws IOException {
        office.receive(CLEAN, Office.CHU_TY, THURSDAY);
        Queued receipt = office.day(THURSDAY, office.mailing(), office.files).get("23857");
        assertThat(office.text(receipt)).contains("Kiểm tra bước đầu chưa thấy nội dung cần rà soát");
        sent(receipt);
        office.night(THURSDAY, office.mailing());
        assertThat(office.archive.list("2023").stream()
                        .filter(letter -> letter.unit().equals("23857")))
                .extracting(Queued::kind)
                .containsExactly(Kind.RECEIPT);
        assertThat(office.night(THURSDAY.plusDays(1), office.mailing())).doesNotContainKey("23857");
    }

    @Test
    void a_receipt_that_could_not_leave_gives_way_to_the_night_that_tells_it() throws IOException {
        office.receive(CLEAN, Office.CHU_TY, THURSDAY);
        Queued receipt = office.day(THURSDAY, office.mailing(), office.files).get("23857");
        Queued letter = office.night(THURSDAY, office.mailing()).get("23857");
        assertThat(letter.kind()).isEqualTo(Kind.RECEIVED);
        assertThat(office.text(letter))
                .contains("đạt yêu cầu tổng hợp")
                .contains(receipt.told().get(1).about().substring("file:".length(), "file:".length() + 12));
        assertThat(office.archive.get(receipt)).satisfies(then -> {
            assertThat(then.state()).isEqualTo(State.FAILED);
            assertThat(Superseded.is(then)).isTrue();
        });
        assertThat(office.night(THURSDAY, office.mailing()).get("23857")).isEqualTo(letter);
    }

    @Test
    void a_receipt_by_day_leaves_letters_alone_that_wait_from_the_night() throws IOException {
        office.receive(Office.SAMPLES.resolve(Office.IA_LANG), Office.IA_LANG, THURSDAY.minusDays(1));
        Queued waiting = office.night(THURSDAY.minusDays(1), office.mailing()).get("23875");
        office.files.clear();
        office.receive(Office.VARIANTS.resolve("v01-lo.ods"), "Xã Ia Lang sửa.ods", THURSDAY);
        office.day(THURSDAY, office.mailing(), office.files);
        assertThat(office.archive.get(waiting).state()).isEqualTo(State.NEW);
    }

    @Test
    void without_a_server_a_receipt_is_a_draft_and_a_text() throws IOException {
        Queued receipt = office.day(THURSDAY, office.usual(), List.of(iaLang())).get("23875");
        assertThat(receipt.state()).isEqualTo(State.HANDED);
        assertThat(dir.resolve("output/2023/thu").resolve(Drafts.name(receipt)))
                .content(StandardCharsets.UTF_8)
                .contains("X-Unsent: 1");
        assertThat(dir.resolve("output/2023/thu/23875.txt"))
                .content(StandardCharsets.UTF_8)
                .contains("xác nhận đã nhận tệp");
    }

    private ReadFile iaLang() throws IOException {
        if (office.files.isEmpty()) office.receive(Office.SAMPLES.resolve(Office.IA_LANG), Office.IA_LANG, THURSDAY);
        return office.files.get(0);
    }

    private void sent(Queued letter) throws IOException {
        Queued sent = letter.with(State.SENT, 1, 0, THURSDAY.atTime(4, 1).toInstant(ZoneOffset.UTC), "250 ok");
        office.archive.note(sent, sent.due());
        office.outbox.update(sent);
    }
}
