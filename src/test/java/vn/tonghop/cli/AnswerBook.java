package vn.tonghop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** A workbook with sheets of answers in the hands of a person: lines are found by what stands in them, columns by header. */
final class AnswerBook implements AutoCloseable {

    static final String QUESTIONS = "Cần sửa";
    static final String VERSIONS = "Bản gửi";
    private static final String KEY = "Mã câu hỏi";

    private final Workbook book;
    private final DataFormatter shown = new DataFormatter();

    AnswerBook(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            book = WorkbookFactory.create(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Workbook book() {
        return book;
    }

    /** All lines of a sheet that can be answered, by header. */
    List<Map<String, String>> lines(String sheet) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (Row row : rows(sheet)) {
            Map<String, String> line = new LinkedHashMap<>();
            columns(sheet)
                    .forEach((header, column) -> line.put(
                            header,
                            shown.formatCellValue(row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK))));
            if (!line.getOrDefault(KEY, "").isEmpty()) lines.add(line);
        }
        return lines;
    }

    /** The first line in which all these texts stand. */
    Map<String, String> line(String sheet, String... texts) {
        return lines(sheet).get(index(sheet, texts));
    }

    private int index(String sheet, String... texts) {
        List<Map<String, String>> lines = lines(sheet);
        for (int i = 0; i < lines.size(); i++) {
            String line = String.join("\n", lines.get(i).values());
            if (List.of(texts).stream().allMatch(line::contains)) return i;
        }
        throw new AssertionError("no line with " + List.of(texts) + " among " + lines);
    }

    /** Fills in columns of the first line in which the text stands: headers and values in turn. */
    AnswerBook answer(String sheet, String text, String... headersAndValues) {
        List<Row> answerable = new ArrayList<>();
        int key = columns(sheet).get(KEY);
        for (Row row : rows(sheet)) if (!shown.formatCellValue(row.getCell(key)).isEmpty()) answerable.add(row);
        Row row = answerable.get(index(sheet, text));
        for (int i = 0; i < headersAndValues.length; i += 2)
            row.getCell(columns(sheet).get(headersAndValues[i]), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellValue(headersAndValues[i + 1]);
        return this;
    }

    /** Every text in which the old one stands, in any sheet, with the new one instead. */
    AnswerBook replace(String old, String fresh) {
        for (Sheet sheet : book)
            for (Row row : sheet)
                for (Cell cell : row) if (cell.getCellType() == CellType.STRING) replace(cell, old, fresh);
        return this;
    }

    /** Emptied first: POI leaves the text of an inline string as it was. */
    private static void replace(Cell cell, String old, String fresh) {
        String text = cell.getStringCellValue();
        if (!text.contains(old)) return;
        cell.setBlank();
        cell.setCellValue(text.replace(old, fresh));
    }

    /** A sheet «Cần sửa» as a marked copy has it, with one question and its answer. */
    AnswerBook withAnswer(String key, String reply, String value, String reason) {
        Sheet sheet = book.createSheet(QUESTIONS);
        List<String> headers =
                List.of("STT", "Nội dung", "Biểu", "Ô", "Đang ghi", "Đề xuất", "Trả lời", "Số đúng", "Lý do", KEY);
        Row header = sheet.createRow(2);
        for (int i = 0; i < headers.size(); i++) header.createCell(i).setCellValue(headers.get(i));
        Row line = sheet.createRow(3);
        line.createCell(0).setCellValue(1);
        line.createCell(6).setCellValue(reply);
        if (!value.isEmpty()) line.createCell(7).setCellValue(value);
        line.createCell(8).setCellValue(reason);
        line.createCell(9).setCellValue(key);
        return this;
    }

    AnswerBook set(String sheet, int row, int column, double value) {
        book.getSheet(sheet).getRow(row).getCell(column).setCellValue(value);
        return this;
    }

    void save(Path file) {
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Row> rows(String sheet) {
        List<Row> rows = new ArrayList<>();
        boolean below = false;
        for (Row row : book.getSheet(sheet)) {
            if (below) rows.add(row);
            else below = isHeader(row);
        }
        return rows;
    }

    private boolean isHeader(Row row) {
        for (Cell cell : row) if (shown.formatCellValue(cell).equals(KEY)) return true;
        return false;
    }

    private Map<String, Integer> columns(String sheet) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (Row row : book.getSheet(sheet)) {
            if (!isHeader(row)) continue;
            for (Cell cell : row) columns.put(shown.formatCellValue(cell), cell.getColumnIndex());
            return columns;
        }
        throw new AssertionError("no header on " + sheet);
    }
}
