package vn.tonghop.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    @Test
    void the_document_last_changed_counts_whatever_the_order_of_arrival() {
        Version old = version("a.xlsx").document(1).received(9).of(700);
        Version newer = version("b.xlsx").document(2).received(1).of(701);
        assertThat(new Versions(List.of(old, newer)).counting()).contains(newer);
        assertThat(new Versions(List.of(newer, old)).counting()).contains(newer);
        assertThat(new Versions(List.of(newer, old)).superseded()).containsExactly(old);
    }

    @Test
    void words_of_the_name_say_which_is_newer_where_documents_are_silent() {
        Version first = version("PL Ia Lang.xlsx").of(1);
        Version again = version("PL Ia Lang gửi lại.xlsx").of(2);
        Version third = version("PL Ia Lang sửa lần 3.xlsx").of(3);
        Version last = version("PL Ia Lang (chốt).xlsx").of(4);
        assertThat(new Versions(List.of(last, third, first, again)).counting()).contains(last);
        assertThat(new Versions(List.of(third, first, again)).counting()).contains(third);
        assertThat(new Versions(List.of(first, again)).counting()).contains(again);
    }

    @Test
    void the_file_systems_time_decides_only_where_both_are_silent_and_says_nothing_under_two_seconds() {
        Version early = version("a.xlsx").modified(100).of(1);
        Version late = version("b.xlsx").modified(200).of(2);
        assertThat(new Versions(List.of(late, early)).counting()).contains(late);
        assertThat(new Versions(List.of(late, early)).contested()).isEmpty();
        Version same = version("c.xlsx").modified(101).of(3);
        assertThat(new Versions(List.of(early, same)).contested()).hasSize(1);
    }

    @Test
    void where_document_and_name_disagree_the_one_with_fewer_errors_counts_and_the_other_is_contested() {
        Version named = version("PL gửi lại.xlsx").document(1).errors(1).of(1);
        Version dated = version("PL.xlsx").document(2).errors(0).of(2);
        Versions versions = new Versions(List.of(named, dated));
        assertThat(versions.counting()).contains(dated);
        assertThat(versions.contested()).containsExactly(named);
    }

    @Test
    void nobody_asks_which_of_two_is_newer_when_their_figures_are_the_same() {
        Versions versions =
                new Versions(List.of(version("a.xlsx").of(7), version("b.xlsx").of(7)));
        assertThat(versions.counting()).get().extracting(Version::path).isEqualTo("a.xlsx");
        assertThat(versions.contested()).isEmpty();
    }

    @Test
    void a_newer_version_with_more_errors_is_held_and_the_older_goes_on_counting() {
        Version good = version("a.xlsx").document(1).errors(0).of(1);
        Version worse = version("b.xlsx").document(2).errors(2).of(2);
        Versions versions = new Versions(List.of(worse, good));
        assertThat(versions.counting()).contains(good);
        assertThat(versions.isHeld(worse)).isTrue();
    }

    @Test
    void a_refused_version_replaces_nothing() {
        Version good = version("a.xlsx").document(1).of(1);
        Version refused = version("b.xlsx").document(2).refused().of(2);
        Versions versions = new Versions(List.of(good, refused));
        assertThat(versions.counting()).contains(good);
        assertThat(versions.isRefused(refused)).isTrue();
    }

    @Test
    void the_same_bytes_under_another_name_are_a_duplicate_of_the_first_to_arrive() {
        Version first = version("b.xlsx").sha("00").received(1).of(1);
        Version second = version("a.xlsx").sha("00").received(2).of(1);
        Versions versions = new Versions(List.of(second, first));
        assertThat(versions.counting()).contains(first);
        assertThat(versions.original(second)).contains(first);
    }

    @Test
    void bytes_whose_earlier_arrivals_were_refused_are_judged_anew() {
        Version refused = version("a.xlsx").sha("00").received(1).refused().of(1);
        Version again = version("xã Ia Lang.xlsx").sha("00").received(2).of(1);
        Versions versions = new Versions(List.of(refused, again));
        assertThat(versions.counting()).contains(again);
        assertThat(versions.original(again)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2023})
    void the_order_of_arrival_in_memory_changes_nothing(long seed) {
        Random random = new Random(seed);
        List<Version> versions = new ArrayList<>(IntStream.range(0, 7)
                .mapToObj(i -> version(i + (i % 3 == 0 ? " gửi lại.xlsx" : ".xlsx"))
                        .document(i % 2 == 0 ? i : -1)
                        .received(i)
                        .errors(i % 3)
                        .of(i))
                .toList());
        Versions once = new Versions(versions);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(versions, random);
            Versions again = new Versions(versions);
            assertThat(again.counting()).as("seed %d", seed).isEqualTo(once.counting());
            assertThat(again.superseded()).isEqualTo(once.superseded());
        }
    }

    /** Made so that their times, names and documents contradict one another in every way. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void whichever_was_taken_in_first_the_same_version_counts_and_the_same_ones_are_held_and_asked_about(int size) {
        for (long seed = 1; seed <= 150; seed++) {
            Random random = new Random(seed);
            List<MadeVersion> made = new ArrayList<>();
            for (int i = 0; i < size; i++) made.add(contradictory(i, random));
            Set<String> verdicts = new TreeSet<>();
            for (List<Integer> order : permutations(size)) verdicts.add(verdict(made, order));
            assertThat(verdicts).as("seed %d, %d versions", seed, size).hasSize(1);
        }
    }

    private static MadeVersion contradictory(int number, Random random) {
        String again = List.of("", " gửi lại", " sửa lần 2", " chốt").get(random.nextInt(4));
        return version("PL " + number + again + ".xlsx")
                .document(random.nextInt(4) - 1)
                .modified(random.nextInt(4))
                .errors(random.nextInt(3));
    }

    /** @param order the turn in which each was taken in, and stands in the list */
    private static String verdict(List<MadeVersion> made, List<Integer> order) {
        Version[] taken = new Version[made.size()];
        for (int i = 0; i < made.size(); i++)
            taken[order.get(i)] = made.get(i).received(order.get(i)).of(i);
        List<Version> versions = List.of(taken);
        Versions judged = new Versions(versions);
        return "counts " + paths(judged.counting().stream())
                + " held " + paths(versions.stream().filter(judged::isHeld))
                + " asked about " + paths(judged.contested().stream())
                + " superseded " + paths(judged.superseded().stream());
    }

    private static String paths(Stream<Version> versions) {
        return versions.map(Version::path).sorted().toList().toString();
    }

    private static List<List<Integer>> permutations(int size) {
        if (size == 0) return List.of(List.of());
        List<List<Integer>> longer = new ArrayList<>();
        for (List<Integer> shorter : permutations(size - 1))
            for (int at = 0; at < size; at++) {
                List<Integer> one = new ArrayList<>(shorter);
                one.add(at, size - 1);
                longer.add(one);
            }
        return longer;
    }

    @Test
    void a_version_held_before_a_good_newer_one_came_is_superseded_by_it() {
        Version good = version("a.xlsx").document(1).of(1);
        Version worse = version("b.xlsx").document(2).errors(2).of(2);
        Version mended = version("c.xlsx").document(3).of(3);
        Versions versions = new Versions(List.of(good, worse, mended));
        assertThat(versions.counting()).contains(mended);
        assertThat(versions.isHeld(worse)).isFalse();
        assertThat(versions.superseded()).containsExactly(good, worse);
    }

    @Test
    void where_nobody_can_say_fewer_errors_count_whatever_else_came() {
        Version good = version("PL.xlsx").document(1).of(1);
        Version worse = version("PL sửa.xlsx").document(2).errors(5).of(2);
        Version silent = version("b.xlsx").modified(1).errors(3).of(3);
        Versions versions = new Versions(List.of(good, worse, silent));
        assertThat(versions.counting()).contains(good);
        assertThat(versions.isHeld(worse)).isTrue();
        assertThat(versions.contested()).containsExactly(silent);
    }

    private static MadeVersion version(String path) {
        return new MadeVersion(path);
    }
}
