package vn.tonghop.grid;

import java.io.Serializable;

/**
 * Where something stands in a file, as people and machines read it.
 *
 * @param sheet the sheet's name; empty for a Word table, a CSV file, prose
 * @param cell {@code C10}, {@code T2!C3} in a Word table, {@code ¶12} in prose; empty when the whole sheet is meant
 */
public record Place(String sheet, String cell) implements Serializable {

    public static final Place NOWHERE = new Place("", "");

    /** {@code Phụ lục 01!C10}. */
    public String label() {
        return sheet.isEmpty() || cell.isEmpty() ? sheet + cell : sheet + "!" + cell;
    }

    @Override
    public String toString() {
        return label();
    }
}
