package vn.tonghop.form;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.text.Quantity;
import vn.tonghop.text.Unit;

/**
 * A data element: one column of a table.
 *
 * @param id the full id, {@code p01.launch_children}
 * @param path its headers from the top group to the leaf
 * @param unit what its figures count, in the base unit; null for text
 * @param required a unit must fill it
 * @param summed whether the consolidating unit adds it up
 */
public record Element(
        String id,
        String table,
        List<Header> path,
        Kind kind,
        @Nullable Unit unit,
        boolean required,
        boolean summed) {

    private static final List<String> NUMBERING = List.of("STT", "TT");

    /** What stands in an element's cells. */
    public enum Kind {
        COUNT,
        MONEY,
        TEXT
    }

    public Element {
        path = List.copyOf(path);
        if ((kind == Kind.TEXT) != (unit == null)) throw new IllegalArgumentException("unit of " + id);
    }

    /** The running number of a list's lines: it says where a line stands, and nothing of the line. */
    public boolean isNumbering() {
        return kind == Kind.TEXT && NUMBERING.contains(leaf().text());
    }

    public Header leaf() {
        return path.get(path.size() - 1);
    }

    /** «Tặng quà › Kinh phí». */
    public String pathText() {
        return path.stream().map(Header::text).collect(Collectors.joining(" › "));
    }

    /** What a reader of numbers should expect in its cells. */
    public Quantity quantity() {
        if (unit == null) return Quantity.ANY;
        return switch (unit) {
            case DONG -> Quantity.MONEY;
            case TRE, LUOT -> Quantity.CHILDREN;
            case SUAT -> Quantity.GIFTS;
            case DIEM -> Quantity.POINTS;
            case CONG_TRINH -> Quantity.WORKS;
            case HOAT_DONG -> Quantity.ACTIVITIES;
        };
    }
}
