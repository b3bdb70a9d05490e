package vn.tonghop.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.Paragraph;

/**
 * The body of a Word document. Tables are numbered as they begin, one inside another's cell after that other. Paragraphs
 * outside of tables are numbered as they begin, empty ones and those of text boxes counted; empty ones are not kept.
 */
final class DocxBody {

    private final DocxStyles styles;
    private final DocxComments comments;
    private final Budget budget;
    private final List<@Nullable Grid> grids = new ArrayList<>();
    private final List<Paragraph> prose = new ArrayList<>();
    private final List<String> cut = new ArrayList<>();
    private int paragraphs;
    private int pictures;

    DocxBody(DocxStyles styles, DocxComments comments, Budget budget) {
        this.styles = styles;
        this.comments = comments;
        this.budget = budget;
    }

    void read(SafeXml xml) throws IOException {
        blocks(xml, 0);
    }

    List<Grid> grids() {
        List<Grid> whole = new ArrayList<>();
        for (Grid grid : grids) if (grid != null) whole.add(grid);
        return whole;
    }

    /** In the order in which they begin. */
    List<Paragraph> prose() {
        return prose.stream().sorted(Comparator.comparingInt(Paragraph::number)).toList();
    }

    /** Characters of the longest paragraph or cell. */
    int longest() {
        return budget.limits().cellText();
    }

    /** Cuts a text that is too long; true if it was. Its new end is no digit, so nobody takes its beginning for a figure. */
    boolean shorten(StringBuilder text) {
        if (text.length() <= longest()) return false;
        int end = Math.max(0, longest() - 1);
        text.setLength(end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
        text.append('…');
        return true;
    }

    /** A paragraph or cell, by its label, was too long to be kept to its end. */
    void wasCut(String label) {
        cut.add(label);
    }

    List<String> cut() {
        return List.copyOf(cut);
    }

    int pictures() {
        return pictures;
    }

    DocxStyles styles() {
        return styles;
    }

    DocxComments comments() {
        return comments;
    }

    Budget budget() {
        return budget;
    }

    void picture() {
        pictures++;
    }

    /** Reads paragraphs and tables up to the end of the element at that depth. */
    void blocks(SafeXml xml, int outer) throws IOException {
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "p" -> paragraph(xml);
                case "tbl" -> table(xml);
                case "AlternateContent" -> alternative(xml, this::blocks);
                case "sdtPr", "sectPr", "del", "moveFrom" -> xml.skip();
                default -> {}
            }
        }
    }

    void table(SafeXml xml) throws IOException {
        budget.sheet();
        int at = grids.size();
        grids.add(null);
        grids.set(at, new DocxTable(xml, this, "T" + (at + 1)).read());
    }

    private void paragraph(SafeXml xml) throws IOException {
        int number = ++paragraphs;
        int tables = grids.size();
        DocxParagraph paragraph = new DocxParagraph(xml, this);
        paragraph.read();
        if (paragraph.text().isEmpty()) return;
        Paragraph read = new Paragraph(number, budget.text(paragraph.text()), tables);
        prose.add(read);
        if (paragraph.wasCut()) wasCut(read.label());
    }

    /** What reads the inside of an element. */
    interface Inside {
        void read(SafeXml xml, int outer) throws IOException;
    }

    /** The same thing said in several ways, the newest first: only the first is read. */
    static void alternative(SafeXml xml, Inside inside) throws IOException {
        int outer = xml.depth();
        boolean read = false;
        while (xml.nextInside(outer)) {
            if (read) {
                xml.skip();
            } else {
                inside.read(xml, xml.depth());
                read = true;
            }
        }
    }
}
