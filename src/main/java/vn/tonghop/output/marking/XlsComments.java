package vn.tonghop.output.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import vn.tonghop.grid.CellAddress;

/** Comments in a sheet of an old workbook: ours begin with a line of our own, behind a person's where there is one. */
final class XlsComments {

    private static final String AUTHOR = "tonghop";

    private final HSSFSheet sheet;

    XlsComments(HSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** The cells in whose comments we had said something. */
    Set<CellAddress> removeOurs() {
        TreeSet<CellAddress> ours = new TreeSet<>();
        for (HSSFComment comment : List.copyOf(all())) {
            String text = comment.getString().getString();
            int mark = mark(text);
            if (mark < 0) continue;
            ours.add(new CellAddress(comment.getRow(), comment.getColumn()));
            if (text.substring(0, mark).isBlank()) remove(comment);
            else
                comment.setString(
                        start(comment, text.substring(0, mark).stripTrailing().length()));
        }
        return ours;
    }

    private List<HSSFComment> all() {
        List<HSSFComment> all = new ArrayList<>();
        sheet.getCellComments().values().forEach(all::add);
        return all;
    }

    private void remove(HSSFComment comment) {
        var row = sheet.getRow(comment.getRow());
        var cell = row == null ? null : row.getCell(comment.getColumn());
        if (cell != null) cell.removeCellComment();
        else sheet.createDrawingPatriarch().removeShape(comment);
    }

    private static int mark(String text) {
        int at = text.startsWith(CommentsPart.MARK + "\n") ? 0 : text.indexOf("\n" + CommentsPart.MARK + "\n");
        return at > 0 ? at + 1 : at;
    }

    /** The first characters of a comment with their fonts. */
    private static HSSFRichTextString start(HSSFComment comment, int length) {
        HSSFRichTextString old = comment.getString();
        HSSFRichTextString kept = new HSSFRichTextString(old.getString().substring(0, length));
        copyFonts(old, kept, length);
        return kept;
    }

    private static void copyFonts(HSSFRichTextString from, HSSFRichTextString to, int length) {
        for (int run = 0; run < from.numFormattingRuns(); run++) {
            int begin = from.getIndexOfFormattingRun(run);
            int end = run + 1 < from.numFormattingRuns() ? from.getIndexOfFormattingRun(run + 1) : length;
            if (begin < length) to.applyFont(begin, Math.min(end, length), from.getFontOfFormattingRun(run));
        }
    }

    void add(Map<CellAddress, String> words) {
        words.forEach((address, text) -> {
            String ours = CommentsPart.MARK + "\n" + text;
            HSSFComment known =
                    sheet.getCellComment(new org.apache.poi.ss.util.CellAddress(address.row(), address.column()));
            if (known == null) create(address, ours);
            else append(known, ours);
        });
    }

    private static void append(HSSFComment comment, String ours) {
        HSSFRichTextString old = comment.getString();
        String before = old.getString();
        HSSFRichTextString both = new HSSFRichTextString(before + "\n\n" + ours);
        copyFonts(old, both, before.length());
        comment.setString(both);
    }

    private void create(CellAddress address, String text) {
        HSSFPatriarch drawing = sheet.createDrawingPatriarch();
        int column = Math.min(address.column() + 1, 250);
        int row = Math.max(0, address.row() - 1);
        int lastColumn =
                Math.min(255, reach(column, Comments.WIDTH, each -> sheet.getColumnWidthInPixels(each) * 0.75));
        int lastRow = Math.min(65_535, reach(row, Comments.height(text), this::height));
        HSSFComment comment = drawing.createCellComment(
                new HSSFClientAnchor(0, 0, 0, 0, (short) column, row, (short) lastColumn, Math.max(lastRow, row + 1)));
        comment.setString(new HSSFRichTextString(text));
        comment.setAuthor(AUTHOR);
        comment.setAddress(address.row(), address.column());
        sheet.getRow(address.row()).getCell(address.column()).setCellComment(comment);
    }

    private double height(int row) {
        var stored = sheet.getRow(row);
        return stored == null ? sheet.getDefaultRowHeightInPoints() : stored.getHeightInPoints();
    }

    private static int reach(int from, double points, IntToDoubleFunction sizes) {
        double left = points;
        int at = from;
        while (left > 0 && at < from + 200) left -= sizes.applyAsDouble(at++);
        return Math.max(at, from + 1);
    }
}
