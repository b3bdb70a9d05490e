package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    private static final LocalDate DAY = LocalDate.of(2023, 7, 3);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-07-03T02:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path dir;

    private Path inbox;
    private Archive archive;

    @BeforeEach
    void folders() throws IOException {
        inbox = Files.createDirectory(dir.resolve("inbox"));
        archive = new Archive(dir.resolve("archive"));
        archive.open();
    }

    @Test
    void a_still_file_is_archived_under_its_hash_and_stays_in_the_inbox_until_it_is_read() throws Exception {
        Path file = drop("Ia Lang.xlsx", "figures");
        Inbox.TakenIn taken = takeIn();
        ReceivedFile received = only(taken);
        assertThat(received.path()).isEqualTo("Ia Lang.xlsx");
        assertThat(archive.bytes(received.sha256())).isEqualTo(Files.readAllBytes(file));
        assertThat(dir.resolve("archive")
                        .resolve(received.sha256().substring(0, 2))
                        .resolve(received.sha256().substring(2, 4))
                        .resolve(received.sha256()))
                .exists();
        assertThat(file).exists();
    }

    @Test
    void a_file_that_changes_between_the_two_looks_is_deferred_and_nothing_is_archived() throws Exception {
        Path file = drop("Ia Lang.xlsx", "half");
        Inbox.TakenIn taken = box(span -> write(file, "half and the rest")).takeIn(DAY, "2023");
        assertThat(taken.arrivals()).isEmpty();
        assertThat(taken.left())
                .extracting(Inbox.Left::path, Inbox.Left::deferred)
                .containsExactly(tuple("Ia Lang.xlsx"));
        assertThat(archive.list()).isEmpty();
    }

    @Test
    void a_file_whose_content_changes_while_its_size_and_time_stand_still_is_deferred() throws Exception {
        Path file = drop("Ia Lang.xlsx", "aaaa");
        FileTime time = Files.getLastModifiedTime(file);
        Inbox.TakenIn taken = box(span -> {
                    write(file, "bbbb");
                    setTime(file, time);
                })
                .takeIn(DAY, "2023");
        assertThat(taken.arrivals()).isEmpty();
    }

    @Test
    void a_file_that_arrives_after_the_first_look_is_waited_for_and_taken() throws Exception {
        Inbox box = box(span -> {});
        drop("late.xlsx", "late");
        assertThat(box.takeIn(DAY, "2023").arrivals()).hasSize(1);
    }

    @Test
    void a_file_open_in_libreoffice_is_deferred_and_its_owner_named() throws Exception {
        drop("Ia Lang.xlsx", "figures");
        drop(".~lock.Ia Lang.xlsx#", ",Nguyễn Văn A,pc,29.06.2023 10:00,file:///x;");
        Inbox.TakenIn taken = takeIn();
        assertThat(taken.arrivals()).isEmpty();
        assertThat(taken.left())
                .singleElement()
                .satisfies(left -> assertThat(
                                left.reason().arguments().get("owner").toString())
                        .contains("Nguyễn Văn A"));
    }

    @Test
    void a_file_open_in_excel_is_deferred_and_the_owner_file_itself_is_no_report() throws Exception {
        drop("PL BC.xlsx", "figures");
        drop("~$PL BC.xlsx", "x");
        Inbox.TakenIn taken = takeIn();
        assertThat(taken.arrivals()).isEmpty();
        assertThat(taken.left()).extracting(Inbox.Left::path).containsExactly("PL BC.xlsx");
    }

    @Test
    void the_same_bytes_under_the_same_path_are_one_arrival_and_under_another_path_two() throws Exception {
        drop("a.xlsx", "same");
        takeIn();
        takeIn();
        drop("sub/a.xlsx", "same");
        takeIn();
        assertThat(archive.list()).extracting(arrival -> arrival.file().path()).containsExactly("a.xlsx", "sub/a.xlsx");
    }

    @Test
    void two_files_of_one_name_in_sub_folders_are_both_taken() throws Exception {
        drop("x/PL.xlsx", "one");
        drop("y/PL.xlsx", "two");
        assertThat(takeIn().arrivals()).hasSize(2);
    }

    @Test
    void an_accepted_file_moves_to_its_period_and_never_over_another_of_the_same_name() throws Exception {
        drop("PL.xlsx", "first");
        accept(takeIn());
        drop("PL.xlsx", "second");
        accept(takeIn());
        drop("PL.xlsx", "third");
        accept(takeIn());
        Path accepted = inbox.resolve("da-nhan/2023");
        assertThat(accepted.resolve("PL.xlsx")).hasContent("first");
        assertThat(accepted.resolve("PL (2).xlsx")).hasContent("second");
        assertThat(accepted.resolve("PL (3).xlsx")).hasContent("third");
        assertThat(inbox.resolve("PL.xlsx")).doesNotExist();
    }

    @Test
    void the_same_file_dropped_again_leaves_one_copy_among_the_accepted() throws Exception {
        drop("PL.xlsx", "same");
        accept(takeIn());
        drop("PL.xlsx", "same");
        accept(takeIn());
        try (Stream<Path> files = Files.list(inbox.resolve("da-nhan/2023"))) {
            assertThat(files).hasSize(1);
        }
        assertThat(inbox.resolve("PL.xlsx")).doesNotExist();
    }

    @Test
    void a_refused_file_has_a_text_beside_it_that_notepad_shows_right() throws Exception {
        drop("PL.xlsx", "bad");
        Inbox box = box(span -> {});
        box.refuse(only(box.takeIn(DAY, "2023")), "Đề nghị gửi lại\ndòng hai");
        assertThat(inbox.resolve("tu-choi/PL.xlsx")).hasContent("bad");
        assertThat(Files.readString(inbox.resolve("tu-choi/PL.xlsx.txt"), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFĐề nghị gửi lại\r\ndòng hai\r\n");
    }

    @Test
    void a_name_of_255_bytes_gets_a_text_whose_name_is_shortened_to_fit() throws Exception {
        String name = "ộ".repeat(83) + ".xlsx";
        drop(name, "bad");
        Inbox box = box(span -> {});
        box.refuse(only(box.takeIn(DAY, "2023")), "why");
        try (Stream<Path> files = Files.list(inbox.resolve("tu-choi"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(2)
                    .contains(name)
                    .allSatisfy(each -> assertThat(each.getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(255));
        }
    }

    @Test
    void what_was_accepted_or_refused_is_not_taken_in_again() throws Exception {
        drop("da-nhan/2023/old.xlsx", "old");
        drop("tu-choi/bad.xlsx", "bad");
        assertThat(takeIn().arrivals()).isEmpty();
    }

    @Test
    void a_file_changed_after_it_was_taken_stays_in_the_inbox() throws Exception {
        Path file = drop("PL.xlsx", "old");
        Inbox box = box(span -> {});
        ReceivedFile taken = only(box.takeIn(DAY, "2023"));
        write(file, "new");
        box.accept(taken, "2023");
        assertThat(file).hasContent("new");
    }

    @Test
    void a_link_is_not_followed_and_said() throws Exception {
        Path outside = Files.writeString(dir.resolve("secret.xlsx"), "outside");
        Files.createSymbolicLink(inbox.resolve("link.xlsx"), outside);
        Inbox.TakenIn taken = takeIn();
        assertThat(taken.arrivals()).isEmpty();
        assertThat(taken.left())
                .extracting(Inbox.Left::path, Inbox.Left::deferred)
                .containsExactly(tuple("link.xlsx", false));
    }

    @Test
    void a_manifest_remembers_names_with_line_breaks_quotes_and_marks() throws Exception {
        drop("xã \"Ia Dơk\",\nlần 2.xlsx", "odd");
        takeIn();
        assertThat(archive.list())
                .extracting(arrival -> arrival.file().path())
                .containsExactly("xã \"Ia Dơk\",\nlần 2.xlsx");
    }

    @Test
    void an_archive_of_a_newer_layout_is_refused() throws Exception {
        Files.writeString(dir.resolve("archive/layout"), "2\n");
        assertThatThrownBy(() -> archive.open()).isInstanceOf(Archive.NewerLayout.class);
    }

    @Test
    void bytes_that_no_longer_hash_to_their_name_are_an_error() throws Exception {
        drop("PL.xlsx", "right");
        String sha256 = only(takeIn()).sha256();
        Files.writeString(archive.content(sha256), "wrong");
        assertThatThrownBy(() -> archive.bytes(sha256)).isInstanceOf(IOException.class);
    }

    private Path drop(String name, String content) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private void accept(Inbox.TakenIn taken) throws IOException {
        box(span -> {}).accept(only(taken), "2023");
    }

    private Inbox.TakenIn takeIn() throws Exception {
        return box(span -> {}).takeIn(DAY, "2023");
    }

    private Inbox box(Inbox.Patience patience) throws IOException {
        return new Inbox(inbox, archive, Duration.ofMillis(500), CLOCK, patience);
    }

    private static ReceivedFile only(Inbox.TakenIn taken) {
        List<Arrival> arrivals = taken.arrivals();
        assertThat(arrivals).hasSize(1);
        return arrivals.get(0).file();
    }

    private static Tuple tuple(String path) {
        return tuple(path, true);
    }

    private static Tuple tuple(String path, boolean deferred) {
        return Tuple.tuple(path, deferred);
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void setTime(Path file, FileTime time) {
        try {
            Files.setLastModifiedTime(file, time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
