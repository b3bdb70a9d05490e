package vn.tonghop.output.marking;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;

/** The fills of cells in an old workbook, which has a palette, and room for some 4,000 formats. */
final class XlsFills {

    /** Excel's limit of formats in a workbook, less those of our own sheet. */
    private static final int MOST = 4_000;

    private final HSSFWorkbook book;
    private final Map<String, CellStyle> made = new TreeMap<>();
    private final Map<Fill, Short> colours = new EnumMap<>(Fill.class);

    XlsFills(HSSFWorkbook book) {
        this.book = book;
        for (Fill fill : Fill.values()) colours.put(fill, colour(book, fill));
    }

    /** The colour of the workbook's palette that comes nearest. POI does not find every palette: then the usual one. */
    private static short colour(HSSFWorkbook book, Fill fill) {
        int rgb = Integer.parseInt(fill.rgb, 16);
        try {
            HSSFColor colour = book.getCustomPalette().findSimilarColor(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
            return colour == null ? fill.index : colour.getIndex();
        } catch (IllegalStateException poi) {
            return fill.index;
        }
    }

    /** How a cell is filled, as a text to remember; empty for not at all. */
    static String said(CellStyle style) {
        if (style.getFillPattern() == FillPatternType.NO_FILL) return "";
        return style.getFillPattern().getCode() + ":" + style.getFillForegroundColor() + ":"
                + style.getFillBackgroundColor();
    }

    /** False where there is no room for another format. */
    boolean fill(HSSFCell cell, Fill fill) {
        CellStyle old = cell.getCellStyle();
        String key = old.getIndex() + " " + fill;
        CellStyle filled = made.get(key);
        if (filled == null) {
            short colour = colour(fill);
            filled = styled(
                    old, FillPatternType.SOLID_FOREGROUND, colour, HSSFColor.HSSFColorPredefined.AUTOMATIC.getIndex());
            if (filled == null) return false;
            made.put(key, filled);
        }
        cell.setCellStyle(filled);
        return true;
    }

    /** Gives a cell that we filled the fill that it had. */
    void unfill(HSSFCell cell, String before) {
        CellStyle now = cell.getCellStyle();
        boolean ours = now.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                && Arrays.stream(Fill.values()).anyMatch(fill -> colour(fill) == now.getFillForegroundColor());
        if (!ours) return;
        String[] parts =
                before.matches("[0-9]{1,3}:[0-9]{1,5}:[0-9]{1,5}") ? before.split(":") : new String[] {"0", "64", "65"};
        int pattern = Integer.parseInt(parts[0]);
        CellStyle other = styled(
                now,
                pattern < FillPatternType.values().length ? FillPatternType.forInt(pattern) : FillPatternType.NO_FILL,
                Short.parseShort(parts[1]),
                Short.parseShort(parts[2]));
        if (other != null) cell.setCellStyle(other);
    }

    private short colour(Fill fill) {
        return colours.getOrDefault(fill, fill.index);
    }

    /** A style like another but for its fill: one that is there already, or a new one; null where there is no room. */
    private @org.jspecify.annotations.Nullable CellStyle styled(
            CellStyle like, FillPatternType pattern, short colour, short behind) {
        byte[] wanted = record(like.getIndex(), pattern, colour, behind);
        for (int i = 0; i < book.getNumCellStyles(); i++) {
            ExtendedFormatRecord each = book.getInternalWorkbook().getExFormatAt(i);
            if (each.getXFType() == ExtendedFormatRecord.XF_CELL && Arrays.equals(each.serialize(), wanted))
                return book.getCellStyleAt(i);
        }
        if (book.getNumCellStyles() >= MOST) return null;
        HSSFCellStyle style = book.createCellStyle();
        style.cloneStyleFrom(like);
        style.setFillPattern(pattern);
        style.setFillForegroundColor(colour);
        style.setFillBackgroundColor(behind);
        return style;
    }

    private byte[] record(int index, FillPatternType pattern, short colour, short behind) {
        ExtendedFormatRecord copy = new ExtendedFormatRecord();
        copy.cloneStyleFrom(book.getInternalWorkbook().getExFormatAt(index));
        copy.setAdtlFillPattern(pattern.getCode());
        copy.setFillForeground(colour);
        copy.setFillBackground(behind);
        return copy.serialize();
    }
}
