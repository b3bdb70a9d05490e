package vn.tonghop.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.CellStyle;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.GridBuilder;

/** One table of a Word document as a grid; its columns are those of the table's own grid, on which wide cells lie. */
final class DocxTable {

    private final SafeXml xml;
    private final DocxBody body;
    private final String name;
    private final Budget budget;
    private final GridBuilder grid;
    private final DocxMerges merges;
    private int row;
    private int column;
    private boolean rowDeleted;

    DocxTable(SafeXml xml, DocxBody body, String name) {
        this.xml = xml;
        this.body = body;
        this.name = name;
        this.budget = body.budget();
        this.grid = Grid.named(name).wordTable();
        this.merges = new DocxMerges(grid, budget);
    }

    /** Reads up to the end of the table that starts here. */
    Grid read() throws IOException {
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "tr" -> row();
                case "tblPr", "tblGrid", "del", "moveFrom", "sdtPr" -> xml.skip();
                default -> {}
            }
        }
        merges.finish();
        return grid.build();
    }

    private void row() throws IOException {
        column = 0;
        rowDeleted = false;
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "trPr" -> rowProperties();
                case "tc" -> {
                    if (rowDeleted) xml.skip();
                    else new Cell().read();
                }
                case "tblPrEx", "del", "moveFrom", "sdtPr" -> xml.skip();
                default -> {}
            }
        }
        if (!rowDeleted) row++;
    }

    private void rowProperties() throws IOException {
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "gridBefore" -> column = count(xml.attribute("val"));
                case "del" -> rowDeleted = true;
                case "hidden" -> {
                    budget.row(row);
                    if (DocxStyles.isOn(xml)) grid.hideRow(row);
                }
                case "trPrChange" -> xml.skip();
                default -> {}
            }
        }
    }

    private int count(@Nullable String said) throws IOException {
        if (said == null || !said.matches("[0-9]{1,9}")) return 0;
        budget.column(Integer.parseInt(said));
        return Integer.parseInt(said);
    }

    /** One cell; nested tables in it become grids of their own, after this one. */
    private final class Cell {

        private final StringBuilder text = new StringBuilder();
        private final List<String> comments = new ArrayList<>();
        private int paragraphs;
        private int span = 1;
        private @Nullable String vertical;
        private @Nullable String horizontal;
        private String font = "";
        private boolean struck;
        private boolean plain;
        private boolean apart;
        private boolean unseen;
        private boolean digitUnseen;
        private boolean seen;
        /** White letters show on a ground of another colour. */
        private boolean shaded;

        private boolean cut;

        void read() throws IOException {
            blocks(xml, xml.depth());
            budget.row(row);
            budget.column(column + span - 1L);
            if (!text.isEmpty()) {
                budget.cell(row, column);
                grid.text(row, column, budget.text(text.toString()), null, style());
                if (cut) body.wasCut(name + "!" + new CellAddress(row, column));
            }
            if (!comments.isEmpty()) grid.comment(row, column, budget.text(String.join("\n", comments)));
            merges.cell(row, column, span, vertical, horizontal);
            column += span;
        }

        private CellStyle style() {
            boolean whole = struck && !plain;
            boolean nothing = unseen && !seen && !shaded;
            boolean part = apart && !whole || digitUnseen && seen && !shaded;
            return new CellStyle("General", CellStyle.Shows.NUMBER, font, whole, nothing, part);
        }

        private void blocks(SafeXml here, int outer) throws IOException {
            while (xml.nextInside(outer)) {
                switch (xml.name()) {
                    case "tcPr" -> properties();
                    case "p" -> paragraph();
                    case "tbl" -> body.table(xml);
                    case "AlternateContent" -> DocxBody.alternative(xml, this::blocks);
                    case "sdtPr", "del", "moveFrom" -> xml.skip();
                    default -> {}
                }
            }
        }

        private void properties() throws IOException {
            int outer = xml.depth();
            while (xml.nextInside(outer)) {
                String value = xml.attribute("val");
                switch (xml.name()) {
                    case "gridSpan" -> span = Math.max(1, count(value));
                    case "vMerge" -> vertical = value == null ? "continue" : value;
                    case "hMerge" -> horizontal = value == null ? "continue" : value;
                    case "shd" -> shaded = DocxStyles.isGround(xml.attribute("fill"));
                    case "tcPrChange" -> xml.skip();
                    default -> {}
                }
            }
        }

        private void paragraph() throws IOException {
            DocxParagraph paragraph = new DocxParagraph(xml, body);
            paragraph.read();
            if (!cut) {
                if (paragraphs++ > 0) text.append('\n');
                text.append(paragraph.text());
                cut = body.shorten(text) || paragraph.wasCut();
            }
            if (font.isEmpty()) font = paragraph.font();
            struck |= paragraph.anyStruckThrough();
            plain |= paragraph.anyPlain();
            apart |= paragraph.anyDigitApart();
            unseen |= paragraph.anyUnseen();
            digitUnseen |= paragraph.anyDigitUnseen();
            seen |= paragraph.anySeen();
            comments.addAll(paragraph.comments());
        }
    }
}
