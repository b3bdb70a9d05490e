package vn.tonghop.editing;

import java.util.List;
import java.util.Optional;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.Place;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.TableReading;

/** Where cells stand. */
final class Places {

    private Places() {}

    static List<Place> of(List<Figure> figures) {
        return figures.stream().map(Figure::place).toList();
    }

    /** The cell of a text element: in the column of its header, in the row of the line's figures. */
    static Place of(TableReading table, String row, String element) {
        Place header = table.headers().getOrDefault(element, Place.NOWHERE);
        for (Figure figure : table.figures())
            if (figure.row().equals(row) && figure.place().sheet().equals(header.sheet()))
                return crossing(figure.place(), header).orElse(header);
        return header;
    }

    private static Optional<Place> crossing(Place inRow, Place inColumn) {
        String table = inRow.cell().substring(0, inRow.cell().indexOf('!') + 1);
        Optional<CellAddress> row = CellAddress.parse(inRow.cell().substring(table.length()));
        Optional<CellAddress> column =
                CellAddress.parse(inColumn.cell().substring(inColumn.cell().indexOf('!') + 1));
        if (row.isEmpty() || column.isEmpty()) return Optional.empty();
        CellAddress cell = new CellAddress(row.get().row(), column.get().column());
        return Optional.of(new Place(inRow.sheet(), table + cell));
    }
}
