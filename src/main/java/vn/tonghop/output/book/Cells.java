package vn.tonghop.output.book;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes a draft's boxes, row by row. */
final class Cells {

    /** Excel takes 65.530 links a sheet; with more boxes to link, totals alone are linked. */
    private static final int MOST_LINKS = 20_000;

    private static final double EMPTY_ROW = 12;

    private final Sheet rows;
    private final XSSFSheet sheet;
    private final Styles styles;
    private boolean allLinked = true;

    /** @param rows the same sheet, perhaps streamed */
    Cells(Sheet rows, XSSFSheet sheet, Styles styles) {
        this.rows = rows;
        this.sheet = sheet;
        this.styles = styles;
    }

    void write(Draft draft) {
        double[] heights = draft.heights();
        allLinked = links(draft) <= MOST_LINKS;
        for (int row = 0; row < draft.next(); row++) {
            Row written = rows.createRow(row);
            written.setHeightInPoints((float) (heights[row] == 0 ? EMPTY_ROW : heights[row]));
            borderOfMerges(draft, row, written);
            for (Box box : draft.rows().get(row)) write(box, written);
        }
    }

    private static long links(Draft draft) {
        return draft.rows().stream()
                .flatMap(List::stream)
                .filter(box -> box.target() != null)
                .count();
    }

    /** Every cell of a merge carries its border, also in the rows under the first. */
    private void borderOfMerges(Draft draft, int row, Row written) {
        for (int above = Math.max(0, row - 3); above <= row; above++)
            for (Box box : draft.rows().get(above))
                if (box.isMerged() && above + box.down() > row)
                    for (int column = box.column(); column < box.column() + box.across(); column++)
                        written.createCell(column).setCellStyle(styles.of(box.look()));
    }

    private void write(Box box, Row row) {
        Cell cell = row.getCell(box.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellStyle(styles.of(box.look()));
        fill(cell, box);
        if (box.isMerged())
            sheet.addMergedRegionUnsafe(new CellRangeAddress(
                    row.getRowNum(), row.getRowNum() + box.down() - 1, box.column(), box.column() + box.across() - 1));
        Target target = box.target();
        if (target != null && (allLinked || box.content() instanceof Content.Formula)) link(cell, target);
        String note = box.note();
        if (note != null) note(cell, note);
    }

    private void fill(Cell cell, Box box) {
        if (box.content() instanceof Content.Text text) {
            if (text.text().isEmpty()) return;
            if (SafeText.looksLikeFormula(text.text())) cell.setCellStyle(styles.quoted(box.look()));
            cell.setCellValue(SafeText.of(text.text()));
        } else if (box.content() instanceof Content.Figure figure) {
            number(cell, figure);
        } else if (box.content() instanceof Content.Live live) {
            cell.setCellFormula(live.formula());
        } else if (box.content() instanceof Content.Formula formula) {
            cell.setCellFormula(formula.formula());
            cell.setCellValue(formula.value().doubleValue());
        }
    }

    /** Excel keeps 15 digits: a longer figure is written as text rather than changed. */
    private static void number(Cell cell, Content.Figure figure) {
        if (figure.value().stripTrailingZeros().precision() > 15) cell.setCellValue(figure.shown());
        else cell.setCellValue(figure.value().doubleValue());
    }

    private void link(Cell cell, Target target) {
        Hyperlink link = sheet.getWorkbook()
                .getCreationHelper()
                .createHyperlink(target.isFile() ? HyperlinkType.FILE : HyperlinkType.DOCUMENT);
        link.setAddress(target.address());
        cell.setHyperlink(link);
    }

    private void note(Cell cell, String note) {
        int column = cell.getColumnIndex();
        int row = cell.getRowIndex();
        XSSFComment comment = sheet.createDrawingPatriarch()
                .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, column + 1, row, column + 4, row + 5));
        comment.setAddress(new CellAddress(row, column));
        comment.setString(new XSSFRichTextString(SafeText.of(note)));
        comment.setAuthor("tonghop");
    }
}
