package vn.tonghop.output.report;

import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Text into paragraphs, and the lines that official documents draw under some of it. */
final class Texts {

    /** What XML forbids, and marks that would turn text around. */
    private static final Pattern UNSAFE = Pattern.compile(
            "[\\p{Cc}&&[^\\t\\n]]|[\\ufffe\\uffff]|\\p{Cs}|[\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f\\u061c]");

    private Texts() {}

    static void write(XWPFParagraph paragraph, String text, int size, Span.Cut cut) {
        write(paragraph.createRun(), text, size, cut);
    }

    static void write(XWPFRun run, String text, int size, Span.Cut cut) {
        run.setFontFamily("Times New Roman");
        run.setFontSize(size);
        switch (cut) {
            case PLAIN -> {}
            case BOLD -> run.setBold(true);
            case ITALIC -> run.setItalic(true);
            case BOLD_ITALIC -> {
                run.setBold(true);
                run.setItalic(true);
            }
            case GAP -> run.setTextHighlightColor("yellow");
        }
        run.setText(safe(text));
    }

    static String safe(String text) {
        return UNSAFE.matcher(text).replaceAll("");
    }

    /**
     * A line of this share of the width, in the middle.
     *
     * @param width of what holds the paragraph, in twips
     */
    static void rule(XWPFParagraph paragraph, int width, double share) {
        int indent = (int) Math.round(width * (1 - share) / 2);
        paragraph.setIndentationLeft(indent);
        paragraph.setIndentationRight(indent);
        paragraph.setSpacingBefore(50);
        paragraph.setSpacingAfter(60);
        paragraph.setSpacingBetween(3, LineSpacingRule.EXACT);
        paragraph.setBorderTop(Borders.SINGLE);
        write(paragraph, "", 2, Span.Cut.PLAIN);
    }
}
