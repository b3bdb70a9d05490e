package vn.tonghop.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes with Apache POI the books that make-variants.py has planned: one fact a line, fields apart by tabs. */
final class PoiVariants {

    private final Path path;
    private final Workbook book;
    private Sheet sheet;

    private PoiVariants(Path path, boolean mac) {
        this.path = path;
        this.book = path.toString().endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        if (mac && book instanceof XSSFWorkbook xlsx)
            xlsx.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        this.sheet = book.createSheet("-");
        book.removeSheetAt(0);
    }

    public static void main(String[] arguments) throws IOException {
        PoiVariants writing = null;
        for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            String[] fields = line.split("\t", -1);
            if (fields[0].equals("book")) {
                if (writing != null) writing.save();
                writing = new PoiVariants(Path.of(fields[1]), fields[2].equals("1"));
            } else if (writing != null) writing.fact(fields);
        }
        if (writing != null) writing.save();
    }

    private void save() throws IOException {
        try (OutputStream to = Files.newOutputStream(path)) {
            book.write(to);
        }
    }

    private void fact(String[] f) {
        switch (f[0]) {
            case "sheet" -> addSheet(f);
            case "cell" ->
                addCell(Integer.parseInt(f[1]), Integer.parseInt(f[2]), f[3], f[4].replace("\\n", "\n"), f[5]);
            case "merge" ->
                sheet.addMergedRegion(new CellRangeAddress(
                        Integer.parseInt(f[1]),
                        Integer.parseInt(f[3]),
                        Integer.parseInt(f[2]),
                        Integer.parseInt(f[4])));
            case "hiderow" -> row(Integer.parseInt(f[1])).setZeroHeight(true);
            case "fold" -> sheet.groupRow(Integer.parseInt(f[1]), Integer.parseInt(f[1]));
            case "hidecolumn" -> sheet.setColumnHidden(Integer.parseInt(f[1]), true);
            default -> throw new IllegalArgumentException(f[0]);
        }
    }

    private void addSheet(String[] f) {
        sheet = book.createSheet(f[1]);
        if (f[2].equals("1")) book.setSheetHidden(book.getSheetIndex(sheet), true);
        if (f[3].equals("1")) sheet.protectSheet("ducco");
        if (!f[4].isEmpty()) sheet.setAutoFilter(CellRangeAddress.valueOf(f[4]));
    }

    private void addCell(int row, int column, String kind, String value, String look) {
        Cell cell = row(row).createCell(column);
        switch (kind) {
            case "text" -> cell.setCellValue(value);
            case "number" -> cell.setCellValue(Double.parseDouble(value));
            case "date" -> cell.setCellValue(LocalDate.parse(value.substring(0, 10)));
            case "error" -> cell.setCellErrorValue(FormulaError.forString(value).getCode());
            case "formula" -> formula(cell, value.substring(1));
            default -> {}
        }
        if (!look.isEmpty()) dress(cell, List.of(look.split(";")));
    }

    /** A formula that looks into another workbook needs that one, by name. */
    private void formula(Cell cell, String formula) {
        if (formula.startsWith("[")) {
            Workbook other = new HSSFWorkbook();
            other.createSheet("Sheet1");
            book.linkExternalWorkbook(formula.substring(1, formula.indexOf(']')), other);
        }
        cell.setCellFormula(formula);
    }

    private void dress(Cell cell, List<String> looks) {
        CellStyle style = book.createCellStyle();
        Font font = book.createFont();
        for (String look : looks) {
            String value = look.substring(look.indexOf('=') + 1);
            switch (look.substring(0, look.indexOf('='))) {
                case "format" -> style.setDataFormat(book.createDataFormat().getFormat(value));
                case "strike" -> font.setStrikeout(true);
                case "white" -> font.setColor(IndexedColors.WHITE.getIndex());
                case "font" -> font.setFontName(value);
                case "quote" -> style.setQuotePrefixed(true);
                case "comment" -> comment(cell, value);
                case "cached" -> cell.setCellValue(Double.parseDouble(value));
                default -> throw new IllegalArgumentException(look);
            }
        }
        style.setFont(font);
        cell.setCellStyle(style);
    }

    private void comment(Cell cell, String text) {
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 3);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 3);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(book.getCreationHelper().createRichTextString(text));
        cell.setCellComment(comment);
    }

    private Row row(int number) {
        return sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
    }
}
