package vn.tonghop.output.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.form.Element;

/** A template that somebody filled in and saved, every formula computed anew. */
record Filled(byte[] bytes) {

    /** @param values by {@code element} or {@code row element}; written into entry cells only */
    static Filled of(byte[] template, Campaign campaign, Map<String, Object> values) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            values.forEach((key, value) -> write(cell(book, campaign, key), key, value));
            XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
            book.write(out);
            return new Filled(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Cell cell, String key, Object value) {
        if (cell.getCellStyle().getLocked()) throw new AssertionError(key + " is locked");
        if (value instanceof Number number) cell.setCellValue(number.doubleValue());
        else cell.setCellValue(value.toString());
    }

    static Cell cell(XSSFWorkbook book, Campaign campaign, String key) {
        String row = key.contains(" ") ? key.substring(0, key.indexOf(' ')) : "";
        Element element = campaign.form().element(key.substring(key.indexOf(' ') + 1));
        TablePlace place = campaign.layout().of(element.table());
        CellReference at = new CellReference(place.cell(element, row));
        return book.getSheet(place.sheet()).getRow(at.getRow()).getCell(at.getCol());
    }

    XSSFWorkbook open() {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
