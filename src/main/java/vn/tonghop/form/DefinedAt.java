package vn.tonghop.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where a form's tables say what others of them rely on: who does not find it names that cell too. */
final class DefinedAt {

    private final Map<String, String> cells = new TreeMap<>();
    private final List<String> strangers = new ArrayList<>();

    void parameter(String id, DefinitionLine line) {
        cells.put("parameter " + id, line.elsewhere("value"));
    }

    /** @param ids of parameters that nobody knows: each may be meant for one that is missing */
    void strangers(Collection<DefinitionLine> ids) {
        for (DefinitionLine line : ids) strangers.add(line.elsewhere("parameter"));
    }

    void table(String id, DefinitionLine line) {
        cells.put("table " + id, line.elsewhere("table"));
        cells.put("rows " + id, line.elsewhere("rows"));
    }

    String[] strangers() {
        return strangers.toArray(String[]::new);
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
