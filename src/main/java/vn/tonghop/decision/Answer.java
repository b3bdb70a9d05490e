package vn.tonghop.decision;

import java.io.Serializable;
import vn.tonghop.grid.Place;
import vn.tonghop.text.Reading;

/**
 * One line that somebody filled in, as it stands.
 *
 * @param sheet whether a question was answered or something said of a version
 * @param key the text of the hidden column
 * @param unitCode what stands in the column of codes; empty where there is none
 * @param reply what was chosen, with its cell
 * @param value what stands under «Số đúng», read by what the figure counts
 * @param reason why, with its cell
 */
public record Answer(
        AnswerSheet.Sheet sheet,
        String key,
        String unitCode,
        Entry reply,
        Reading value,
        Place valuePlace,
        Entry reason,
        String by,
        Entry channel)
        implements Serializable {

    /** A text and its cell. */
    public record Entry(String text, Place place) implements Serializable {

        boolean isBlank() {
            return text.isBlank();
        }
    }
}
