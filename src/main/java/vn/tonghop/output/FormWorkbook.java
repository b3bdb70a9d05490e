package vn.tonghop.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.form.Form;
import vn.tonghop.form.FormTables;
import vn.tonghop.form.Missing;
import vn.tonghop.form.Operator;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Severity;
import vn.tonghop.form.Table;
import vn.tonghop.intake.Disk;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;
import vn.tonghop.text.Unit;

/**
 * A form as a workbook that an officer can edit: how to, then a sheet for each of its tables with the columns of the CSV
 * files, every cell text, closed sets from lists. Read back unchanged it is an equal form.
 */
public final class FormWorkbook {

    /** Lists reach this many rows further, for new definitions. */
    private static final int SPARE_ROWS = 500;

    private static final int LONGEST_LIST = 255;
    private static final int DIGIT = 256;
    private static final int CODE_WIDTH = 22;
    private static final int TEXT_WIDTH = 48;
    private static final List<String> LONG_TEXTS = List.of(
            "title",
            "title_en",
            "value",
            "appendix",
            "group",
            "group_synonyms",
            "header",
            "synonyms",
            "left",
            "right",
            "when",
            "message_vi",
            "message_en",
            "passing",
            "failing");

    private final Form form;
    private final Renderer renderer;
    private final XSSFWorkbook book;
    private final FormStyles styles;

    private FormWorkbook(Form form, Renderer renderer, XSSFWorkbook book) {
        this.form = form;
        this.renderer = renderer;
        this.book = book;
        styles = new FormStyles(book);
    }

    /** Writes the file whole or not at all. */
    public static void write(Path file, Form form, Renderer renderer) throws IOException {
        Disk.write(file, bytes(form, renderer));
    }

    static byte[] bytes(Form form, Renderer renderer) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new FormWorkbook(form, renderer, book).fill();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private void fill() {
        Map<String, List<List<String>>> tables = FormTables.of(form);
        new FormGuide(book, styles, renderer).write(tables.keySet());
        tables.forEach(this::table);
        book.setActiveSheet(0);
    }

    private void table(String name, List<List<String>> lines) {
        XSSFSheet sheet = book.createSheet(name);
        List<String> columns = FormTables.columns(name);
        Row header = sheet.createRow(0);
        for (int column = 0; column < columns.size(); column++) {
            styles.write(header, column, columns.get(column), styles.header());
            sheet.setColumnWidth(column, (LONG_TEXTS.contains(columns.get(column)) ? TEXT_WIDTH : CODE_WIDTH) * DIGIT);
            sheet.setDefaultColumnStyle(column, styles.text());
        }
        for (List<String> line : lines) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            for (int column = 0; column < columns.size(); column++)
                styles.write(row, column, line.get(column), styles.text());
        }
        sheet.createFreezePane(1, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, lines.size(), 0, columns.size() - 1));
        choices(name).forEach((column, choices) -> offer(sheet, lines.size(), columns.indexOf(column), choices));
    }

    /** What may stand in a column that is a closed set. */
    private Map<String, List<String>> choices(String table) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        List<String> tables = form.tables().stream().map(Table::id).toList();
        switch (table) {
            case "tables" -> {
                choices.put("rows", names(Rows.values()));
                choices.put("required", List.of("yes", "no"));
            }
            case "elements" -> {
                choices.put("table", tables);
                choices.put("kind", List.of("count", "money", "text"));
                choices.put(
                        "unit", List.of(Unit.values()).stream().map(Unit::id).toList());
                choices.put("required", List.of("yes", "no"));
                choices.put("summed", List.of("yes", "no"));
            }
            case "rules" -> {
                List<String> scopes = new ArrayList<>(tables);
                scopes.addAll(List.of("submission", "cell", "period"));
                choices.put("scope", scopes);
                choices.put(
                        "operator",
                        List.of(Operator.values()).stream().map(Operator::sign).toList());
                choices.put("missing", names(Missing.values()));
                choices.put("severity", names(Severity.values()));
            }
            default -> {}
        }
        return choices;
    }

    private static List<String> names(Enum<?>[] values) {
        return List.of(values).stream().map(Enum::name).toList();
    }

    /** No list where it is longer than Excel takes. */
    private void offer(XSSFSheet sheet, int lines, int column, List<String> choices) {
        if (String.join(",", choices).length() > LONGEST_LIST) return;
        DataValidationHelper help = sheet.getDataValidationHelper();
        DataValidationConstraint list = help.createExplicitListConstraint(choices.toArray(String[]::new));
        DataValidation validation =
                help.createValidation(list, new CellRangeAddressList(1, lines + SPARE_ROWS, column, column));
        validation.setShowErrorBox(true);
        validation.createErrorBox(
                renderer.render(Message.of("form.guide.choice.title")),
                renderer.render(Message.of("form.guide.choice", "choices", choices)));
        sheet.addValidationData(validation);
    }
}
