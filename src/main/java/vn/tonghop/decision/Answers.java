package vn.tonghop.decision;

import java.io.Serializable;
import java.util.List;

/**
 * What people answered in one file.
 *
 * @param office the sheets are those of {@code dieu-chinh.xlsx}, which may speak of all units; else a unit's own copy
 * @param lines those that are filled in, in the file's order
 */
public record Answers(boolean office, List<Answer> lines) implements Serializable {

    /** A file without such sheets. */
    public static final Answers NONE = new Answers(false, List.of());

    public Answers {
        lines = List.copyOf(lines);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
