package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
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
import vn.tonghop.faults.FaultyFileSystemProvider;
import vn.tonghop.faults.Operation;
import vn.tonghop.faults.Script;

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

    @Test
    void the_same_bytes_under_the_same_path_in_another_period_give_back_the_arrival_that_is_known() throws Exception {
        drop("Bieu mau.xlsx", "empty form");
        box(span -> {}).takeIn(DAY, "2023");
        Inbox.TakenIn again = box(span -> {}).takeIn(DAY.plusYears(1), "2024");
        assertThat(again.arrivals()).extracting(Arrival::period).containsExactly("2023");
        assertThat(archive.list()).hasSize(1);
    }

    @Test
    void an_inbox_that_is_a_link_to_a_folder_is_looked_into() throws Exception {
        drop("PL.xlsx", "figures");
        Path link = Files.createSymbolicLink(dir.resolve("link"), inbox);
        Inbox box = new Inbox(link, archive, Duration.ofMillis(500), CLOCK, span -> {});
        assertThat(only(box.takeIn(DAY, "2023")).path()).isEqualTo("PL.xlsx");
    }

    @Test
    void an_archive_that_is_a_link_to_a_folder_tells_what_is_in_it() throws Exception {
        drop("PL.xlsx", "figures");
        box(span -> {}).takeIn(DAY, "2023");
        Archive linked = new Archive(Files.createSymbolicLink(dir.resolve("link"), dir.resolve("archive")));
        linked.open();
        assertThat(linked.list()).isEqualTo(archive.list()).hasSize(1);
    }

    @Test
    void a_glance_at_an_inbox_that_is_a_link_to_a_folder_sees_what_comes() throws Exception {
        Path link = Files.createSymbolicLink(dir.resolve("link"), inbox);
        Glance before = Glance.at(link);
        drop("PL.xlsx", "figures");
        assertThat(before.isEmpty()).isTrue();
        assertThat(Glance.at(link)).isEqualTo(Glance.at(inbox)).isNotEqualTo(before);
    }

    @Test
    void a_file_that_nobody_may_read_is_deferred_and_the_others_are_taken() throws Exception {
        drop("locked.xlsx", "secret");
        drop("PL.xlsx", "figures");
        Path faulty = FaultyFileSystemProvider.over(inbox, Script.counting().unreadable("locked.xlsx"));
        Inbox.TakenIn taken = new Inbox(faulty, archive, Duration.ZERO, CLOCK, span -> {}).takeIn(DAY, "2023");
        assertThat(only(taken).path()).isEqualTo("PL.xlsx");
        assertThat(taken.left())
                .extracting(Inbox.Left::path, Inbox.Left::deferred)
                .containsExactly(tuple("locked.xlsx"));
    }

    @Test
    void a_file_locked_between_the_look_and_the_copy_is_deferred() throws Exception {
        drop("PL.xlsx", "figures");
        Script script = Script.counting();
        Path faulty = FaultyFileSystemProvider.over(dir, script.unreadableAfter("PL.xlsx", 2));
        Archive there = new Archive(faulty.resolve("archive"));
        Inbox box = new Inbox(faulty.resolve("inbox"), there, Duration.ZERO, CLOCK, span -> {});
        Inbox.TakenIn taken = box.takeIn(DAY, "2023");
        assertThat(taken.arrivals()).isEmpty();
        assertThat(taken.left()).extracting(Inbox.Left::path).containsExactly("PL.xlsx");
        assertThat(archive.list()).isEmpty();
    }

    @Test
    void an_owner_file_that_nobody_may_read_still_says_that_the_file_is_open() throws Exception {
        drop("PL.xlsx", "figures");
        drop("~$PL.xlsx", "x".repeat(165));
        Path faulty = FaultyFileSystemProvider.over(inbox, Script.counting().unreadable("~$PL.xlsx"));
        Inbox.TakenIn taken = new Inbox(faulty, archive, Duration.ZERO, CLOCK, span -> {}).takeIn(DAY, "2023");
        assertThat(taken.left()).extracting(Inbox.Left::path).containsExactly("PL.xlsx");
    }

    @Test
    void a_file_that_cannot_be_moved_now_stays_and_moves_the_next_time() throws Exception {
        Path file = drop("PL.xlsx", "figures");
        Path faulty = FaultyFileSystemProvider.over(
                inbox, Script.refusing(operation -> operation.kind() == Operation.Kind.RENAME));
        Inbox open = new Inbox(faulty, archive, Duration.ZERO, CLOCK, span -> {});
        assertThat(open.accept(only(open.takeIn(DAY, "2023")), "2023")).isFalse();
        assertThat(file).exists();
        accept(takeIn());
        assertThat(file).doesNotExist();
        assertThat(inbox.resolve("da-nhan/2023/PL.xlsx")).hasContent("figures");
        assertThat(archive.list()).hasSize(1);
    }

    @Test
    void a_name_that_is_no_text_is_taken_in_and_moved_like_any_other() throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", "printf figures > \"$(printf 'X\\267 \\256.xls')\"")
                .directory(inbox.toFile())
                .start();
        assertThat(shell.waitFor()).isZero();
        Inbox box = box(span -> {});
        box.accept(only(box.takeIn(DAY, "2023")), "2023");
        try (Stream<Path> left = Files.list(inbox)) {
            assertThat(left).extracting(path -> path.getFileName().toString()).containsExactly("da-nhan");
        }
        try (Stream<Path> accepted = Files.list(inbox.resolve("da-nhan/2023"))) {
            assertThat(accepted).hasSize(1);
        }
    }

    @Test
    void a_folder_that_stands_where_a_file_is_to_go_is_walked_around_and_the_other_way_too() throws Exception {
        drop("x.xlsx/inner.xlsx", "in a folder");
        accept(takeIn());
        Files.delete(inbox.resolve("x.xlsx"));
        drop("x.xlsx", "a file");
        accept(takeIn());
        assertThat(inbox.resolve("da-nhan/2023/x (2).xlsx")).hasContent("a file");

        drop("y", "a file");
        accept(takeIn());
        drop("y/inner.xlsx", "in a folder");
        accept(takeIn());
        assertThat(inbox.resolve("da-nhan/2023/inner (2).xlsx")).hasContent("in a folder");
    }

    @Test
    void a_text_that_somebody_sent_is_not_overwritten_by_the_reason_beside_a_refused_file() throws Exception {
        drop("PL.xlsx.txt", "a letter");
        refuse(takeIn(), "no report");
        drop("PL.xlsx", "bad");
        refuse(takeIn(), "bad file");
        assertThat(inbox.resolve("tu-choi/PL.xlsx.txt")).hasContent("a letter");
        assertThat(inbox.resolve("tu-choi/PL (2).xlsx")).hasContent("bad");
        assertThat(Files.readString(inbox.resolve("tu-choi/PL (2).xlsx.txt"))).contains("bad file");
    }

    @Test
    void what_a_killed_run_left_half_copied_in_the_archive_is_removed() throws Exception {
        Files.writeString(dir.resolve("archive/.tmp-1-2"), "half");
        archive.open();
        assertThat(dir.resolve("archive/.tmp-1-2")).doesNotExist();
    }

    @Test
    void too_little_space_is_said_before_anything_is_written() throws Exception {
        Script script = Script.counting().withFreeSpace(29);
        Path faulty = FaultyFileSystemProvider.over(dir, script);
        FreeSpace.require(faulty.resolve("output/2023"), 9);
        assertThatThrownBy(() -> FreeSpace.require(faulty.resolve("output/2023"), 10))
                .isInstanceOf(FreeSpace.Missing.class)
                .hasMessageContaining("output");
        assertThat(script.operations()).isEmpty();
    }

    @Test
    void on_windows_names_and_places_are_the_same() throws Exception {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Path work = windows.getPath("C:\\tổng hợp");
            Files.createDirectories(work.resolve("inbox\\xã Ia Lang"));
            Archive there = new Archive(work.resolve("archive"));
            there.open();
            Files.writeString(work.resolve("inbox\\xã Ia Lang\\PL.xlsx"), "good");
            Files.writeString(work.resolve("inbox\\Tệp.xlsx"), "bad");
            Files.writeString(work.resolve("inbox\\~$mở.xlsx"), "x");
            Files.writeString(work.resolve("inbox\\mở.xlsx"), "open");
            Inbox box = new Inbox(work.resolve("inbox"), there, Duration.ZERO, CLOCK, span -> {});
            Inbox.TakenIn taken = box.takeIn(DAY, "2023");
            assertThat(taken.arrivals())
                    .extracting(arrival -> arrival.file().path())
                    .containsExactlyInAnyOrder("xã Ia Lang/PL.xlsx", "Tệp.xlsx");
            assertThat(taken.left()).extracting(Inbox.Left::path).containsExactly("mở.xlsx");
            for (Arrival arrival : taken.arrivals()) {
                if (arrival.file().name().equals("PL.xlsx")) box.accept(arrival.file(), "2023");
                else box.refuse(arrival.file(), "Đề nghị gửi lại");
            }
            assertThat(Files.readString(work.resolve("inbox\\da-nhan\\2023\\xã Ia Lang\\PL.xlsx")))
                    .isEqualTo("good");
            assertThat(Files.readString(work.resolve("inbox\\tu-choi\\Tệp.xlsx")))
                    .isEqualTo("bad");
            assertThat(Files.exists(work.resolve("inbox\\tu-choi\\Tệp.xlsx.txt")))
                    .isTrue();
            assertThat(Files.exists(work.resolve("inbox\\mở.xlsx"))).isTrue();
            assertThat(there.list()).hasSize(2);
        }
    }

    private void refuse(Inbox.TakenIn taken, String why) throws IOException {
        box(span -> {}).refuse(only(taken), why);
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
