package vn.tonghop.output;

import java.util.Collection;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.form.FormTables;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;

/** The first sheet of a form's workbook: how to change a threshold, and what each column of each sheet means. */
final class FormGuide {

    private static final int STEPS = 6;
    private static final int DIGIT = 256;

    private final XSSFWorkbook book;
    private final FormStyles styles;
    private final Renderer renderer;

    FormGuide(XSSFWorkbook book, FormStyles styles, Renderer renderer) {
        this.book = book;
        this.styles = styles;
        this.renderer = renderer;
    }

    void write(Collection<String> tables) {
        XSSFSheet sheet = book.createSheet(text("form.guide.sheet"));
        sheet.setColumnWidth(0, 16 * DIGIT);
        sheet.setColumnWidth(1, 20 * DIGIT);
        sheet.setColumnWidth(2, 100 * DIGIT);
        Row row = sheet.createRow(0);
        styles.write(row, 0, text("form.guide.title"), styles.header());
        for (int step = 1; step <= STEPS; step++) {
            row = sheet.createRow(step);
            styles.write(row, 0, String.valueOf(step), styles.text());
            styles.write(row, 2, text("form.guide.step." + step), styles.text());
        }
        row = sheet.createRow(STEPS + 2);
        styles.write(row, 0, text("form.guide.table"), styles.header());
        styles.write(row, 1, text("form.guide.column"), styles.header());
        styles.write(row, 2, text("form.guide.meaning"), styles.header());
        for (String table : tables)
            for (String column : FormTables.columns(table)) {
                row = sheet.createRow(sheet.getLastRowNum() + 1);
                styles.write(row, 0, table, styles.text());
                styles.write(row, 1, column, styles.text());
                styles.write(row, 2, text("form.guide." + table + "." + column), styles.text());
            }
    }

    private String text(String key) {
        return renderer.render(Message.of(key));
    }
}
