package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.tonghop.grid.Grid;

/** Text in the colour of its ground is known as such; any other colours are not. */
class UnseenTextTest {

    @Test
    void white_on_nothing_grey_on_grey_and_a_format_that_shows_nothing_are_unseen() throws IOException {
        for (Workbook book : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            number(book, look(book, IndexedColors.WHITE, null));
            number(book, look(book, IndexedColors.WHITE, IndexedColors.WHITE));
            number(book, look(book, IndexedColors.GREY_25_PERCENT, IndexedColors.GREY_25_PERCENT));
            CellStyle nothing = book.createCellStyle();
            nothing.setDataFormat(book.createDataFormat().getFormat(";;;"));
            number(book, nothing);
            number(book, look(book, IndexedColors.WHITE, IndexedColors.RED));
            number(book, look(book, IndexedColors.RED, null));
            number(book, look(book, IndexedColors.AUTOMATIC, IndexedColors.BLUE));
            number(book, book.createCellStyle());
            assertThat(unseen(book)).as(book.getClass().getSimpleName()).isEqualTo("1111 0000");
        }
    }

    @Test
    void a_pattern_hides_nothing_and_the_white_of_a_theme_or_of_rgb_is_white() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        CellStyle dotted = look(book, IndexedColors.WHITE, IndexedColors.WHITE);
        dotted.setFillPattern(FillPatternType.FINE_DOTS);
        XSSFFont theme = book.createFont();
        theme.setThemeColor((short) 0);
        CellStyle byTheme = book.createCellStyle();
        byTheme.setFont(theme);
        XSSFFont rgb = book.createFont();
        rgb.setColor(new XSSFColor(new byte[] {-1, -1, -1}));
        CellStyle byRgb = book.createCellStyle();
        byRgb.setFont(rgb);
        for (CellStyle each : List.of(byTheme, byRgb, byRgb, byTheme, dotted)) number(book, each);
        assertThat(unseen(book)).isEqualTo("1111 0");
    }

    @Test
    void a_palette_of_the_files_own_says_what_is_white() throws IOException {
        HSSFWorkbook book = new HSSFWorkbook();
        book.getCustomPalette()
                .setColorAtIndex(HSSFColor.HSSFColorPredefined.WHITE.getIndex(), (byte) 10, (byte) 20, (byte) 30);
        book.getCustomPalette()
                .setColorAtIndex(HSSFColor.HSSFColorPredefined.LIME.getIndex(), (byte) 255, (byte) 255, (byte) 255);
        number(book, look(book, IndexedColors.WHITE, null));
        number(book, look(book, IndexedColors.LIME, null));
        assertThat(unseen(book)).isEqualTo("01");
    }

    @Test
    void a_conditional_format_that_shows_nothing_leaves_the_figures_in_its_reach_unseen() {
        assertThat(ruled("<cfRule type=\"expression\" dxfId=\"0\"><formula>$A$1=700</formula></cfRule>"))
                .as("white")
                .isEqualTo("0110");
        assertThat(ruled("<cfRule type=\"cellIs\" operator=\"greaterThan\" dxfId=\"1\"><formula>5</formula></cfRule>"))
                .as(";;;")
                .isEqualTo("0110");
        assertThat(ruled("<cfRule type=\"duplicateValues\" dxfId=\"2\"/>"))
                .as("black on black")
                .isEqualTo("0110");
        assertThat(
                        ruled(
                                "<cfRule type=\"iconSet\"><iconSet showValue=\"0\"><cfvo type=\"num\" val=\"0\"/></iconSet></cfRule>"))
                .as("an icon instead")
                .isEqualTo("0110");
    }

    @Test
    void a_conditional_format_that_shows_figures_or_hides_only_zeros_blanks_and_errors_hides_none() {
        for (String rule : List.of(
                "<cfRule type=\"expression\" dxfId=\"3\"><formula>$A$1=700</formula></cfRule>",
                "<cfRule type=\"expression\" dxfId=\"4\"><formula>$A$1=700</formula></cfRule>",
                "<cfRule type=\"expression\" dxfId=\"9\"><formula>$A$1=700</formula></cfRule>",
                "<cfRule type=\"cellIs\" operator=\"equal\" dxfId=\"0\"><formula>0</formula></cfRule>",
                "<cfRule type=\"expression\" dxfId=\"0\"><formula>B1=0</formula></cfRule>",
                "<cfRule type=\"expression\" dxfId=\"0\"><formula>ISERROR(B1)</formula></cfRule>",
                "<cfRule type=\"containsErrors\" dxfId=\"0\"><formula>ISERROR(B1)</formula></cfRule>",
                "<cfRule type=\"dataBar\"><dataBar><color rgb=\"FFFFFFFF\"/></dataBar></cfRule>"))
            assertThat(ruled(rule)).as(rule).isEqualTo("0000");
    }

    /** Four figures in a row, the second and third in reach of a rule. */
    private static String ruled(String rule) {
        String white = "<font><color rgb=\"FFFFFFFF\"/></font>";
        String looks = "<dxf>" + white + "<border><left><color rgb=\"FF0000FF\"/></left></border></dxf>"
                + "<dxf><numFmt numFmtId=\"170\" formatCode=\";;;\"/></dxf>"
                + "<dxf><fill><patternFill><bgColor rgb=\"FF000000\"/></patternFill></fill></dxf>"
                + "<dxf>" + white + "<fill><patternFill><bgColor rgb=\"FFC00000\"/></patternFill></fill></dxf>"
                + "<dxf><font><b/><color rgb=\"FFFF0000\"/></font></dxf>";
        byte[] bytes = XlsxFile.ofSheet("<sheetData><row r=\"1\"><c><v>700</v></c><c><v>700</v></c><c><v>5</v></c>"
                        + "<c><v>5</v></c></row></sheetData><conditionalFormatting sqref=\"Z9 B1:C1\">" + rule
                        + "</conditionalFormatting>")
                .styles("<dxfs>" + looks + "</dxfs>")
                .bytes();
        StringBuilder digits = new StringBuilder();
        Open.grid(bytes).rowCells(0).forEach(cell -> digits.append(cell.style().unseen() ? '1' : '0'));
        return digits.toString();
    }

    private static CellStyle look(
            Workbook book, IndexedColors text, @org.jspecify.annotations.Nullable IndexedColors ground) {
        Font font = book.createFont();
        if (text != IndexedColors.AUTOMATIC) font.setColor(text.getIndex());
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        if (ground != null) {
            style.setFillForegroundColor(ground.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private static void number(Workbook book, CellStyle style) {
        var sheet = book.getNumberOfSheets() == 0 ? book.createSheet() : book.getSheetAt(0);
        var row = sheet.getRow(0) == null ? sheet.createRow(0) : sheet.getRow(0);
        Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
        cell.setCellValue(700);
        cell.setCellStyle(style);
    }

    /** A digit a cell, four by four. */
    private static String unseen(Workbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        book.close();
        Grid grid = Open.grid(bytes.toByteArray());
        StringBuilder digits = new StringBuilder();
        grid.rowCells(0).forEach(cell -> digits.append(cell.style().unseen() ? '1' : '0'));
        return String.join(" ", Arrays.asList(digits.toString().split("(?<=\\G....)")));
    }
}
