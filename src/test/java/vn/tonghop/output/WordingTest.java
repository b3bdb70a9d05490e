package vn.tonghop.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.message.Message;

/** What people read quotes no more than they can read; what machines get is whole. */
class WordingTest {

    private static final String LONG = "mười lăm điểm ".repeat(2_900);

    @Test
    void a_sentence_keeps_its_end_whatever_it_quotes() {
        Message refused = Message.of("reading.misnamed", "format", LONG);
        String read = DucCo.WORDING.say(Message.of("text.two", "first", refused, "second", List.of(LONG, "hết")));
        assertThat(read)
                .startsWith("Tên tệp là tệp Excel nhưng nội dung là mười lăm điểm")
                .contains("…(đã rút gọn); tệp được đọc theo nội dung.")
                .endsWith("…(đã rút gọn), hết")
                .hasSizeLessThan(2_000);
        assertThat(DucCo.WORDING.vi().render(refused)).contains(LONG);
    }

    @Test
    void what_stands_in_a_cell_is_cut_and_said_to_be_so() {
        assertThat(DucCo.WORDING.brief(LONG))
                .startsWith("mười lăm điểm")
                .endsWith("…(đã rút gọn)")
                .hasSizeLessThan(320);
        assertThat(DucCo.WORDING.brief("15 điểm")).isEqualTo("15 điểm");
    }
}
