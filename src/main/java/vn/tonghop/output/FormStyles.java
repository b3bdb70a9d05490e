package vn.tonghop.output;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How a form's workbook looks: text in every cell, wrapped, so that nothing typed becomes a date or loses a zero. */
final class FormStyles {

    private static final String FONT = "Times New Roman";

    private final CellStyle text;
    private final CellStyle header;

    FormStyles(XSSFWorkbook book) {
        XSSFFont standard = book.getFontAt(0);
        standard.setFontName(FONT);
        standard.setFontHeightInPoints((short) 12);
        text = style(book);
        header = style(book);
        XSSFFont bold = book.createFont();
        bold.setFontName(FONT);
        bold.setFontHeightInPoints((short) 12);
        bold.setBold(true);
        header.setFont(bold);
        header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    CellStyle text() {
        return text;
    }

    CellStyle header() {
        return header;
    }

    void write(Row row, int column, String value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!value.isEmpty()) cell.setCellValue(value);
    }

    private static CellStyle style(XSSFWorkbook book) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
