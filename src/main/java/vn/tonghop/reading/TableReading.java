package vn.tonghop.reading;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.grid.Place;
import vn.tonghop.text.Scale;

/**
 * One table of the form as found in a file.
 *
 * @param table {@code p01}
 * @param title where its heading or header begins
 * @param scale the unit of money that its header or ĐVT line states
 * @param rows keys of the rows found, in the file's order
 * @param headers the leaf header cell of each element that has a column
 * @param absent elements without a column
 * @param doubled elements that more than one column answers to, with those header cells; such columns are not read
 * @param unknown header cells of columns with figures that no element answers to
 * @param texts text elements by row key and element id; never personal data
 */
public record TableReading(
        String table,
        Place title,
        Scale scale,
        List<String> rows,
        Figures figures,
        Map<String, Place> headers,
        List<String> absent,
        Map<String, List<Place>> doubled,
        List<Place> unknown,
        List<StatedTotal> totals,
        Map<String, Map<String, String>> texts)
        implements Serializable {

    public TableReading {
        rows = List.copyOf(rows);
        headers = Map.copyOf(headers);
        absent = List.copyOf(absent);
        doubled = Map.copyOf(doubled);
        unknown = List.copyOf(unknown);
        totals = List.copyOf(totals);
    }

    /** The same table with other figures. */
    public TableReading withFigures(Figures others) {
        return new TableReading(table, title, scale, rows, others, headers, absent, doubled, unknown, totals, texts);
    }

    public Optional<Figure> find(String row, String element) {
        return figures.find(row, element);
    }

    public Optional<String> text(String row, String element) {
        return Optional.ofNullable(texts.getOrDefault(row, Map.of()).get(element));
    }
}
