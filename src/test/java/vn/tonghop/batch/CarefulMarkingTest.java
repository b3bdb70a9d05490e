package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.form.Severity;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Message;
import vn.tonghop.output.marking.Correction;
import vn.tonghop.output.marking.Corrections;
import vn.tonghop.output.marking.Marker;
import vn.tonghop.output.marking.Marking;

class CarefulMarkingTest {

    private static final Place CELL = new Place("Phụ lục 01", "C5");

    private static final Corrections CORRECTIONS = new Corrections(
            "Cần sửa",
            "thdte|2023|23875",
            List.of("Đề nghị trả lời"),
            List.of(new Correction(
                    Severity.ERROR, "Sai", "Phụ lục 01", CELL, "12", "13", "a-key", List.of(CELL), "Xem lại")));

    @TempDir
    private Path notes;

    @Test
    void a_file_whose_marking_twice_did_not_end_is_marked_in_a_jvm_of_its_own_with_the_same_result() throws Exception {
        byte[] content = sample();
        twiceWithoutEnd(content);
        Marker.Returned here = PlainNight.MARKING.mark(content, CORRECTIONS);
        Marker.Returned alone = marking(Jvm.command(Deadly.Child.class, "none")).mark(content, CORRECTIONS);
        assertThat(alone.alone()).isNull();
        assertThat(alone.ending()).isEqualTo(".xls");
        assertThat(alone.bytes()).isEqualTo(here.bytes());
        assertThat(notes).as("no attempt without an end, no answer").isEmptyDirectory();
    }

    @Test
    void where_that_one_dies_too_the_sender_gets_the_sheet_alone_and_is_told_why() throws Exception {
        byte[] content = sample();
        twiceWithoutEnd(content);
        Marker.Returned alone = marking(Jvm.command(Deadly.Child.class, "mark")).mark(content, CORRECTIONS);
        assertThat(alone.alone()).isEqualTo(Message.of("output.marking.alone.unsafe"));
        assertThat(alone.ending()).isEqualTo(".xlsx");
        assertThat(notes).isEmptyDirectory();
    }

    @Test
    void a_large_file_never_takes_the_memory_of_the_others() throws Exception {
        byte[] large = new byte[(1 << 20) + 1];
        assertThat(Marking.isSmall(sample())).isTrue();
        assertThat(Marking.isSmall(large)).isFalse();
        Marker.Returned alone = marking(Jvm.command(Deadly.Child.class, "mark")).mark(large, CORRECTIONS);
        assertThat(alone.alone()).isEqualTo(Message.of("output.marking.alone.unsafe"));
    }

    @Test
    void a_child_that_hangs_before_it_has_read_the_question_is_ended() throws Exception {
        CarefulMarking hanging = new CarefulMarking(
                PlainNight.MARKING, notes, new Alone(Jvm.command(Deadly.Hanging.class), Duration.ofMillis(200)));
        Marker.Returned alone = hanging.mark(new byte[2 << 20], CORRECTIONS);
        assertThat(alone.alone()).isEqualTo(Message.of("output.marking.alone.unsafe"));
        assertThat(notes).isEmptyDirectory();
    }

    private CarefulMarking marking(List<String> child) {
        return new CarefulMarking(PlainNight.MARKING, notes, new Alone(child, Duration.ofSeconds(60)));
    }

    private void twiceWithoutEnd(byte[] content) throws IOException {
        Attempts attempts = new Attempts(notes);
        for (int i = 0; i < 2; i++) attempts.begin(CarefulMarking.key(content, CORRECTIONS));
    }

    private static byte[] sample() throws IOException {
        return Files.readAllBytes(Path.of("input-samples/inbox/PL_THDVTE_IaNan.xls"));
    }
}
