package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.form.Element;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Place;

/**
 * Columns of a list that hold names, birth dates or circumstances of children: recognised so that they are kept nowhere.
 *
 * @param headers their header cells
 * @param elements those of them that an element of the form answers to
 */
record PersonalColumns(List<Place> headers, List<Element> elements) {

    static final PersonalColumns NONE = new PersonalColumns(List.of(), List.of());

    static PersonalColumns of(FoundTable found, RowCells cells, RowLabels labels) {
        List<Place> headers = new ArrayList<>();
        List<Element> elements = new ArrayList<>();
        for (Column column : found.unknown()) if (PersonalData.header(column.leaf())) headers.add(column.header());
        boolean listed = !headers.isEmpty();
        found.columns().forEach((element, column) -> {
            if (element.kind() != Element.Kind.TEXT || element.required()) return;
            boolean beneficiaries = listed && element.id().endsWith(".beneficiaries");
            if (PersonalData.header(column.leaf()) || beneficiaries) elements.add(element);
        });
        for (Column column : found.unknown())
            if (!headers.contains(column.header()) && namesPersons(found, cells, labels, column.index()))
                headers.add(column.header());
        found.columns().forEach((element, column) -> {
            boolean free = element.kind() == Element.Kind.TEXT && !element.required();
            if (free && !elements.contains(element) && namesPersons(found, cells, labels, column.index()))
                elements.add(element);
        });
        for (Element element : elements) headers.add(found.column(element).header());
        return new PersonalColumns(headers, elements);
    }

    private static boolean namesPersons(FoundTable found, RowCells cells, RowLabels labels, int column) {
        Optional<Integer> row = cells.next(found.band().bottom() + 1);
        while (row.isPresent()) {
            Cell cell = found.sheet().shown(row.get(), column);
            if (PersonalData.text(cell.text())
                    && cells.read(row.get()).values() > 0
                    && labels.total(row.get()).isEmpty()) return true;
            row = cells.next(row.get() + 1);
        }
        return false;
    }
}
