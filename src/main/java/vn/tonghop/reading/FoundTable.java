package vn.tonghop.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.tonghop.form.Element;
import vn.tonghop.form.Table;
import vn.tonghop.grid.Place;

/**
 * A table of the form whose columns were found under one header.
 *
 * @param columns in the form's order of elements
 * @param doubled elements that several columns answer to
 * @param labelColumns columns that no element answers to, where row labels may stand, from the left
 * @param unknown columns with a header that no element answers to
 */
record FoundTable(
        Table table,
        HeaderBand band,
        Map<Element, Column> columns,
        Map<String, List<Place>> doubled,
        List<Integer> labelColumns,
        List<Column> unknown) {

    VisibleSheet sheet() {
        return band.sheet();
    }

    Column column(Element element) {
        return Objects.requireNonNull(columns.get(element), element.id());
    }

    boolean holdsFigures(int column) {
        return columns.entrySet().stream()
                .anyMatch(each -> each.getKey().kind() != Element.Kind.TEXT
                        && each.getValue().index() == column);
    }

    int firstColumn() {
        return columns.values().stream().mapToInt(Column::index).min().orElse(0);
    }

    int lastColumn() {
        return columns.values().stream().mapToInt(Column::index).max().orElse(0);
    }

    Place title() {
        return band.sheet().place(band.top(), firstColumn());
    }
}
