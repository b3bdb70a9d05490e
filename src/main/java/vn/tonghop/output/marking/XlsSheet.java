package vn.tonghop.output.marking;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.usermodel.DVConstraint;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFDataValidation;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Place;
import vn.tonghop.output.book.SafeText;

/** Writes a {@link Layout} as the last sheet of an old workbook. */
final class XlsSheet {

    private static final double DIGIT_POINTS = 5.25;
    private static final String FONT = "Times New Roman";

    /** POI's limit, less one for the style that is made to see whether it is there. */
    private static final int MOST_STYLES = 4_029;

    private final HSSFWorkbook book;
    private final Map<Layout.Style, HSSFCellStyle> styles = new EnumMap<>(Layout.Style.class);

    XlsSheet(HSSFWorkbook book) {
        this.book = book;
    }

    void write(Layout layout) {
        HSSFSheet sheet = book.createSheet(freeName(layout.sheetName()));
        for (int row = 0; row < layout.rows().size(); row++) row(sheet, layout, row);
        for (int column = 0; column < layout.widths().size(); column++) {
            double width = layout.widths().get(column);
            if (width == 0) sheet.setColumnHidden(column, true);
            else sheet.setColumnWidth(column, (int) (width / DIGIT_POINTS * 256));
        }
        for (int row : layout.merged())
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, 0, layout.lastSeenColumn()));
        validation(sheet, layout);
        print(sheet, layout);
        sheet.setSelected(false);
        sheet.setActive(false);
    }

    private String freeName(String wished) {
        String name = wished;
        for (int number = 2; book.getSheet(name) != null; number++) name = wished + " (" + number + ")";
        return name;
    }

    private void row(HSSFSheet sheet, Layout layout, int index) {
        HSSFRow row = sheet.createRow(index);
        if (layout.height(index) == 0) row.setZeroHeight(true);
        else row.setHeightInPoints((float) layout.height(index));
        for (Layout.Cell cell : layout.rows().get(index)) cell(row.createCell(cell.column()), cell);
    }

    private void cell(HSSFCell written, Layout.Cell cell) {
        HSSFCellStyle style = styles.computeIfAbsent(cell.style(), this::style);
        if (style != null) written.setCellStyle(style);
        if (!cell.text().isEmpty()) written.setCellValue(SafeText.of(cell.text()));
        Place to = cell.link();
        if (to == null || !SafeText.of(to.sheet()).equals(to.sheet())) return;
        HSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + to.sheet().replace("'", "''") + "'!" + to.cell());
        written.setHyperlink(link);
    }

    /** A style that is there already from an earlier marking, or a new one; null where there is no room. */
    private @Nullable HSSFCellStyle style(Layout.Style style) {
        if (book.getNumCellStyles() >= MOST_STYLES) return null;
        HSSFCellStyle made = make(style);
        InternalWorkbook records = book.getInternalWorkbook();
        byte[] wanted = records.getExFormatAt(made.getIndex()).serialize();
        for (int i = 0; i < made.getIndex(); i++)
            if (Arrays.equals(records.getExFormatAt(i).serialize(), wanted)) {
                records.removeExFormatRecord(made.getIndex());
                return book.getCellStyleAt(i);
            }
        return made;
    }

    private HSSFCellStyle make(Layout.Style style) {
        HSSFCellStyle made = book.createCellStyle();
        made.setWrapText(style != Layout.Style.HIDDEN);
        made.setVerticalAlignment(VerticalAlignment.TOP);
        made.setFont(font(style));
        switch (style) {
            case TITLE -> made.setAlignment(HorizontalAlignment.CENTER);
            case HEADER -> {
                made.setAlignment(HorizontalAlignment.CENTER);
                made.setVerticalAlignment(VerticalAlignment.CENTER);
                fill(made, IndexedColors.GREY_25_PERCENT);
            }
            case CENTRED -> made.setAlignment(HorizontalAlignment.CENTER);
            case ANSWER, FIGURE -> {
                made.setLocked(false);
                fill(made, IndexedColors.LIGHT_GREEN);
                if (style == Layout.Style.FIGURE) made.setDataFormat((short) 3);
            }
            case TEXT, NOTE, LINK, HIDDEN -> {}
        }
        if (style != Layout.Style.TITLE && style != Layout.Style.NOTE && style != Layout.Style.HIDDEN) border(made);
        return made;
    }

    private HSSFFont font(Layout.Style style) {
        boolean bold = style == Layout.Style.TITLE || style == Layout.Style.HEADER;
        short height = (short) ((style == Layout.Style.TITLE ? 14 : 12) * 20);
        boolean link = style == Layout.Style.LINK;
        short colour = link ? IndexedColors.BLUE.getIndex() : HSSFFont.COLOR_NORMAL;
        byte line = link ? HSSFFont.U_SINGLE : HSSFFont.U_NONE;
        HSSFFont known = book.findFont(bold, colour, height, FONT, false, false, HSSFFont.SS_NONE, line);
        if (known != null) return known;
        HSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setBold(bold);
        font.setFontHeight(height);
        font.setColor(colour);
        font.setUnderline(line);
        return font;
    }

    private static void fill(HSSFCellStyle style, IndexedColors colour) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(colour.getIndex());
    }

    private static void border(HSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }

    private static void validation(HSSFSheet sheet, Layout layout) {
        if (layout.answered().isEmpty()) return;
        CellRangeAddressList cells = new CellRangeAddressList();
        for (int row : layout.answered())
            cells.addCellRangeAddress(row, layout.answerColumn(), row, layout.answerColumn());
        HSSFDataValidation list = new HSSFDataValidation(
                cells,
                DVConstraint.createExplicitListConstraint(layout.replies().toArray(new String[0])));
        list.setSuppressDropDownArrow(false);
        sheet.addValidationData(list);
    }

    private static void print(HSSFSheet sheet, Layout layout) {
        sheet.setDisplayGridlines(false);
        sheet.createFreezePane(0, layout.headerRow() + 1);
        sheet.setRepeatingRows(new CellRangeAddress(layout.headerRow(), layout.headerRow(), -1, -1));
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true); // POI has both bits swapped: without this one the sheet prints several pages wide
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
    }
}
