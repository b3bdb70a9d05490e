package vn.tonghop.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.faults.FaultyFileSystemProvider;
import vn.tonghop.faults.Operation;
import vn.tonghop.faults.Script;

class ResultFolderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-07-03T02:00:00Z"), ZoneOffset.UTC);
    private static final Map<String, String> OLD = Map.of(
            "a.csv",
            "old a",
            "b.xlsx",
            "old b",
            "c.html",
            "old c",
            "gone.csv",
            "old gone",
            "tra-lai/x.xlsx",
            "old x",
            "tra-lai/y.xls",
            "old y");
    private static final Map<String, String> NEW = Map.of(
            "a.csv",
            "new a",
            "b.xlsx",
            "new b",
            "c.html",
            "new c",
            "tra-lai/x.xlsx",
            "new x",
            "tra-lai/z.xls",
            "new z");

    @TempDir
    private Path dir;

    private Path folder;

    @BeforeEach
    void oldResults() throws Exception {
        folder = dir.resolve("output/2023");
        place(folder, "old", OLD);
    }

    @Test
    void new_results_replace_the_old_ones_whole() throws Exception {
        assertThat(place(folder, "new", NEW).open()).isEmpty();
        assertThat(visible(folder)).isEqualTo(NEW);
        assertThat(results(folder).holds("new")).isTrue();
        assertThat(results(folder).holds("old")).isFalse();
    }

    @Test
    void results_of_an_earlier_night_are_not_taken_for_those_of_a_later_one() throws Exception {
        place(folder, "new", NEW);
        place(folder, "old", OLD);
        assertThat(results(folder).holds("old")).isTrue();
        assertThat(results(folder).holds("new")).isFalse();
    }

    @Test
    void whichever_old_result_is_open_everything_stays_as_it_was_and_the_new_ones_lie_beside() throws Exception {
        for (String open : OLD.keySet()) {
            Path faulty =
                    FaultyFileSystemProvider.over(folder, Script.refusing(operation -> takesAway(operation, open)));
            ResultFolder.Placed placed = place(faulty, "new", NEW);
            assertThat(placed.open()).hasValue(open);
            assertThat(visible(folder)).as(open).isEqualTo(OLD);
            assertThat(results(folder).holds("old")).isTrue();
            Path beside =
                    dir.resolve("output").resolve(placed.folder().getFileName().toString());
            assertThat(beside).hasFileName("2023 (2023-07-03 020000)");
            assertThat(visible(beside)).as(open).isEqualTo(NEW);
            place(folder, "new", NEW);
            assertThat(beside).as("tidied up").doesNotExist();
            assertThat(visible(folder)).isEqualTo(NEW);
            place(folder, "old", OLD);
        }
    }

    @Test
    void whichever_rename_into_place_is_refused_everything_stays_as_it_was() throws Exception {
        for (String refused : NEW.keySet()) {
            Path faulty = FaultyFileSystemProvider.over(
                    folder,
                    Script.refusing(operation -> operation.kind() == Operation.Kind.RENAME
                            && operation.target().equals(folder.resolve(refused))
                            && operation.path().toString().contains(".dang-ghi")));
            ResultFolder.Placed placed = place(faulty, "new", NEW);
            assertThat(placed.open()).hasValue(refused);
            assertThat(visible(folder)).as(refused).isEqualTo(OLD);
            assertThat(visible(dir.resolve("output")
                            .resolve(placed.folder().getFileName().toString())))
                    .isEqualTo(NEW);
            place(folder, "old", OLD);
        }
    }

    @Test
    void any_rename_that_is_refused_four_times_is_done_the_fifth_time_within_two_seconds() throws Exception {
        for (Operation renamed : renames()) {
            AtomicInteger refusals = new AtomicInteger();
            Path faulty = FaultyFileSystemProvider.over(
                    folder, Script.refusing(each -> isSame(each, renamed) && refusals.incrementAndGet() <= 4));
            List<Duration> waited = new ArrayList<>();
            ResultFolder.Placed placed = new ResultFolder(faulty, CLOCK, waited::add).replace("new", writing(NEW));
            assertThat(placed.open()).as(renamed.toString()).isEmpty();
            assertThat(refusals).as(renamed.toString()).hasValueGreaterThanOrEqualTo(4);
            assertThat(waited.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(2));
            assertThat(visible(folder)).as(renamed.toString()).isEqualTo(NEW);
            place(folder, "old", OLD);
        }
    }

    @Test
    void whichever_rename_is_refused_for_good_results_are_one_runs_and_the_next_run_ends_it() throws Exception {
        for (Operation renamed : renames()) {
            Path faulty = FaultyFileSystemProvider.over(folder, Script.refusing(each -> isSame(each, renamed)));
            try {
                place(faulty, "new", NEW);
            } catch (IOException told) {
                assertThat(told)
                        .as(renamed.toString())
                        .hasMessageContaining(renamed.path().toString());
            }
            assertThat(visible(folder)).as(renamed.toString()).isIn(OLD, NEW);
            place(folder, "new", NEW);
            assertThat(visible(folder)).as(renamed.toString()).isEqualTo(NEW);
            assertThat(folder.resolve(".dang-ghi")).doesNotExist();
            assertThat(folder.resolve(".cu")).doesNotExist();
            place(folder, "old", OLD);
        }
    }

    /** Of new results going into place over old ones. */
    private List<Operation> renames() throws Exception {
        Script counting = Script.counting();
        place(FaultyFileSystemProvider.over(folder, counting), "new", NEW);
        place(folder, "old", OLD);
        List<Operation> renames = counting.operations().stream()
                .filter(each -> each.kind() == Operation.Kind.RENAME)
                .filter(each -> !each.path().getFileName().toString().startsWith(".tmp-"))
                .toList();
        assertThat(renames).hasSizeGreaterThan(NEW.size());
        return renames;
    }

    private static boolean isSame(Operation one, Operation other) {
        return one.kind() == other.kind()
                && one.path().equals(other.path())
                && one.target().equals(other.target());
    }

    @Test
    void whoever_has_a_result_open_is_named_where_the_program_that_opened_it_says_so() throws Exception {
        Files.writeString(folder.resolve(".~lock.b.xlsx#"), ",Rơ Mah,pc,,;");
        Path faulty = FaultyFileSystemProvider.over(folder, Script.refusing(each -> takesAway(each, "b.xlsx")));
        ResultFolder.Placed placed = place(faulty, "new", NEW);
        assertThat(placed.open()).hasValue("b.xlsx");
        assertThat(placed.openBy()).isEqualTo("Rơ Mah");
    }

    @Test
    void what_a_person_put_into_a_folder_beside_stays_there() throws Exception {
        Path faulty =
                FaultyFileSystemProvider.over(folder, Script.refusing(operation -> takesAway(operation, "a.csv")));
        place(faulty, "new", NEW);
        Path beside = dir.resolve("output/2023 (2023-07-03 020000)");
        Files.writeString(beside.resolve("ghi chú.txt"), "mine");
        Files.writeString(beside.resolve("b.xlsx"), "changed");
        place(folder, "new", NEW);
        assertThat(visible(beside)).isEqualTo(Map.of("ghi chú.txt", "mine", "b.xlsx", "changed"));
    }

    @Test
    void what_a_person_keeps_among_the_copies_stays_there_and_a_copy_worked_on_moves_away() throws Exception {
        Files.writeString(folder.resolve("tra-lai/ghi chú.txt"), "mine");
        Files.writeString(folder.resolve("tra-lai/x.xlsx"), "worked on");
        assertThat(place(folder, "new", NEW).changed()).containsExactly("tra-lai/x.xlsx");
        assertThat(folder.resolve("da-sua/2023-07-03 020000/tra-lai/x.xlsx")).hasContent("worked on");
        Map<String, String> there = new TreeMap<>(NEW);
        there.put("tra-lai/ghi chú.txt", "mine");
        assertThat(visible(folder)).isEqualTo(there);
    }

    @Test
    void a_copy_that_a_person_made_of_the_results_is_left_alone() throws Exception {
        Path copy = dir.resolve("output/2023 (copy)");
        place(copy, "old", OLD);
        place(folder, "new", NEW);
        assertThat(visible(copy)).isEqualTo(OLD);
    }

    @Test
    void what_a_person_changed_moves_away_and_is_said_also_when_it_is_no_longer_written() throws Exception {
        Files.writeString(folder.resolve("a.csv"), "mine");
        Files.writeString(folder.resolve("gone.csv"), "mine too");
        ResultFolder.Placed placed = place(folder, "new", NEW);
        assertThat(placed.changed()).containsExactly("a.csv", "gone.csv");
        assertThat(folder.resolve("da-sua/2023-07-03 020000/a.csv")).hasContent("mine");
        assertThat(folder.resolve("da-sua/2023-07-03 020000/gone.csv")).hasContent("mine too");
        assertThat(folder.resolve("a.csv")).hasContent("new a");
    }

    @Test
    void a_report_that_a_person_worked_on_is_never_overwritten() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2023-07-03T02:00:00Z"), ZoneOffset.UTC);
        ResultFolder results = new ResultFolder(dir.resolve("output/2024"), clock, span -> {});
        ResultFolder.Writing writing = empty -> new Results(DucCo.FORM, DucCo.WORDING).write(DucCo.summary(), empty);
        results.replace("first", writing);
        Path report = dir.resolve("output/2024/bao-cao.docx");
        byte[] draft = Files.readAllBytes(report);
        Files.writeString(report, "the officer's own");
        assertThat(results.replace("second", writing).changed()).containsExactly("bao-cao.docx");
        assertThat(dir.resolve("output/2024/da-sua/2023-07-03 020000/bao-cao.docx"))
                .hasContent("the officer's own");
        assertThat(report).hasBinaryContent(draft);
    }

    @Test
    void a_folder_that_a_person_named_like_a_result_moves_away_with_what_is_in_it() throws Exception {
        Files.delete(folder.resolve("a.csv"));
        Files.createDirectory(folder.resolve("a.csv"));
        Files.writeString(folder.resolve("a.csv/note.txt"), "mine");
        place(folder, "new", NEW);
        assertThat(folder.resolve("da-sua/2023-07-03 020000/a.csv/note.txt")).hasContent("mine");
        assertThat(folder.resolve("a.csv")).hasContent("new a");
    }

    @Test
    void a_writer_that_fails_leaves_the_old_results_and_nothing_half_written() {
        try {
            results(folder).replace("new", empty -> {
                Files.writeString(empty.resolve("a.csv"), "half");
                throw new IOException("No space left on device");
            });
        } catch (IOException | InterruptedException told) {
            assertThat(told).hasMessageContaining(".dang-ghi").hasMessageContaining("No space left on device");
        }
        assertThat(visible(folder)).isEqualTo(OLD);
        assertThat(folder.resolve(".dang-ghi")).doesNotExist();
    }

    private boolean takesAway(Operation operation, String name) {
        return operation.path().equals(folder.resolve(name));
    }

    private static ResultFolder.Placed place(Path folder, String name, Map<String, String> contents) throws Exception {
        return results(folder).replace(name, writing(contents));
    }

    private static ResultFolder.Writing writing(Map<String, String> contents) {
        return empty -> {
            for (var each : contents.entrySet()) {
                Path file = empty.resolve(each.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, each.getValue());
            }
        };
    }

    private static ResultFolder results(Path folder) {
        return new ResultFolder(folder, CLOCK, span -> {});
    }

    private static Map<String, String> visible(Path folder) {
        Map<String, String> visible = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith(".") && !name.startsWith("da-sua")) visible.put(name, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return visible;
    }
}
