package vn.tonghop.output.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Table;
import vn.tonghop.output.book.SheetName;

/** Where every element of a form stands in its template; a sheet a table, in the form's order. */
final class Layout {

    private final Form form;
    private final List<TablePlace> places = new ArrayList<>();

    Layout(Form form) {
        this.form = form;
        Set<String> taken = new LinkedHashSet<>();
        for (Table table : form.tables())
            places.add(new TablePlace(
                    table,
                    free(SheetName.safe(name(table)), taken),
                    form.elementsOf(table.id()),
                    table.rows() == Rows.LEVELS ? form.reportingLevel() : ""));
    }

    /** «Phụ lục 01»: as the form itself calls it, since this is what was asked for. */
    static String name(Table table) {
        return table.appendix().isEmpty() ? table.title() : table.appendix().get(0);
    }

    private static String free(String wished, Set<String> taken) {
        String name = wished;
        for (int number = 2; !taken.add(name); number++) name = SheetName.numbered(wished, number);
        return name;
    }

    List<TablePlace> places() {
        return places;
    }

    TablePlace of(String table) {
        return places.stream()
                .filter(place -> place.table().id().equals(table))
                .findFirst()
                .orElseThrow();
    }

    /** The cell of a figure, as a formula at {@code site} names it; empty where the element has no such cell. */
    Optional<String> cell(String element, Site site) {
        Optional<Element> found = form.findElement(element).filter(each -> each.unit() != null);
        if (found.isEmpty()) return Optional.empty();
        TablePlace place = of(found.get().table());
        boolean same = place.equals(site.place());
        String row = same && !site.row().isEmpty() ? site.row() : place.own();
        if (place.isList() && !same || !place.rows().contains(row)) return Optional.empty();
        return Optional.of(sheet(place, site) + place.cell(found.get(), row));
    }

    /** The column of a list, as a formula at {@code site} names it. */
    Optional<String> column(String element, Site site) {
        return form.findElement(element).map(found -> {
            TablePlace place = of(found.table());
            return sheet(place, site) + place.lines(found).address();
        });
    }

    /** How many lines of an element's list are filled, as a formula at {@code site} names it: those with a word beside them. */
    Optional<String> filledLines(String element, Site site) {
        return form.findElement(element).map(found -> {
            TablePlace place = of(found.table());
            String words = sheet(place, site) + place.beside().address();
            return "ROWS(" + words + ")-COUNTBLANK(" + words + ")";
        });
    }

    private static String sheet(TablePlace place, Site site) {
        return place.equals(site.place()) ? "" : Excel.sheet(place.sheet());
    }
}
