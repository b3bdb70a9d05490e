package vn.tonghop.reading;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import vn.tonghop.grid.Place;
import vn.tonghop.text.Reading;

/**
 * One figure of a table.
 *
 * @param row a level's id, the ordinal of a line from 1, or empty
 * @param element the full id, {@code p01.launch_children}
 * @param place the cell; {@link Place#NOWHERE} when the table has no column for the element
 */
public record Figure(String table, String row, String element, Reading reading, Place place) implements Serializable {

    /** The value in the base unit where the cell can be read; held back or not is {@code editing}'s word. */
    public Optional<BigDecimal> value() {
        return reading instanceof Reading.Value read ? Optional.of(read.value()) : Optional.empty();
    }

    public Key key() {
        return new Key(table, row, element);
    }

    /** What a figure is called whatever file it comes from. */
    public record Key(String table, String row, String element) implements Comparable<Key>, Serializable {
        @Override
        public int compareTo(Key other) {
            int byTable = table.compareTo(other.table);
            if (byTable != 0) return byTable;
            int byRow = row.length() != other.row.length()
                    ? Integer.compare(row.length(), other.row.length())
                    : row.compareTo(other.row);
            return byRow != 0 ? byRow : element.compareTo(other.element);
        }
    }
}
