package vn.tonghop.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.editing.Checked;
import vn.tonghop.message.Language;
import vn.tonghop.message.Numbers;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.TableReading;

/** Who is told what, over the nights of the samples' district. */
class LettersTest {

    /** The day before the deadline of 30 June. */
    private static final LocalDate THURSDAY = LocalDate.of(2023, 6, 29);

    private static final LocalDate JULY_4 = LocalDate.of(2023, 7, 4);

    @TempDir
    private Path dir;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(dir);
    }

    @Test
    void each_unit_gets_the_one_letter_that_its_state_asks_for() throws IOException {
        office.receiveSamples(THURSDAY);
        Map<String, Kind> kinds = new TreeMap<>();
        office.night(JULY_4).forEach((unit, letter) -> kinds.put(unit, letter.kind()));
        assertThat(kinds)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("23857", Kind.RECEIVED),
                        Map.entry("23860", Kind.CORRECTION),
                        Map.entry("23863", Kind.CORRECTION),
                        Map.entry("23866", Kind.CORRECTION),
                        Map.entry("23869", Kind.CORRECTION),
                        Map.entry("23872", Kind.REMINDER),
                        Map.entry("23875", Kind.CORRECTION),
                        Map.entry("23878", Kind.RECEIVED),
                        Map.entry("23881", Kind.REMINDER),
                        Map.entry("23884", Kind.CORRECTION),
                        Map.entry("631", Kind.DIGEST))));
    }

    @Test
    void a_correction_says_what_where_until_when_and_what_is_right() throws IOException {
        office.receive(Office.SAMPLES.resolve(Office.IA_LANG), Office.IA_LANG, THURSDAY);
        String text = office.text(letter(office.night(THURSDAY), "23875"));
        assertThat(text)
                .startsWith("Kính gửi: UBND xã Ia Lang.\n")
                .contains("nhận lúc 10 giờ 30 ngày 29/6/2023")
                .contains("Phụ lục 01, ô A12, «Cấp xã › ")
                .contains("có 700 trẻ em tham dự nhưng chưa ghi số điểm phát động; đề nghị bổ sung.")
                .contains("Các số liệu còn lại đã được đối chiếu khớp")
                .contains("trước 16 giờ 00 ngày 04/7/2023")
                .doesNotContain("!!", "yêu cầu")
                .endsWith("Trân trọng cảm ơn./.\n");
    }

    @Test
    void a_report_of_another_year_is_to_be_sent_anew_and_not_to_be_corrected() throws IOException {
        office.receive(Office.SAMPLES.resolve("PL_THDVTE_IaNan.xls"), "PL_THDVTE_IaNan.xls", THURSDAY);
        assertThat(office.text(letter(office.night(THURSDAY), "23884")))
                .contains("chưa đưa vào tổng hợp được")
                .contains("rà soát và gửi lại báo cáo cho")
                .doesNotContain("điều chỉnh");
    }

    @Test
    void every_letter_of_every_kind_opens_with_the_greeting_as_text_and_as_page() throws Exception {
        office.receiveSamples(THURSDAY);
        for (Language language : Language.values()) {
            office.language = language;
            Set<Kind> seen = new TreeSet<>();
            for (Queued letter :
                    office.night(JULY_4.plusDays(language.ordinal())).values()) {
                seen.add(letter.kind());
                MimeMessage mail = mail(office.archive.eml(letter));
                assertThat(part(mail, "text/plain")).startsWith("Kính gửi");
                assertThat(withoutTags(part(mail, "text/html"))).startsWith("Kính gửi");
                assertThat(office.text(letter)).startsWith("Kính gửi");
            }
            if (language == Language.VI)
                assertThat(seen).containsExactly(Kind.CORRECTION, Kind.RECEIVED, Kind.REMINDER, Kind.DIGEST);
        }
    }

    @Test
    void where_nothing_is_new_nobody_is_told() throws IOException {
        office.receiveSamples(THURSDAY);
        assertThat(office.night(JULY_4)).hasSize(11);
        assertThat(office.night(JULY_4.plusDays(1))).isEmpty();
        assertThat(office.night(JULY_4.plusDays(2))).isEmpty();
    }

    @Test
    void the_same_night_again_queues_nothing_twice_also_with_the_queue_lost() throws IOException {
        office.receiveSamples(THURSDAY);
        Map<String, Queued> first = office.night(JULY_4);
        assertThat(office.night(JULY_4)).isEqualTo(first);
        office.outbox = new RememberingOutbox();
        assertThat(office.night(JULY_4)).isEqualTo(first);
        assertThat(office.archive.list("2023")).hasSize(11).allMatch(letter -> letter.state() == State.HANDED);
    }

    @Test
    void what_is_corrected_is_acknowledged_and_named() throws IOException {
        office.receive(Office.SAMPLES.resolve(Office.IA_LANG), Office.IA_LANG, THURSDAY);
        office.night(THURSDAY);
        office.receive(Office.VARIANTS.resolve("v32c-last-lo.ods"), "PL Ia Lang gửi lại lần 3 chốt.ods", JULY_4);
        Map<String, Queued> letters = office.night(JULY_4);
        assertThat(letter(letters, "23875").kind()).isEqualTo(Kind.RECEIVED);
        assertThat(office.text(letter(letters, "23875")))
                .contains("số liệu đạt yêu cầu tổng hợp")
                .contains("Nội dung đã được điều chỉnh hoặc giải trình, không còn vướng mắc:\n\n1. Phụ lục 01, ô A12");
        assertThat(office.text(letter(letters, "631"))).contains("Nội dung đã được điều chỉnh hoặc giải trình:");
        assertThat(office.night(JULY_4.plusDays(1))).doesNotContainKey("23875");
    }

    @Test
    void what_still_stands_is_told_again_only_beside_something_new_and_with_its_age() throws IOException {
        office.receive(Office.SAMPLES.resolve(Office.IA_LANG), Office.IA_LANG, THURSDAY);
        office.night(THURSDAY);
        office.receive(Office.SAMPLES.resolve("PL_THDVTE_IaNan.xls"), "PL Ia Nan.xls", JULY_4);
        assertThat(office.night(JULY_4)).doesNotContainKey("23875").containsKey("23884");
        office.receive(Office.SAMPLES.resolve(Office.IA_LANG), "gửi lại/" + Office.IA_LANG, JULY_4.plusDays(1));
        assertThat(office.night(JULY_4.plusDays(1)))
                .as("the same bytes again say nothing")
                .doesNotContainKey("23875");
    }

    @Test
    void after_a_week_without_an_answer_the_unit_is_asked_again_and_the_district_is_told_once() throws IOException {
        office.receive(Office.SAMPLES.resolve(Office.IA_LANG), Office.IA_LANG, THURSDAY);
        office.night(THURSDAY);
        assertThat(office.night(THURSDAY.plusDays(6))).doesNotContainKey("23875");
        Map<String, Queued> letters = office.night(THURSDAY.plusDays(7));
        assertThat(office.text(letter(letters, "23875")))
                .contains("Nội dung đã đề nghị, chưa nhận được phản hồi:")
                .contains("(Đã đề nghị từ ngày 29/6/2023, đến nay 7 ngày.)")
                .doesNotContain("Nội dung mới");
        assertThat(office.text(letter(letters, "631")))
                .contains("Đơn vị lâu chưa phản hồi, đề nghị đôn đốc trực tiếp:", "Xã Ia Lang: 4 nội dung");
        assertThat(office.night(THURSDAY.plusDays(8))).doesNotContainKey("23875");
    }

    @Test
    void those_who_sent_nothing_are_reminded_before_and_after_the_deadline_and_missed_days_are_caught_up_by_one()
            throws IOException {
        List<String> nights = new ArrayList<>();
        for (LocalDate night = LocalDate.of(2023, 6, 25);
                night.isBefore(LocalDate.of(2023, 7, 20));
                night = night.plusDays(1)) {
            Queued letter = office.night(night).get("23881");
            if (letter != null)
                nights.add(Phrases.date(night) + " " + letter.told().size());
        }
        assertThat(nights).containsExactly("27/6/2023 1", "29/6/2023 2", "01/7/2023 1", "04/7/2023 2", "08/7/2023 3");
        Office late = new Office(dir.resolve("late"));
        Queued letter = letter(late.night(LocalDate.of(2023, 7, 6)), "23881");
        assertThat(late.text(letter)).contains("đã qua 6 ngày", "khẩn trương");
        assertThat(late.night(LocalDate.of(2023, 7, 7))).doesNotContainKey("23881");
    }

    @Test
    void a_letter_never_carries_figures_or_names_of_another_unit() throws IOException {
        office.receiveSamples(THURSDAY);
        for (String several : List.of("v40a-sheets-openpyxl.xlsx", "v40b-wide-openpyxl.xlsx", "v02-xa-ia-lang-poi.xls"))
            office.receive(Office.VARIANTS.resolve(several), several, THURSDAY);
        // The same report under another unit's name: «all figures are the same as those of …».
        office.receive(Office.VARIANTS.resolve("v31-xa-ia-dom-openpyxl.xlsx"), "PL Ia Dơk chốt.xlsx", THURSDAY);
        Summary summary = office.summary(JULY_4);
        Map<String, Set<String>> figures = figures(summary);
        assertThat(figures).hasSizeGreaterThan(8);
        int letters = 0;
        for (Queued letter : office.night(JULY_4).values()) {
            if (letter.kind() == Kind.DIGEST) continue;
            letters++;
            String text = office.text(letter);
            Set<String> own = figures.getOrDefault(letter.unit(), Set.of());
            figures.forEach((unit, others) -> {
                if (unit.equals(letter.unit())) return;
                for (String figure : others)
                    if (!own.contains(figure))
                        assertThat(text)
                                .as("%s of %s", figure, unit)
                                .doesNotContainPattern("(?<![\\d.])" + figure.replace(".", "\\.") + "(?![\\d.]*\\d)");
            });
            for (OrgUnit unit : summary.units())
                if (!unit.code().equals(letter.unit()))
                    assertThat(text).as(unit.name()).doesNotContain(unit.name() + " ", unit.name() + ".");
        }
        assertThat(letters).isEqualTo(10);
    }

    /** Each unit's figures of four digits and more, as letters write them. */
    private static Map<String, Set<String>> figures(Summary summary) {
        Map<String, Set<String>> figures = new TreeMap<>();
        for (Checked checked : summary.read()) {
            OrgUnit unit = checked.submission().unit();
            if (unit == null) continue;
            for (TableReading table : checked.submission().tables())
                for (Figure figure : table.figures()) {
                    BigDecimal value = figure.value().orElse(BigDecimal.ZERO);
                    if (value.compareTo(BigDecimal.valueOf(1000)) >= 0)
                        figures.computeIfAbsent(unit.code(), code -> new TreeSet<>())
                                .add(Numbers.write(value, Language.VI));
                }
        }
        return figures;
    }

    @Test
    void a_file_that_holds_several_units_is_never_attached_to_one_of_them() throws IOException {
        office.receive(Office.VARIANTS.resolve("v40b-wide-openpyxl.xlsx"), "toàn huyện.xlsx", THURSDAY);
        Files.createDirectories(dir.resolve("output/2023/tra-lai"));
        for (OrgUnit unit : office.roster.list())
            Files.writeString(dir.resolve("output/2023/tra-lai/" + unit.code() + ".xlsx"), "all units' figures");
        Map<String, Queued> letters = office.night(THURSDAY);
        assertThat(letters).hasSizeGreaterThan(1);
        for (Queued letter : letters.values())
            if (letter.kind() != Kind.DIGEST) assertThat(office.text(letter)).doesNotContain("Tệp kèm theo");
    }

    @Test
    void the_marked_copy_goes_with_the_letter_under_a_name_in_vietnamese_and_the_text_says_where_it_lies()
            throws Exception {
        office.receive(Office.SAMPLES.resolve(Office.IA_LANG), Office.IA_LANG, THURSDAY);
        Files.createDirectories(dir.resolve("output/2023/tra-lai"));
        Files.writeString(dir.resolve("output/2023/tra-lai/23875.xlsx"), "the marked copy");
        Queued letter = letter(office.night(THURSDAY), "23875");
        assertThat(office.text(letter))
                .contains("Tệp kèm theo:\n- tra-lai/23875.xlsx")
                .contains("ô màu cam là số liệu chưa được tính vào tổng hợp, ô màu vàng là nội dung cần xác nhận");
        MimeMessage mail = mail(office.archive.eml(letter));
        assertThat(mail.getSubject())
                .isEqualTo("Đề nghị rà soát, bổ sung số liệu báo cáo kết quả tổ chức Tháng hành động vì trẻ em năm 2023"
                        + " – xã Ia Lang");
        BodyPart file = ((Multipart) mail.getContent()).getBodyPart(1);
        assertThat(MimeUtility.decodeText(file.getFileName())).isEqualTo("Cần rà soát - Xã Ia Lang.xlsx");
        assertThat(file.getInputStream().readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("the marked copy");
        String raw = new String(office.archive.eml(letter), StandardCharsets.US_ASCII);
        assertThat(raw).contains("filename*=UTF-8''", "Subject: =?UTF-8?");
        assertThat(raw.lines()).allMatch(line -> line.length() <= 998);
        assertThat(office.archive.eml(letter)).doesNotContain(0x80, 0xC3, 0xE1);
    }

    @Test
    void a_file_too_large_for_mail_stays_and_the_letter_says_where() throws Exception {
        office.receive(Office.SAMPLES.resolve(Office.IA_LANG), Office.IA_LANG, THURSDAY);
        Files.createDirectories(dir.resolve("output/2023/tra-lai"));
        Files.write(dir.resolve("output/2023/tra-lai/23875.xlsx"), new byte[8 << 20]);
        Queued letter = letter(office.night(THURSDAY), "23875");
        assertThat(office.text(letter)).contains("quá lớn để gửi kèm thư; tệp nằm tại tra-lai/23875.xlsx");
        assertThat(office.archive.eml(letter).length).isLessThan(100_000);
    }

    @Test
    void drafts_open_as_mails_not_sent_and_a_later_run_neither_rewrites_nor_removes_them() throws Exception {
        office.receive(Office.SAMPLES.resolve(Office.IA_LANG), Office.IA_LANG, THURSDAY);
        Queued first = letter(office.night(THURSDAY), "23875");
        Path draft = dir.resolve("output/2023/thu").resolve(Drafts.name(first));
        MimeMessage mail = mail(Files.readAllBytes(draft));
        assertThat(mail.getHeader("X-Unsent")).containsExactly("1");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("ubnd.ialang@ducco.example");
        Files.writeString(draft, "changed by a person");
        FileTime then = FileTime.from(Instant.parse("2023-06-30T00:00:00Z"));
        Files.setLastModifiedTime(draft, then);
        office.receiveSamples(JULY_4);
        office.night(JULY_4);
        assertThat(draft).content(StandardCharsets.UTF_8).isEqualTo("changed by a person");
        assertThat(Files.getLastModifiedTime(draft)).isEqualTo(then);
        Files.delete(draft);
        office.night(JULY_4.plusDays(4));
        assertThat(draft).as("a person took it away").doesNotExist();
    }

    @Test
    void a_text_that_a_person_changed_is_kept_before_the_next_letter_replaces_it() throws IOException {
        office.receive(Office.SAMPLES.resolve(Office.IA_LANG), Office.IA_LANG, THURSDAY);
        office.night(THURSDAY);
        Path text = dir.resolve("output/2023/thu/23875.txt");
        String ours = Files.readString(text);
        assertThat(ours).startsWith("\uFEFFKính gửi").contains("\r\n");
        Files.writeString(text, "changed by a person");
        office.night(THURSDAY.plusDays(7));
        assertThat(text)
                .content(StandardCharsets.UTF_8)
                .startsWith("\uFEFFKính gửi")
                .isNotEqualTo(ours);
        try (Stream<Path> kept = Files.walk(dir.resolve("output/2023/da-sua"))) {
            List<Path> files = kept.filter(Files::isRegularFile).toList();
            assertThat(files).hasSize(1);
            assertThat(files.get(0))
                    .hasFileName("23875.txt")
                    .content(StandardCharsets.UTF_8)
                    .isEqualTo("changed by a person");
        }
    }

    @Test
    void what_was_handed_over_is_never_mailed_and_what_was_mailed_tonight_is_all_for_tonight() throws IOException {
        office.receive(Office.SAMPLES.resolve(Office.IA_LANG), Office.IA_LANG, THURSDAY);
        office.night(THURSDAY);
        assertThat(office.night(THURSDAY, office.mailing()).values())
                .isNotEmpty()
                .allMatch(letter -> letter.route() == Queued.Route.HAND && letter.state() == State.HANDED);
        Map<String, Queued> mailed = office.night(JULY_4, office.mailing());
        assertThat(mailed.values()).isNotEmpty().allMatch(letter -> letter.route() == Queued.Route.MAIL);
        office.receiveSamples(JULY_4);
        Map<String, Queued> again = office.night(JULY_4, office.mailing());
        mailed.forEach((unit, letter) -> assertThat(again).containsEntry(unit, letter));
        assertThat(office.archive.list("2023").stream()
                        .filter(letter -> letter.night().equals(JULY_4))
                        .collect(Collectors.groupingBy(Queued::unit, Collectors.counting())))
                .allSatisfy((unit, count) -> assertThat(count).isEqualTo(1));
    }

    @Test
    void a_letter_that_never_left_has_told_nothing_and_gives_way_to_the_next() throws IOException {
        office.receive(Office.SAMPLES.resolve(Office.IA_LANG), Office.IA_LANG, THURSDAY);
        Queued first = letter(office.night(THURSDAY, office.mailing()), "23875");
        Queued second = letter(office.night(JULY_4, office.mailing()), "23875");
        assertThat(office.text(second)).contains("700 trẻ em").doesNotContain("Đã đề nghị từ ngày");
        Queued then = office.archive.get(first);
        assertThat(then.state()).isEqualTo(State.FAILED);
        assertThat(then.detail()).contains(second.fileName());
        assertThat(dir.resolve("output/2023/thu").resolve(Drafts.name(first))).doesNotExist();
    }

    @Test
    void a_server_that_is_taken_away_leaves_what_waits_for_it_to_a_person() throws IOException {
        office.receive(Office.SAMPLES.resolve(Office.IA_LANG), Office.IA_LANG, THURSDAY);
        Queued waiting = letter(office.night(THURSDAY, office.mailing()), "23875");
        office.secretary(office.usual(), office.archive).handOver("2023");
        assertThat(office.archive.get(waiting).state()).isEqualTo(State.HANDED);
        assertThat(dir.resolve("output/2023/thu").resolve(Drafts.name(waiting)))
                .content(StandardCharsets.UTF_8)
                .startsWith("X-Unsent: 1");
    }

    @Test
    void only_the_district_is_mailed_where_only_the_district_is_to_be() throws IOException {
        office.receiveSamples(THURSDAY);
        LetterSettings all = office.mailing();
        LetterSettings district = new LetterSettings(
                LetterSettings.Send.DISTRICT,
                all.from(),
                "",
                "",
                3,
                List.of(),
                List.of(1),
                7,
                all.mostBytes(),
                0,
                all.retryDelay(),
                9,
                3,
                all.giveUp(),
                false,
                all.connectTimeout(),
                all.readTimeout(),
                all.templates(),
                all.passwordFile());
        office.night(JULY_4, district)
                .forEach((unit, letter) -> assertThat(letter.route())
                        .as(unit)
                        .isEqualTo(unit.equals("631") ? Queued.Route.MAIL : Queued.Route.HAND));
    }

    @Test
    void a_unit_without_a_usable_address_is_written_to_by_hand_and_the_district_is_told_once() throws IOException {
        office.roster = Office.roster(Map.of("23875", "a@b.example; c@d.example", "23857", ""));
        office.receiveSamples(THURSDAY);
        Map<String, Queued> letters = office.night(JULY_4, office.mailing());
        assertThat(letter(letters, "23875").state()).isEqualTo(State.HANDED);
        assertThat(letter(letters, "23857").state()).isEqualTo(State.HANDED);
        assertThat(letter(letters, "23860").state()).isEqualTo(State.NEW);
        assertThat(dir.resolve("output/2023/thu/23875.txt")).exists();
        assertThat(office.text(letter(letters, "631")))
                .contains("ô email có nhiều địa chỉ «a@b.example; c@d.example»")
                .doesNotContain("(23857)");
    }

    @Test
    void a_name_with_a_header_in_it_stays_a_name() throws Exception {
        office.roster = Office.roster(
                Map.of("name 23875", "Xã Ia Lang\r\nBcc: ke.gian@do.example", "name 631", "Huyện Đức Cơ\nX-Spam: yes"));
        office.receive(Office.SAMPLES.resolve(Office.IA_LANG), "PL 23875\r\nBcc: x@y.example.xlsx", THURSDAY);
        for (Queued letter : office.night(JULY_4, office.mailing()).values()) {
            MimeMessage mail = mail(office.archive.eml(letter));
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getHeader("X-Spam")).isNull();
            assertThat(mail.getAllRecipients()).hasSize(1);
            InternetAddress from = (InternetAddress) mail.getFrom()[0];
            assertThat(from.getAddress()).isEqualTo("phong@ducco.example");
            assertThat(mail.getSubject()).doesNotContain("\n", "\r");
        }
    }

    @Test
    void an_office_lays_out_its_letters_itself_and_a_template_that_is_broken_is_named() throws Exception {
        office.receive(Office.SAMPLES.resolve(Office.IA_LANG), Office.IA_LANG, THURSDAY);
        Path templates = Files.createDirectories(dir.resolve("mau-thu"));
        Files.writeString(templates.resolve("de-nghi.txt"), "[(${greeting})]\nPhòng ta: [(${unit})], [(${date})]\n");
        Files.writeString(
                templates.resolve("thu.html"), "<p th:text=\"${greeting}\">x</p><b th:text=\"${unit}\">x</b>");
        office.roster = Office.roster(Map.of("name 23875", "Xã <script>Ia Lang</script>"));
        Queued letter = letter(office.night(THURSDAY), "23875");
        assertThat(office.text(letter)).contains("Phòng ta: Xã <script>Ia Lang</script>, 29/6/2023");
        assertThat(part(mail(office.archive.eml(letter)), "text/html"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
        Files.writeString(templates.resolve("thu.html"), "<p th:text=\"${greeting.nothing(\">x</p>");
        assertThatThrownBy(() -> office.night(THURSDAY.plusDays(7)))
                .isInstanceOfSatisfying(
                        Secretary.TemplateUnusable.class,
                        e -> assertThat(e.told().arguments())
                                .containsEntry(
                                        "file", templates.resolve("thu.html").toString()));
    }

    @Test
    void the_templates_of_the_program_never_write_markup_that_is_not_theirs() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/letters/thu.html")))
                .doesNotContain("utext", "[(");
    }

    private static Queued letter(Map<String, Queued> letters, String unit) {
        assertThat(letters).containsKey(unit);
        return letters.get(unit);
    }

    private static MimeMessage mail(byte[] eml) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(eml));
    }

    /** The first part of a type, decoded. */
    private static String part(jakarta.mail.Part part, String type) throws Exception {
        if (part.isMimeType(type)) return (String) part.getContent();
        if (!part.isMimeType("multipart/*")) return "";
        Multipart parts = (Multipart) part.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            String found = part(parts.getBodyPart(i), type);
            if (!found.isEmpty()) return found;
        }
        return "";
    }

    private static String withoutTags(String page) {
        return page.replaceAll("(?s)<head>.*</head>", "")
                .replaceAll("<[^>]*>", " ")
                .strip();
    }
}
