package vn.tonghop.form;

import java.util.List;

/**
 * A level of the tree of org units, from the top.
 *
 * @param id {@code province}, {@code district}, {@code commune}
 * @param labels how row labels name it: «Cấp xã», «xã», …; the first is the form's own
 */
public record Level(String id, List<String> labels) {
    public Level {
        labels = List.copyOf(labels);
    }
}
