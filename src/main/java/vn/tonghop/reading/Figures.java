package vn.tonghop.reading;

import java.io.Serializable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of one table, row by row in the file's order, elements in the form's order within a row. */
public final class Figures implements Iterable<Figure>, Serializable {

    private static final long serialVersionUID = 1;

    private final Map<Figure.Key, Figure> byKey = new LinkedHashMap<>();

    public Figures(List<Figure> figures) {
        for (Figure figure : figures) byKey.put(figure.key(), figure);
    }

    public Optional<Figure> find(String row, String element) {
        String table = element.substring(0, element.indexOf('.'));
        return Optional.ofNullable(byKey.get(new Figure.Key(table, row, element)));
    }

    public int size() {
        return byKey.size();
    }

    @Override
    public Iterator<Figure> iterator() {
        return byKey.values().iterator();
    }
}
