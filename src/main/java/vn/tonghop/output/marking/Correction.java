package vn.tonghop.output.marking;

import java.io.Serializable;
import java.util.List;
import vn.tonghop.form.Severity;
import vn.tonghop.grid.Place;

/**
 * One line of the sheet «Cần sửa»: one cause, with all that is to be said of it.
 *
 * @param what what was found and what to do, as sentences
 * @param table what the table is called; empty when the whole file is meant
 * @param place the cell as shown; {@link Place#NOWHERE} when the whole file is meant
 * @param raw what stands there
 * @param proposed what «Đồng ý sửa» would write; empty where nothing is proposed
 * @param key the question's key; empty where there is nothing to answer
 * @param cells the doubtful cells to mark
 * @param comment what the cells' comments say
 */
public record Correction(
        Severity severity,
        String what,
        String table,
        Place place,
        String raw,
        String proposed,
        String key,
        List<Place> cells,
        String comment)
        implements Serializable {

    public Correction {
        cells = List.copyOf(cells);
    }

    boolean isAnswerable() {
        return !key.isEmpty();
    }
}
