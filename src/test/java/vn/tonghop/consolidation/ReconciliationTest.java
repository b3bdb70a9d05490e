package vn.tonghop.consolidation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tonghop.editing.Status;
import vn.tonghop.intake.Arrival;

class ReconciliationTest {

    private final Arrival first = new MadeVersion("a.xlsx").of(1).arrival();
    private final Arrival second = new MadeVersion("b.xlsx").of(1).arrival();

    @Test
    void every_archived_file_in_a_line_is_well_and_one_that_waits_in_the_inbox_has_a_line_too() {
        Summary told = summary(line(first, Status.ACCEPTED), line(second, Status.REJECTED), waiting());
        assertThatCode(() -> Reconciliation.require(List.of(first, second), told))
                .doesNotThrowAnyException();
    }

    @Test
    void a_file_of_several_units_is_one_file() {
        Summary told = summary(line(first, Status.ACCEPTED), line(first, Status.SUPERSEDED));
        assertThatCode(() -> Reconciliation.require(List.of(first), told)).doesNotThrowAnyException();
    }

    @Test
    void an_archived_file_in_no_line_fails_the_run() {
        Summary told = summary(line(first, Status.ACCEPTED));
        assertThatThrownBy(() -> Reconciliation.require(List.of(first, second), told))
                .hasMessageContaining("archived but told of nowhere: [b.xlsx");
    }

    @Test
    void a_line_of_no_archived_file_fails_the_run() {
        Summary told = summary(line(first, Status.ACCEPTED), line(second, Status.ATTACHED));
        assertThatThrownBy(() -> Reconciliation.require(List.of(first), told))
                .hasMessageContaining("told of but not archived: [b.xlsx");
    }

    private static SubmissionLine line(Arrival arrival, Status status) {
        return new SubmissionLine(
                arrival.file().path(), arrival.file().sha256(), null, "2023", status, null, 0, 0, null);
    }

    private static SubmissionLine waiting() {
        return new SubmissionLine("open.xlsx", "", null, "2023", Status.DEFERRED, null, 0, 0, null);
    }

    private static Summary summary(SubmissionLine... lines) {
        return new Summary(
                MadeVersion.UNIT,
                MadeVersion.PERIOD,
                LocalDate.of(2023, 7, 1),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Stream.of(lines).toList(),
                List.of());
    }
}
