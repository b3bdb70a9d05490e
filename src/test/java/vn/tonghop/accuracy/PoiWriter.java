package vn.tonghop.accuracy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.IndexedColors;
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
            Map<Item.Look, CellStyle> looks =
                    Map.of(Item.Look.STRUCK, struck(made), Item.Look.UNSEEN, unseen(made, book.number() % 2 == 0));
            for (Page page : book.pages()) sheet(made.createSheet(page.name), page, date, looks);
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

    private static CellStyle struck(org.apache.poi.ss.usermodel.Workbook made) {
        Font font = made.createFont();
        font.setStrikeout(true);
        CellStyle style = made.createCellStyle();
        style.setFont(font);
        return style;
    }

    /** White on nothing, or grey on grey. */
    private static CellStyle unseen(org.apache.poi.ss.usermodel.Workbook made, boolean white) {
        short colour = (white ? IndexedColors.WHITE : IndexedColors.GREY_25_PERCENT).getIndex();
        Font font = made.createFont();
        font.setColor(colour);
        CellStyle style = made.createCellStyle();
        style.setFont(font);
        if (!white) {
            style.setFillForegroundColor(colour);
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private static void sheet(Sheet sheet, Page page, CellStyle date, Map<Item.Look, CellStyle> looks) {
        page.rows.forEach((r, cells) -> {
            Row row = sheet.createRow(r);
            cells.forEach((c, item) -> {
                Cell cell = row.createCell(c);
                cell(cell, item, date);
                CellStyle look = looks.get(item.look());
                if (look != null) cell.setCellStyle(look);
            });
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
                        Objects.requireNonNull(item.formula()).at(cell.getRowIndex(), cell.getColumnIndex()));
        }
    }

    private static double number(Item item) {
        return Objects.requireNonNull(item.number()).doubleValue();
    }
}
