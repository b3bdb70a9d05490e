package vn.tonghop.sheet;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellKind;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.Paragraph;

/**
 * What the program sees in files, a line a cell: {@code file,sheet,cell,kind,value,formula,hidden}. Nothing is escaped
 * or shortened beyond what CSV asks for. A formula without a result in the file has no kind and no value; a paragraph of
 * a Word file is a TEXT at {@code ¶12}.
 */
public final class CellsDump {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final CSVPrinter lines;

    /** Writes the header line. */
    public CellsDump(Appendable to) throws IOException {
        lines = new CSVPrinter(to, FORMAT);
        lines.printRecord("file", "sheet", "cell", "kind", "value", "formula", "hidden");
    }

    /** Writes all cells of an opened file in its own order, then its paragraphs. */
    public void write(String file, Contents contents) throws IOException {
        for (Grid grid : contents.grids()) for (Cell cell : grid) write(file, grid, cell);
        for (Paragraph paragraph : contents.prose())
            lines.printRecord(file, "", paragraph.label(), CellKind.TEXT, paragraph.text(), "", false);
        lines.flush();
    }

    private void write(String file, Grid grid, Cell cell) throws IOException {
        lines.printRecord(
                file,
                grid.sheetLabel(),
                grid.label(cell.address()),
                cell.kind() == CellKind.BLANK ? "" : cell.kind(),
                cell.valueText(),
                cell.formula() == null ? "" : cell.formula(),
                grid.hidden(cell.address()));
    }
}
