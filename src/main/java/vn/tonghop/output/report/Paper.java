package vn.tonghop.output.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A4 upright with the margins, fonts and indents of an official document (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
final class Paper {

    static final int BODY = 14;

    private static final String FONT = "Times New Roman";
    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final int WIDTH_MM = 210 - 30 - 15;
    /** 1,27 cm. */
    private static final int FIRST_LINE = 720;

    private final XWPFDocument document;

    Paper() {
        document = new XWPFDocument();
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("vi-VN");
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(20));
        margins.setBottom(twips(20));
        margins.setLeft(twips(30));
        margins.setRight(twips(15));
        margins.setHeader(twips(10));
        margins.setFooter(twips(10));
        margins.setGutter(BigInteger.ZERO);
        numberPages();
    }

    /** Arabic, top centre, from page 2 on. */
    private void numberPages() {
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        XWPFParagraph header =
                document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.setAlignment(ParagraphAlignment.CENTER);
        var run = header.getCTP().addNewFldSimple();
        run.setInstr("PAGE");
        Texts.write(new XWPFRun(run.addNewR(), header), "2", BODY, Span.Cut.PLAIN);
    }

    /** Two columns without lines. */
    Columns columns(double leftShare) {
        return new Columns(document.createTable(1, 2), twips(WIDTH_MM).intValue(), leftShare);
    }

    /** In the body's size. */
    void centred(List<Span> spans) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(120);
        for (Span span : spans) Texts.write(paragraph, span.text(), BODY, span.cut());
    }

    void centred(String text, int size, Span.Cut cut) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        Texts.write(paragraph, text, size, cut);
    }

    /** A line in the middle of the page, of a fifth of its width. */
    void rule() {
        Texts.rule(document.createParagraph(), twips(WIDTH_MM).intValue(), 0.22);
    }

    void space(int points) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(points * 20);
        Texts.write(paragraph, "", 2, Span.Cut.PLAIN);
    }

    /** Within the text: justified, first line indented, apart from the one before. */
    void paragraph(List<Span> spans) {
        body(spans).setAlignment(ParagraphAlignment.BOTH);
    }

    /** Stays with what follows. */
    void heading(String text, Span.Cut cut) {
        body(List.of(new Span(text, cut))).setKeepNext(true);
    }

    /** The last paragraph: the signature below does not stand alone on a page. */
    void last(List<Span> spans) {
        XWPFParagraph paragraph = body(spans);
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setKeepNext(true);
    }

    private XWPFParagraph body(List<Span> spans) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setIndentationFirstLine(FIRST_LINE);
        paragraph.setSpacingBefore(120);
        paragraph.setSpacingBetween(1.1);
        for (Span span : spans) Texts.write(paragraph, span.text(), BODY, span.cut());
        return paragraph;
    }

    /** @param day what the file's properties call its day of making: a day of the data, not of the clock */
    void write(String title, LocalDate day, OutputStream out) throws IOException {
        var core = document.getProperties().getCoreProperties();
        var made = Optional.of(Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
        core.setTitle(Texts.safe(title));
        core.setCreator("tonghop");
        core.setLastModifiedByUser("tonghop");
        core.setCreated(made);
        core.setModified(made);
        document.getProperties().getExtendedProperties().setApplication("tonghop");
        document.write(out);
        document.close();
    }

    static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MM));
    }
}
