package vn.tonghop.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.form.Form;
import vn.tonghop.form.Level;
import vn.tonghop.intake.Disk;
import vn.tonghop.message.Language;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;

/** An empty roster to fill in: codes are text, so that Excel keeps their leading zeros; levels come from a list. */
public final class RosterTemplate {

    private static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "level",
            "parent",
            "valid_from",
            "valid_to",
            "population",
            "child_population",
            "villages",
            "schools",
            "email");
    private static final List<Integer> WIDTHS = List.of(10, 30, 12, 10, 12, 12, 12, 18, 10, 10, 36);
    private static final int ROWS = 12_000;

    private RosterTemplate() {}

    public static void write(Path file, Form form, Language language) throws IOException {
        Renderer renderer = new Renderer(language);
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet(renderer.render(Message.of("roster.sheet")));
            Row header = sheet.createRow(0);
            CellStyle bold = bold(book);
            CellStyle text = text(book);
            for (int column = 0; column < COLUMNS.size(); column++) {
                header.createCell(column).setCellValue(COLUMNS.get(column));
                header.getCell(column).setCellStyle(bold);
                sheet.setColumnWidth(column, WIDTHS.get(column) * 256);
                if (!isNumber(COLUMNS.get(column))) sheet.setDefaultColumnStyle(column, text);
            }
            sheet.createFreezePane(0, 1);
            levels(sheet, form);
            explain(book, renderer);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            Disk.write(file, bytes.toByteArray());
        }
    }

    private static boolean isNumber(String column) {
        return List.of("population", "child_population", "villages", "schools").contains(column);
    }

    private static void levels(XSSFSheet sheet, Form form) {
        String[] levels = form.levels().stream().map(Level::id).toArray(String[]::new);
        int column = COLUMNS.indexOf("level");
        DataValidationHelper help = sheet.getDataValidationHelper();
        DataValidation validation = help.createValidation(
                help.createExplicitListConstraint(levels), new CellRangeAddressList(1, ROWS, column, column));
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    private static void explain(XSSFWorkbook book, Renderer renderer) {
        XSSFSheet help = book.createSheet(renderer.render(Message.of("roster.help")));
        help.setColumnWidth(0, 20 * 256);
        help.setColumnWidth(1, 100 * 256);
        for (int i = 0; i < COLUMNS.size(); i++) {
            Row row = help.createRow(i);
            row.createCell(0).setCellValue(COLUMNS.get(i));
            row.createCell(1).setCellValue(renderer.render(Message.of("roster.column." + COLUMNS.get(i))));
        }
    }

    private static CellStyle text(XSSFWorkbook book) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        return style;
    }

    private static CellStyle bold(XSSFWorkbook book) {
        XSSFFont font = book.createFont();
        font.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
