package vn.tonghop.output.book;

import java.util.Objects;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Holds people to the entry cells of a sheet, and to what these expect. */
final class Guard {

    private static final String LONGEST = "255";
    private static final int TITLE = 32;
    private static final int TEXT = 255;

    private final XSSFSheet sheet;

    Guard(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    void apply(Draft draft) {
        draft.expected().forEach(this::expect);
        draft.tints().forEach(this::tint);
        if (draft.isGuarded()) lock();
    }

    /** Without a password; widths and heights stay free, so that nothing need stay cut off. */
    private void lock() {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }

    private void expect(Expected what) {
        DataValidationHelper help = sheet.getDataValidationHelper();
        DataValidation validation = help.createValidation(constraint(what, help), list(what.block()));
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(true);
        validation.setShowPromptBox(true);
        // POI's flag means the opposite in xlsx files: true shows the arrow.
        validation.setSuppressDropDownArrow(true);
        validation.createPromptBox(cut(what.title(), TITLE), cut(what.prompt(), TEXT));
        validation.createErrorBox(cut(what.title(), TITLE), cut(what.refusal(), TEXT));
        sheet.addValidationData(validation);
    }

    private static DataValidationConstraint constraint(Expected what, DataValidationHelper help) {
        return switch (what.kind()) {
            case WHOLE_NUMBER ->
                help.createNumericConstraint(ValidationType.INTEGER, OperatorType.BETWEEN, "0", Expected.GREATEST);
            case LISTED -> help.createFormulaListConstraint(Objects.requireNonNull(what.choices()));
            case SHORT_TEXT -> help.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, LONGEST, null);
        };
    }

    private void tint(Tint tint) {
        var formatting = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(tint.formula());
        XSSFPatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(new XSSFColor(tint.shade().rgb, null));
        formatting.addConditionalFormatting(new CellRangeAddress[] {range(tint.block())}, rule);
    }

    private static CellRangeAddress range(Block block) {
        return new CellRangeAddress(block.firstRow(), block.lastRow(), block.firstColumn(), block.lastColumn());
    }

    private static CellRangeAddressList list(Block block) {
        return new CellRangeAddressList(block.firstRow(), block.lastRow(), block.firstColumn(), block.lastColumn());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
