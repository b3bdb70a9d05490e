package vn.tonghop.sheet;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** What stands inside an OpenDocument cell: its paragraphs, its comment, and pictures fixed to it. */
final class OdsText {

    private static final int NOWHERE = Integer.MAX_VALUE;

    private final SafeXml xml;
    private final OdsStyles styles;
    private final Budget budget;
    private final StringBuilder text = new StringBuilder();
    private int paragraphs;
    private @Nullable String comment;
    private int pictures;
    private boolean apart;
    /** How deep the span lies whose text is crossed out or raised. */
    private int apartFrom = NOWHERE;

    private OdsText(SafeXml xml, OdsStyles styles, Budget budget) {
        this.xml = xml;
        this.styles = styles;
        this.budget = budget;
    }

    /** Reads up to the end of the cell that starts here. */
    static OdsText inCell(SafeXml xml, OdsStyles styles, Budget budget) throws IOException {
        OdsText cell = new OdsText(xml, styles, budget);
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "p", "h" -> cell.paragraph();
                case "annotation" -> cell.annotation();
                default -> cell.pictures += pictures(xml);
            }
        }
        return cell;
    }

    /** The paragraphs, joined by line breaks. */
    String text() {
        return text.toString();
    }

    /** Some digits are crossed out or raised. */
    boolean hasDigitsApart() {
        return apart;
    }

    boolean hasParagraph() {
        return paragraphs > 0;
    }

    @Nullable
    String comment() {
        return comment;
    }

    int pictures() {
        return pictures;
    }

    /** Pictures in the element that starts here. */
    static int pictures(SafeXml xml) throws IOException {
        if (xml.name().equals("frame")) return frame(xml);
        int pictures = 0;
        int outer = xml.depth();
        while (xml.nextInside(outer)) pictures += pictures(xml);
        return pictures;
    }

    /** A frame shows one picture, maybe stored in several ways; the stand-in picture of an embedded object is none. */
    private static int frame(SafeXml xml) throws IOException {
        boolean image = false;
        boolean object = false;
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            image |= xml.name().equals("image");
            object |= xml.name().startsWith("object");
        }
        return image && !object ? 1 : 0;
    }

    private void annotation() throws IOException {
        OdsText inside = new OdsText(xml, styles, budget);
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            if (xml.name().equals("p")) inside.paragraph();
            else if (!xml.name().equals("list") && !xml.name().equals("list-item")) xml.skip();
        }
        comment = budget.text(inside.text());
    }

    private void paragraph() throws IOException {
        if (paragraphs++ > 0) text.append('\n');
        int outer = xml.depth();
        while (xml.depth() >= outer) {
            int event = xml.next();
            if (SafeXml.isText(event)) append();
            else if (event == XMLStreamConstants.START_ELEMENT) inline();
            else if (event == XMLStreamConstants.END_DOCUMENT) return;
        }
    }

    private void append() throws IOException {
        int from = text.length();
        xml.appendText(text);
        if (xml.depth() < apartFrom) apartFrom = NOWHERE;
        apart |= apartFrom != NOWHERE && RichText.holdsDigit(text.substring(from));
    }

    private void inline() throws IOException {
        if (xml.depth() <= apartFrom) apartFrom = NOWHERE;
        switch (xml.name()) {
            case "span" -> {
                if (apartFrom == NOWHERE && styles.isApart(xml.attribute("style-name"))) apartFrom = xml.depth();
            }
            case "s" -> spaces();
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            case "annotation" -> annotation();
            case "ruby-text", "note" -> xml.skip();
            case "frame" -> pictures += pictures(xml);
            default -> {}
        }
        budget.textLength(text.length());
    }

    private void spaces() throws IOException {
        String count = xml.attribute("c");
        int spaces = count != null && count.matches("[0-9]{1,6}") ? Integer.parseInt(count) : 1;
        budget.textLength(text.length() + spaces);
        text.append(" ".repeat(spaces));
    }
}
