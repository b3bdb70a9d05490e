package vn.tonghop.output.book;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of one workbook: one a look, and one more a look for text that looks like a formula. */
final class Styles {

    static final String FONT = "Times New Roman";
    static final int SIZE = 12;

    /** {@code #,##0} shows dots on a Vietnamese system. */
    private static final String THOUSANDS = "#,##0";

    private static final String WITH_SIGN = "+#,##0;-#,##0;0";

    /** What is typed stays text: «01/6/2023» becomes no date. */
    private static final String TYPED_AS_IS = "@";

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> plain = new EnumMap<>(Look.class);
    private final Map<Look, XSSFCellStyle> quoted = new EnumMap<>(Look.class);
    private final Map<Look.Face, XSSFFont> fonts = new LinkedHashMap<>();

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont standard = workbook.getFontAt(0);
        standard.setFontName(FONT);
        standard.setFontHeightInPoints((short) SIZE);
        standard.setColor(IndexedColors.BLACK.getIndex());
        for (Look look : Look.values()) plain.put(look, make(look));
    }

    XSSFCellStyle of(Look look) {
        return plain.computeIfAbsent(look, this::make);
    }

    XSSFCellStyle quoted(Look look) {
        return quoted.computeIfAbsent(look, each -> {
            XSSFCellStyle style = make(each);
            style.setQuotePrefixed(true);
            return style;
        });
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(look.face, this::font));
        style.setAlignment(look.place.across);
        style.setVerticalAlignment(look.place.down);
        style.setWrapText(look.place != Look.Place.OVERFLOWING);
        paint(style, look.paint);
        style.setDataFormat(workbook.createDataFormat().getFormat(format(look)));
        if (look.bordered) border(style);
        return style;
    }

    private static String format(Look look) {
        if (look == Look.ENTRY_TEXT) return TYPED_AS_IS;
        return look == Look.CHANGE ? WITH_SIGN : THOUSANDS;
    }

    /** Yellow to fill in, grey to leave alone. */
    private static void paint(XSSFCellStyle style, Look.Paint paint) {
        style.setLocked(paint != Look.Paint.ENTRY);
        if (paint == Look.Paint.NONE) return;
        style.setFillForegroundColor(new XSSFColor(
                paint == Look.Paint.ENTRY
                        ? new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0xE0}
                        : new byte[] {(byte) 0xE4, (byte) 0xE4, (byte) 0xE4},
                null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void border(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }

    private XSSFFont font(Look.Face face) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) face.size());
        font.setBold(face.isBold());
        font.setItalic(face.isItalic());
        if (face.isUnderlined()) font.setUnderline(Font.U_SINGLE);
        font.setColor(face.isBlue() ? IndexedColors.BLUE.getIndex() : IndexedColors.BLACK.getIndex());
        return font;
    }
}
