package vn.tonghop.form;

import java.util.LinkedHashMap;
import java.util.Map;

/** Ids of one column, each of which may stand once. */
final class Ids {

    private final String column;
    private final Map<String, String> firstCells = new LinkedHashMap<>();

    Ids(String column) {
        this.column = column;
    }

    /**
     * The id of a line; a blank one, a repeated one and one of another shape are mistakes.
     *
     * @param like what people are told that an id looks like
     * @param because columns whose cells demand the shape
     */
    String read(DefinitionLine line, String shape, String like, String... because) {
        String id = line.required(column);
        if (!id.isEmpty() && !id.matches(shape)) line.unexpected(column, like, because);
        String first = firstCells.putIfAbsent(id, line.label(column));
        if (!id.isEmpty() && first != null) line.twice(column, first);
        return id;
    }
}
