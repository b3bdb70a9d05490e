package vn.tonghop.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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

    private static MadeVersion version(String path) {
        return new MadeVersion(path);
    }
}
