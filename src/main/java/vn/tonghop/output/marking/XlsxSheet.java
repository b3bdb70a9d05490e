package vn.tonghop.output.marking;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.Place;
import vn.tonghop.output.book.SafeText;

/** Writes a {@link Layout} as a part of an .xlsx, its texts in the part itself, so that no other part need change for them. */
final class XlsxSheet {

    private static final double DIGIT_POINTS = 5.25;
    private static final int LONGEST_LINK = 250;

    private static final String BORDER = "<border><left style=\"thin\"><color auto=\"1\"/></left><right style=\"thin\">"
            + "<color auto=\"1\"/></right><top style=\"thin\"><color auto=\"1\"/></top><bottom style=\"thin\">"
            + "<color auto=\"1\"/></bottom><diagonal/></border>";
    private static final String NO_BORDER = "<border><left/><right/><top/><bottom/><diagonal/></border>";

    private final Layout layout;
    private final StylesPart styles;
    private final Map<Layout.Style, OptionalInt> formats = new EnumMap<>(Layout.Style.class);
    private final Map<Layout.Style, OptionalInt> quoted = new EnumMap<>(Layout.Style.class);
    private final StringBuilder xml = new StringBuilder();

    XlsxSheet(Layout layout, StylesPart styles) {
        this.layout = layout;
        this.styles = styles;
    }

    String write(Schema schema) {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"")
                .append(schema.main())
                .append("\"><sheetPr><tabColor rgb=\"FFC00000\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        view();
        columns();
        xml.append("<sheetData>");
        for (int row = 0; row < layout.rows().size(); row++) row(row);
        xml.append("</sheetData>");
        merges();
        validations();
        links();
        xml.append("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.59\" right=\"0.39\" top=\"0.59\""
                + " bottom=\"0.59\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" fitToHeight=\"0\""
                + " orientation=\"landscape\"/></worksheet>");
        return xml.toString();
    }

    private void view() {
        int below = layout.headerRow() + 1;
        xml.append("<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\"><pane ySplit=\"")
                .append(below)
                .append("\" topLeftCell=\"A")
                .append(below + 1)
                .append("\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
                        + "<sheetFormatPr defaultRowHeight=\"15.75\"/>");
    }

    private void columns() {
        xml.append("<cols>");
        int column = 1;
        for (double width : layout.widths()) {
            String size = width == 0
                    ? "width=\"9\" hidden=\"1\""
                    : "width=\"" + String.format(Locale.ROOT, "%.2f", width / DIGIT_POINTS) + "\"";
            xml.append("<col min=\"")
                    .append(column)
                    .append("\" max=\"")
                    .append(column)
                    .append("\" ");
            xml.append(size).append(" customWidth=\"1\"/>");
            column++;
        }
        xml.append("</cols>");
    }

    private void row(int row) {
        double height = layout.height(row);
        xml.append("<row r=\"").append(row + 1).append('"');
        if (height == 0) xml.append(" hidden=\"1\"");
        else
            xml.append(" ht=\"")
                    .append(String.format(Locale.ROOT, "%.2f", height))
                    .append("\" customHeight=\"1\"");
        xml.append('>');
        for (Layout.Cell cell : layout.rows().get(row)) cell(row, cell);
        xml.append("</row>");
    }

    private void cell(int row, Layout.Cell cell) {
        OptionalInt format = SafeText.looksLikeFormula(cell.text())
                ? quoted.computeIfAbsent(cell.style(), style -> format(style, " quotePrefix=\"1\""))
                : formats.computeIfAbsent(cell.style(), style -> format(style, ""));
        xml.append("<c r=\"").append(new CellAddress(row, cell.column())).append('"');
        format.ifPresent(index -> xml.append(" s=\"").append(index).append('"'));
        if (cell.text().isEmpty()) xml.append("/>");
        else
            xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .append(Xml.escape(SafeText.of(cell.text())))
                    .append("</t></is></c>");
    }

    private OptionalInt format(Layout.Style style, String quote) {
        String plain = "numFmtId=\"0\"" + quote;
        return switch (style) {
            case TITLE -> styles.own(font("<b/>", 14, ""), "", NO_BORDER, plain, align("center", "center"));
            case NOTE -> styles.own(font("", 12, ""), "", NO_BORDER, plain, align("left", "center"));
            case HEADER -> styles.own(font("<b/>", 12, ""), fill("D9D9D9"), BORDER, plain, align("center", "center"));
            case CENTRED -> styles.own(font("", 12, ""), "", BORDER, plain, align("center", "top"));
            case TEXT -> styles.own(font("", 12, ""), "", BORDER, plain, align("left", "top"));
            case LINK -> styles.own(font("<u/>", 12, "0000FF"), "", BORDER, plain, align("left", "top"));
            case ANSWER ->
                styles.own(font("", 12, ""), fill("E2EFDA"), BORDER, plain, align("left", "top") + unlocked());
            case FIGURE ->
                styles.own(
                        font("", 12, ""),
                        fill("E2EFDA"),
                        BORDER,
                        "numFmtId=\"3\"" + quote,
                        align("right", "top") + unlocked());
            case HIDDEN -> styles.own(font("", 10, ""), "", NO_BORDER, plain, "");
        };
    }

    private static String font(String cut, int size, String colour) {
        String tint = colour.isEmpty() ? "" : "<color rgb=\"FF" + colour + "\"/>";
        return "<font>" + cut + "<sz val=\"" + size + "\"/>" + tint
                + "<name val=\"Times New Roman\"/><family val=\"1\"/></font>";
    }

    private static String fill(String rgb) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF" + rgb
                + "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
    }

    private static String align(String across, String down) {
        return "<alignment horizontal=\"" + across + "\" vertical=\"" + down + "\" wrapText=\"1\"/>";
    }

    private static String unlocked() {
        return "<protection locked=\"0\"/>";
    }

    private void merges() {
        List<Integer> rows = layout.merged();
        if (rows.isEmpty()) return;
        String last = CellAddress.columnLetters(layout.lastSeenColumn());
        xml.append("<mergeCells count=\"").append(rows.size()).append("\">");
        for (int row : rows)
            xml.append("<mergeCell ref=\"A")
                    .append(row + 1)
                    .append(':')
                    .append(last)
                    .append(row + 1)
                    .append("\"/>");
        xml.append("</mergeCells>");
    }

    private void validations() {
        if (layout.answered().isEmpty()) return;
        String cells = layout.answered().stream()
                .map(row -> new CellAddress(row, layout.answerColumn()).toString())
                .collect(Collectors.joining(" "));
        xml.append("<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\" showInputMessage=\"1\""
                        + " showErrorMessage=\"1\" sqref=\"")
                .append(cells)
                .append("\"><formula1>&quot;")
                .append(Xml.escape(String.join(",", layout.replies())))
                .append("&quot;</formula1></dataValidation></dataValidations>");
    }

    private void links() {
        StringBuilder links = new StringBuilder();
        for (int row = 0; row < layout.rows().size(); row++)
            for (Layout.Cell cell : layout.rows().get(row)) {
                Place to = cell.link();
                if (to == null || !isSafe(to.sheet())) continue;
                links.append("<hyperlink ref=\"")
                        .append(new CellAddress(row, cell.column()))
                        .append("\" location=\"");
                links.append(Xml.escape("'" + to.sheet().replace("'", "''") + "'!" + to.cell()))
                        .append("\"/>");
            }
        if (!links.isEmpty()) xml.append("<hyperlinks>").append(links).append("</hyperlinks>");
    }

    /** A name that cannot be written as it is leads nowhere rather than elsewhere. */
    private static boolean isSafe(String sheet) {
        return sheet.length() <= LONGEST_LINK && SafeText.of(sheet).equals(sheet);
    }
}
