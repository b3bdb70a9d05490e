package vn.tonghop.output.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import vn.tonghop.grid.CellAddress;

/** What differs between a workbook and its marked copy beside the marks, as another reader (POI) sees both. */
final class SameBook {

    private static final int MOST = 8;

    private final Workbook before;
    private final Workbook after;
    private final Map<String, Set<CellAddress>> marked;
    private final List<String> differences = new ArrayList<>();

    private SameBook(Workbook before, Workbook after, Map<String, Set<CellAddress>> marked) {
        this.before = before;
        this.after = after;
        this.marked = marked;
    }

    /** @param marked the cells that may differ in their fill and comment, by sheet */
    static List<String> differences(Workbook before, Workbook after, Map<String, Set<CellAddress>> marked) {
        SameBook same = new SameBook(before, after, marked);
        same.compare();
        return same.differences;
    }

    private void compare() {
        check("sheets", before.getNumberOfSheets() + 1, after.getNumberOfSheets());
        check("front", front(before), front(after));
        for (int i = 0; i < before.getNumberOfSheets(); i++) {
            if (differences.size() > MOST) return;
            check("name " + i, before.getSheetName(i), after.getSheetName(i + 1));
            check("visibility " + i, before.getSheetVisibility(i), after.getSheetVisibility(i + 1));
            sheet(before.getSheetAt(i), after.getSheetAt(i + 1));
        }
        check("names", names(before, 0), names(after, 1));
    }

    private static String front(Workbook book) {
        int active = book.getActiveSheetIndex();
        return active < book.getNumberOfSheets() ? book.getSheetName(active) : "none";
    }

    private static Set<String> names(Workbook book, int ours) {
        Set<String> names = new TreeSet<>();
        for (Name name : book.getAllNames()) {
            if (name.getSheetIndex() >= 0 && name.getSheetIndex() < ours) continue;
            String scope = name.getSheetIndex() < 0 || name.getSheetIndex() >= book.getNumberOfSheets()
                    ? ""
                    : book.getSheetName(name.getSheetIndex());
            names.add(scope + " " + name.getNameName() + " " + refersTo(name));
        }
        return names;
    }

    private static String refersTo(Name name) {
        try {
            return String.valueOf(name.getRefersToFormula());
        } catch (RuntimeException poi) {
            return "?";
        }
    }

    private void sheet(Sheet a, Sheet b) {
        String name = a.getSheetName();
        check(
                name + " merges",
                a.getMergedRegions().toString(),
                b.getMergedRegions().toString());
        check(name + " validations", validations(a), validations(b));
        check(name + " print", print(a), print(b));
        check(name + " protected", a.getProtect(), b.getProtect());
        check(name + " drawings", shapes(a), shapes(b));
        check(
                name + " conditional",
                a.getSheetConditionalFormatting().getNumConditionalFormattings(),
                b.getSheetConditionalFormatting().getNumConditionalFormattings());
        check(name + " links", a.getHyperlinkList().size(), b.getHyperlinkList().size());
        check(name + " columns", columns(a), columns(b));
        cells(name, a, b);
        comments(name, a, b);
    }

    private static String validations(Sheet sheet) {
        List<String> all = new ArrayList<>();
        try {
            for (DataValidation each : sheet.getDataValidations())
                all.add(each.getValidationConstraint().getFormula1()
                        + List.of(each.getRegions().getCellRangeAddresses()));
        } catch (RuntimeException poi) {
            return "unreadable";
        }
        return all.size() + " "
                + all.stream().map(text -> text.replaceAll("@[0-9a-f]+", "")).toList();
    }

    private static String print(Sheet sheet) {
        PrintSetup print = sheet.getPrintSetup();
        return print.getLandscape() + " " + print.getPaperSize() + " " + print.getScale() + " " + print.getFitWidth()
                + " "
                + print.getFitHeight() + " " + sheet.getFitToPage() + " " + sheet.getRepeatingRows() + " "
                + sheet.getMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT) + " "
                + sheet.getHeader().getCenter() + " "
                + sheet.getFooter().getCenter();
    }

    /** Shapes that are no comments. */
    private static long shapes(Sheet sheet) {
        try {
            var drawing = sheet.getDrawingPatriarch();
            if (drawing == null) return 0;
            long count = 0;
            for (var shape : drawing) if (!(shape instanceof Comment)) count++;
            return count;
        } catch (RuntimeException poi) {
            return -1;
        }
    }

    private static String columns(Sheet sheet) {
        StringBuilder widths = new StringBuilder();
        for (int column = 0; column < 40; column++)
            widths.append(sheet.getColumnWidth(column)).append(sheet.isColumnHidden(column) ? "h " : " ");
        return widths.toString();
    }

    private void cells(String sheet, Sheet a, Sheet b) {
        Map<CellAddress, Cell> mine = cells(a);
        Map<CellAddress, Cell> theirs = cells(b);
        Set<CellAddress> own = marked.getOrDefault(sheet, Set.of());
        for (Map.Entry<CellAddress, Cell> each : theirs.entrySet())
            if (!mine.containsKey(each.getKey()) && !own.contains(each.getKey()))
                differences.add(sheet + "!" + each.getKey() + " is new");
        for (Map.Entry<CellAddress, Cell> each : mine.entrySet()) {
            if (differences.size() > MOST) return;
            String where = sheet + "!" + each.getKey();
            Cell other = theirs.get(each.getKey());
            if (other == null) {
                differences.add(where + " is lost");
                continue;
            }
            check(where, content(each.getValue()), content(other));
            boolean fill = !own.contains(each.getKey());
            check(where + " style", style(each.getValue(), fill), style(other, fill));
        }
        for (Row row : a) {
            Row other = b.getRow(row.getRowNum());
            check(
                    sheet + " row " + row.getRowNum(),
                    row.getHeight() + " " + row.getZeroHeight(),
                    other == null ? "none" : other.getHeight() + " " + other.getZeroHeight());
        }
    }

    private static Map<CellAddress, Cell> cells(Sheet sheet) {
        Map<CellAddress, Cell> cells = new TreeMap<>();
        for (Row row : sheet)
            for (Cell cell : row) cells.put(new CellAddress(cell.getRowIndex(), cell.getColumnIndex()), cell);
        return cells;
    }

    private static String content(Cell cell) {
        try {
            CellType type = cell.getCellType();
            String formula = type == CellType.FORMULA ? "=" + formula(cell) : "";
            CellType stored = type == CellType.FORMULA ? cell.getCachedFormulaResultType() : type;
            return formula + " " + stored + " "
                    + switch (stored) {
                        case NUMERIC -> String.valueOf(cell.getNumericCellValue());
                        case STRING -> cell.getStringCellValue();
                        case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
                        case ERROR -> String.valueOf(cell.getErrorCellValue());
                        default -> "";
                    };
        } catch (RuntimeException poi) {
            return "unreadable";
        }
    }

    private static String formula(Cell cell) {
        try {
            return cell.getCellFormula();
        } catch (RuntimeException poi) {
            return "?";
        }
    }

    private static String style(Cell cell, boolean fill) {
        try {
            CellStyle style = cell.getCellStyle();
            String common = style.getDataFormatString() + " " + style.getFontIndex() + " " + style.getAlignment() + " "
                    + style.getVerticalAlignment() + " " + style.getBorderTop() + style.getBorderBottom()
                    + style.getBorderLeft() + style.getBorderRight() + " " + style.getWrapText() + " "
                    + style.getLocked()
                    + " " + style.getIndention() + " " + style.getRotation() + " " + style.getQuotePrefixed();
            return fill
                    ? common + " " + style.getFillPattern() + " " + style.getFillForegroundColor() + " "
                            + style.getFillForegroundColorColor()
                    : common;
        } catch (RuntimeException poi) {
            return "unreadable";
        }
    }

    private void comments(String sheet, Sheet a, Sheet b) {
        Map<String, String> mine = comments(a);
        Map<String, String> theirs = comments(b);
        Set<String> own = new TreeSet<>();
        marked.getOrDefault(sheet, Set.of()).forEach(cell -> own.add(cell.toString()));
        theirs.forEach((cell, text) -> {
            String person = mine.getOrDefault(cell, "");
            if (own.contains(cell)) check(sheet + "!" + cell + " comment begins", true, text.startsWith(person));
            else check(sheet + "!" + cell + " comment", person, text);
        });
        check(sheet + " comments lost", true, theirs.keySet().containsAll(mine.keySet()));
    }

    private static Map<String, String> comments(Sheet sheet) {
        Map<String, String> comments = new TreeMap<>();
        try {
            sheet.getCellComments()
                    .forEach((cell, comment) -> comments.put(
                            cell.formatAsString(),
                            comment.getString() == null
                                    ? ""
                                    : comment.getString().getString()));
        } catch (RuntimeException poi) {
            comments.put("A1", "unreadable");
        }
        return comments;
    }

    private void check(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            String a = String.valueOf(expected);
            String b = String.valueOf(actual);
            int from = 0;
            while (from < a.length() && from < b.length() && a.charAt(from) == b.charAt(from)) from++;
            from = Math.max(0, from - 40);
            differences.add(what + ": " + cut(a, from) + " ≠ " + cut(b, from));
        }
    }

    private static String cut(String text, int from) {
        String rest = text.substring(Math.min(from, text.length()));
        return rest.length() > 120 ? rest.substring(0, 120) + "…" : rest;
    }
}
