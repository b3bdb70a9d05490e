package vn.tonghop.decision;

import java.math.BigDecimal;
import java.util.List;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Message;

/**
 * One thing that people are asked about a report: a line of an {@link AnswerSheet}.
 *
 * @param key what an answer is about, whatever becomes of the sheet's other columns
 * @param place the cell as shown; {@link Place#NOWHERE} when the whole file is meant
 * @param raw what stands in the cell; empty when nothing does
 * @param proposed what «Đồng ý sửa» would change, with the cells as shown; empty where nothing is proposed
 * @param message what was found
 */
public record Question(QuestionKey key, Place place, String raw, List<Proposal> proposed, Message message) {

    /** One cell of a proposal. */
    public record Proposal(Place place, BigDecimal value) {}

    public Question {
        proposed = List.copyOf(proposed);
    }
}
