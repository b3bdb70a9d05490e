package vn.tonghop.accuracy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Apache POI, both of its formats. */
final class PoiWriter implements Writer {

    @Override
    public byte[] write(Workbook book) throws IOException {
        try (org.apache.poi.ss.usermodel.Workbook made =
                book.format() == Format.XLS_POI ? new HSSFWorkbook() : new XSSFWorkbook()) {
            CellStyle date = made.createCellStyle();
            date.setDataFormat((short) 14);
            for (Page page : book.pages()) sheet(made.createSheet(page.name), page, date);
            for (int i = 0; i < book.pages().size(); i++) {
                if (!book.pages().get(i).hidden) {
                    made.setActiveSheet(i);
                    made.setSelectedTab(i);
                    break;
                }
            }
            for (int i = 0; i < book.pages().size(); i++) if (book.pages().get(i).hidden) made.setSheetHidden(i, true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            made.write(out);
            return out.toByteArray();
        }
    }

    private static void sheet(Sheet sheet, Page page, CellStyle date) {
        page.rows.forEach((r, cells) -> {
            Row row = sheet.createRow(r);
            cells.forEach((c, item) -> cell(row.createCell(c), item, date));
        });
        for (Page.Merge merge : page.merges)
            sheet.addMergedRegionUnsafe(new CellRangeAddress(merge.top(), merge.bottom(), merge.left(), merge.right()));
        for (int r : page.hiddenRows) {
            Row row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
            row.setZeroHeight(true);
        }
        for (int c : page.hiddenColumns) sheet.setColumnHidden(c, true);
    }

    private static void cell(Cell cell, Item item, CellStyle date) {
        switch (item.kind()) {
            case TEXT -> cell.setCellValue(item.text());
            case NUMBER -> {
                if (item.formula() != null)
                    cell.setCellFormula(item.formula().at(cell.getRowIndex(), cell.getColumnIndex()));
                cell.setCellValue(number(item));
            }
            case DATE -> {
                cell.setCellValue(number(item));
                cell.setCellStyle(date);
            }
            case ERROR ->
                cell.setCellErrorValue(FormulaError.forString(item.text()).getCode());
            case UNCALCULATED ->
                cell.setCellFormula(
                        java.util.Objects.requireNonNull(item.formula()).at(cell.getRowIndex(), cell.getColumnIndex()));
        }
    }

    private static double number(Item item) {
        return java.util.Objects.requireNonNull(item.number()).doubleValue();
    }
}
