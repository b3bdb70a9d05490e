package vn.tonghop.output.book;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet prints and scrolls: A4 landscape, one page wide, heads repeated, page number top centre from page 2. */
final class PageSetup {

    private static final double INCH = 25.4;
    /** Excel's unit of width: a digit of the standard font, 8 pixels of 0,75 pt in Times New Roman 12. */
    private static final double DIGIT_POINTS = 6;

    private static final String PAGE_NUMBER = "&C&\"Times New Roman,Regular\"&13&P";

    private final XSSFSheet sheet;

    PageSetup(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    void apply(Draft draft) {
        paper(PageFit.of(draft));
        PageFit.breaks(draft).forEach(row -> sheet.setRowBreak(row - 1));
        for (int column = 0; column < draft.columns(); column++)
            sheet.setColumnWidth(column, (int) Math.round(draft.widthOf(column) / DIGIT_POINTS * 256));
        draft.hidden().forEach(column -> sheet.setColumnHidden(column, true));
        draft.choices().forEach(this::offer);
        Draft.Span head = draft.repeated();
        if (head != null) {
            sheet.setRepeatingRows(new CellRangeAddress(head.first(), head.last(), -1, -1));
            sheet.createFreezePane(draft.frozenColumns(), draft.frozenRows());
        }
        Block printed = draft.printed();
        if (printed != null)
            sheet.getWorkbook()
                    .setPrintArea(
                            sheet.getWorkbook().getSheetIndex(sheet),
                            printed.firstColumn(),
                            printed.lastColumn(),
                            printed.firstRow(),
                            printed.lastRow());
        Draft.Filter filter = draft.filter();
        if (filter != null)
            sheet.setAutoFilter(new CellRangeAddress(
                    filter.headerRow(),
                    filter.lastRow(),
                    filter.columns().first(),
                    filter.columns().last()));
    }

    private void offer(Draft.Choices choices) {
        DataValidationHelper help = sheet.getDataValidationHelper();
        CellRangeAddressList cells = new CellRangeAddressList(
                choices.rows().first(), choices.rows().last(), choices.column(), choices.column());
        DataValidation validation = help.createValidation(
                help.createExplicitListConstraint(choices.words().toArray(String[]::new)), cells);
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        validation.createErrorBox("tonghop", String.join(" / ", choices.words()));
        sheet.addValidationData(validation);
    }

    private void paper(PageFit fit) {
        XSSFPrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PaperSize.A4_PAPER);
        print.setLandscape(true);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) (fit == PageFit.ONE_PAGE ? 1 : 0));
        print.setUsePage(true);
        print.setPageStart((short) 1);
        print.setLeftMargin(30 / INCH);
        print.setRightMargin(15 / INCH);
        print.setTopMargin(20 / INCH);
        print.setBottomMargin(20 / INCH);
        print.setHeaderMargin(10 / INCH);
        print.setFooterMargin(10 / INCH);
        sheet.setHorizontallyCenter(true);
        sheet.getFirstHeader().setCenter("");
        sheet.getOddHeader().setCenter(PAGE_NUMBER.substring(2));
    }
}
