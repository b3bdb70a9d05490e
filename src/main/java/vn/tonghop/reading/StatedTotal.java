package vn.tonghop.reading;

import java.io.Serializable;
import java.util.List;

/**
 * A row «Tổng cộng» as the sender wrote it; never added, only compared.
 *
 * @param label what the row calls itself
 * @param figures its cells; their {@code row} is empty
 * @param rows keys of the rows that it adds up
 */
public record StatedTotal(String label, List<Figure> figures, List<String> rows) implements Serializable {
    public StatedTotal {
        figures = List.copyOf(figures);
        rows = List.copyOf(rows);
    }
}
