package vn.tonghop.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where a form's tables say what others of them rely on: who does not find it names that cell too. */
final class DefinedAt {

    private final Map<String, String> cells = new TreeMap<>();

    void parameter(String id, DefinitionLine line) {
        cells.put("parameter " + id, line.elsewhere("value"));
    }

    void table(String id, DefinitionLine line) {
        cells.put("table " + id, line.elsewhere("table"));
        cells.put("rows " + id, line.elsewhere("rows"));
    }

    String[] parameter(String id) {
        return cell("parameter " + id).toArray(String[]::new);
    }

    /** The ids of these tables. */
    String[] tables(List<String> ids) {
        return ids.stream().flatMap(id -> cell("table " + id)).toArray(String[]::new);
    }

    /** What a table's rows are. */
    String[] rows(String table) {
        return cell("rows " + table).toArray(String[]::new);
    }

    private Stream<String> cell(String what) {
        return Optional.ofNullable(cells.get(what)).stream();
    }
}
