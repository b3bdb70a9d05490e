package vn.tonghop.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of one Word paragraph as it will be printed: insertions read, deletions not; results of fields, not their
 * codes; no hidden text. Text boxes that hang on the paragraph become prose of their own.
 */
final class DocxParagraph {

    private enum Field {
        CODE,
        RESULT
    }

    private final SafeXml xml;
    private final DocxBody body;
    private final StringBuilder text = new StringBuilder();
    private final List<Field> fields = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private @Nullable String style;
    private @Nullable String firstFont;
    private @Nullable String runFont;
    private boolean cut;
    private boolean hidden;
    private boolean struck;
    private boolean anyStruck;
    private boolean anyPlain;
    private boolean raised;
    private boolean white;
    private boolean shaded;
    private boolean anyApart;
    private boolean anyUnseen;
    private boolean anyDigitUnseen;
    private boolean anySeen;

    DocxParagraph(SafeXml xml, DocxBody body) {
        this.xml = xml;
        this.body = body;
    }

    /** Reads up to the end of the paragraph that starts here. */
    void read() throws IOException {
        inline(xml, xml.depth());
    }

    String text() {
        return text.toString();
    }

    /** It was too long, and its end is not in {@link #text}. */
    boolean wasCut() {
        return cut;
    }

    /** The font of the first visible letter; empty when nobody says. */
    String font() {
        return firstFont != null ? firstFont : body.styles().font(style);
    }

    /** Something is crossed out. */
    boolean anyStruckThrough() {
        return anyStruck;
    }

    /** Something is not crossed out. */
    boolean anyPlain() {
        return anyPlain;
    }

    /** A digit is crossed out or raised. */
    boolean anyDigitApart() {
        return anyApart;
    }

    /** Something is written in white. */
    boolean anyUnseen() {
        return anyUnseen;
    }

    /** A digit is. */
    boolean anyDigitUnseen() {
        return anyDigitUnseen;
    }

    /** Something is not. */
    boolean anySeen() {
        return anySeen;
    }

    /** The comments that are fixed to this paragraph. */
    List<String> comments() {
        return comments;
    }

    private void inline(SafeXml here, int outer) throws IOException {
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "t" -> append(xml.startOfText(body.longest() + 1));
                case "tab", "ptab" -> append("\t");
                case "br", "cr" -> append("\n");
                case "noBreakHyphen" -> append("-");
                case "softHyphen" -> append("\u00AD");
                case "sym" -> symbol();
                case "r" -> startRun();
                case "rPr" -> runProperties();
                case "pPr" -> paragraphProperties();
                case "fldChar" -> field();
                case "instrText", "delText", "delInstrText", "del", "moveFrom", "rt", "sdtPr" -> xml.skip();
                case "AlternateContent" -> DocxBody.alternative(xml, this::inline);
                case "drawing", "pict", "object" -> shape(xml, xml.depth());
                case "commentReference" -> comment();
                default -> {}
            }
        }
    }

    private void append(String more) {
        if (hidden || fields.contains(Field.CODE)) return;
        if (cut) return;
        text.append(more);
        cut = body.shorten(text);
        if (more.isBlank()) return;
        if (firstFont == null) firstFont = runFont;
        anyStruck |= struck;
        anyPlain |= !struck;
        anyApart |= (struck || raised) && RichText.holdsDigit(more);
        anyUnseen |= white && !shaded;
        anyDigitUnseen |= white && !shaded && RichText.holdsDigit(more);
        anySeen |= !white || shaded;
    }

    private void symbol() throws IOException {
        String code = xml.attribute("char");
        if (code != null && code.matches("[0-9A-Fa-f]{1,4}")) append(String.valueOf((char) Integer.parseInt(code, 16)));
    }

    private void startRun() {
        hidden = false;
        struck = false;
        raised = false;
        white = false;
        shaded = false;
        runFont = null;
    }

    private void runProperties() throws IOException {
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "vanish" -> hidden = DocxStyles.isOn(xml);
                case "strike", "dstrike" -> struck |= DocxStyles.isOn(xml);
                case "vertAlign" -> raised = !"baseline".equals(xml.attribute("val"));
                case "color" -> white = DocxStyles.WHITE.equalsIgnoreCase(xml.attribute("val"));
                case "shd" -> shaded = DocxStyles.isGround(xml.attribute("fill"));
                case "highlight" -> shaded = true;
                case "rFonts" -> runFont = DocxStyles.font(xml);
                case "rPrChange" -> xml.skip();
                default -> {}
            }
        }
    }

    private void paragraphProperties() throws IOException {
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            if (xml.name().equals("pStyle")) style = xml.attribute("val");
            else xml.skip();
        }
    }

    private void field() {
        String type = xml.attribute("fldCharType");
        if (type == null) return;
        int last = fields.size() - 1;
        switch (type) {
            case "begin" -> fields.add(Field.CODE);
            case "separate" -> {
                if (last >= 0) fields.set(last, Field.RESULT);
            }
            case "end" -> {
                if (last >= 0) fields.remove(last);
            }
            default -> {}
        }
    }

    private void shape(SafeXml here, int outer) throws IOException {
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "pic", "imagedata" -> body.picture();
                case "txbxContent" -> body.blocks(xml, xml.depth());
                case "AlternateContent" -> DocxBody.alternative(xml, this::shape);
                default -> {}
            }
        }
    }

    private void comment() {
        String said = body.comments().find(xml.attribute("id"));
        if (said != null) comments.add(said);
    }
}
