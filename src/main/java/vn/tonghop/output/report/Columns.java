package vn.tonghop.output.report;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Two columns side by side, as head and foot of an official document have them; they stay on one page. */
final class Columns {

    /** One of the two, written from the top down. */
    final class Side {

        private final XWPFTableCell cell;
        private final int width;
        private boolean begun;

        Side(XWPFTableCell cell, int width) {
            this.cell = cell;
            this.width = width;
        }

        Side centred(String text, int size, Span.Cut cut) {
            for (String line : text.split("\n", -1)) Texts.write(next(ParagraphAlignment.CENTER), line, size, cut);
            return this;
        }

        Side left(String text, int size, Span.Cut cut) {
            Texts.write(next(ParagraphAlignment.LEFT), text, size, cut);
            return this;
        }

        /** A line under the middle of what stands above. */
        Side rule(double share) {
            Texts.rule(next(ParagraphAlignment.CENTER), width, share);
            return this;
        }

        Side space(int points) {
            XWPFParagraph paragraph = next(ParagraphAlignment.CENTER);
            paragraph.setSpacingBefore(points * 20);
            Texts.write(paragraph, "", 2, Span.Cut.PLAIN);
            return this;
        }

        private XWPFParagraph next(ParagraphAlignment alignment) {
            XWPFParagraph paragraph = begun ? cell.addParagraph() : cell.getParagraphs().get(0);
            begun = true;
            paragraph.setAlignment(alignment);
            paragraph.setKeepNext(true);
            return paragraph;
        }
    }

    private final Side left;
    private final Side right;

    /** @param width in twips */
    Columns(XWPFTable table, int width, double leftShare) {
        int wide = (int) Math.round(width * leftShare);
        table.removeBorders();
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(width);
        table.setCellMargins(0, 0, 0, 0);
        var grid = table.getCTTbl().addNewTblGrid();
        grid.addNewGridCol().setW(BigInteger.valueOf(wide));
        grid.addNewGridCol().setW(BigInteger.valueOf(width - wide));
        table.getRow(0).setCantSplitRow(true);
        left = side(table, 0, wide);
        right = side(table, 1, width - wide);
    }

    private Side side(XWPFTable table, int column, int width) {
        XWPFTableCell cell = table.getRow(0).getCell(column);
        var wide = cell.getCTTc().addNewTcPr().addNewTcW();
        wide.setW(BigInteger.valueOf(width));
        wide.setType(STTblWidth.DXA);
        return new Side(cell, width);
    }

    Side left() {
        return left;
    }

    Side right() {
        return right;
    }
}
