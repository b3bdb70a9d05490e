package vn.tonghop.sheet;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Area;
import vn.tonghop.grid.CellStyle;
import vn.tonghop.grid.CellStyle.Shows;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.GridBuilder;

/** One table of a page. Rows and cells begin where a tag says so, whether or not the one before was ended. */
final class HtmlTable {

    private static final Set<String> STRIKES = Set.of("s", "strike", "del");
    private static final Set<String> BLOCKS = Set.of("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6");

    /** HTML's own limit of colspan; rowspan may reach to the end of a sheet. */
    private static final int MAX_COLSPAN = 1000;

    private static final Pattern ERROR = Pattern.compile("#(?:DIV/0|REF|VALUE|NULL|NUM)!|#NAME\\?|#N/A|Err:[0-9]{3}");

    /** Digits or letters with a slash, colon or dash between them. */
    private static final Pattern DATE = Pattern.compile("[0-9\\p{L}][/:][0-9\\p{L}]|[0-9]-[0-9\\p{L}]|\\p{L}-[0-9]");

    private final Budget budget;
    private final GridBuilder grid = Grid.named("");
    private final HtmlText text;
    private final HtmlText comment;
    private int row = -1;
    private int column;
    private int styledColumn;
    private boolean inCell;
    private boolean inComment;
    private int[] takenUntilRow = new int[16];
    private int columnSpan = 1;
    private int rowSpan = 1;
    private int strikes;
    private int raised;
    private boolean plain;
    private boolean apart;
    private @Nullable String number;
    private @Nullable String formula;
    private @Nullable String format;
    private boolean error;

    HtmlTable(Budget budget) {
        this.budget = budget;
        this.text = new HtmlText(budget);
        this.comment = new HtmlText(budget);
        Arrays.fill(takenUntilRow, -1);
    }

    Grid sheet(String name) {
        return grid.rename(name).build();
    }

    Grid table(String name) {
        return grid.rename(name).wordTable().build();
    }

    void text(String more) throws IOException {
        if (!inCell) return;
        if (inComment) {
            comment.append(more);
            return;
        }
        if (strikes == 0 && !more.isBlank()) plain = true;
        apart |= strikes + raised > 0 && RichText.holdsDigit(more);
        text.append(more);
    }

    void start(String tag, HtmlTokens tokens) throws IOException {
        if (tag.equals("tr")) startRow(tokens);
        else if (tag.equals("td") || tag.equals("th")) startCell(tokens);
        else if (tag.equals("col")) column(tokens);
        else if (tag.equals("comment")) inComment = true;
        else if (tag.equals("br")) (inComment ? comment : text).lineBreak();
        else if (BLOCKS.contains(tag)) text.block();
        else if (STRIKES.contains(tag)) strikes++;
        else if (tag.equals("sup") || tag.equals("sub")) raised++;
    }

    void end(String tag) throws IOException {
        if (tag.equals("td") || tag.equals("th") || tag.equals("tr")) endCell();
        else if (tag.equals("comment")) inComment = false;
        else if (BLOCKS.contains(tag)) text.block();
        else if (STRIKES.contains(tag) && strikes > 0) strikes--;
        else if ((tag.equals("sup") || tag.equals("sub")) && raised > 0) raised--;
    }

    void finish() throws IOException {
        endCell();
    }

    private void startRow(HtmlTokens tokens) throws IOException {
        endCell();
        row++;
        column = 0;
        budget.row(row);
        if (isHidden(tokens)) grid.hideRow(row);
    }

    private static boolean isHidden(HtmlTokens tokens) {
        String style = tokens.attribute("style");
        return style != null && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
    }

    private void column(HtmlTokens tokens) throws IOException {
        int span = span(tokens.attribute("span"), budget.limits().columns());
        budget.column(styledColumn + span - 1L);
        if (isHidden(tokens)) grid.hideColumns(styledColumn, styledColumn + span - 1);
        styledColumn += span;
    }

    private void startCell(HtmlTokens tokens) throws IOException {
        endCell();
        if (row < 0) row = 0;
        while (column < takenUntilRow.length && takenUntilRow[column] >= row) column++;
        inCell = true;
        strikes = 0;
        raised = 0;
        plain = false;
        apart = false;
        columnSpan = span(tokens.attribute("colspan"), MAX_COLSPAN);
        rowSpan = span(tokens.attribute("rowspan"), budget.limits().rows() - row);
        number = tokens.attribute("x:num");
        if (number == null) number = tokens.attribute("sdval");
        formula = tokens.attribute("x:fmla");
        format = format(tokens.attribute("sdnum"));
        error = tokens.attribute("x:err") != null;
        budget.column(column + columnSpan - 1L);
    }

    private static int span(@Nullable String said, int most) {
        if (said == null || !said.strip().matches("[0-9]{1,9}")) return 1;
        return Math.max(1, Math.min(Integer.parseInt(said.strip()), most));
    }

    private void endCell() throws IOException {
        if (!inCell) return;
        inCell = false;
        boolean empty = text.isEmpty();
        String shown = text.take();
        if (!empty || number != null && !number.isEmpty()) put(shown);
        inComment = false;
        String said = comment.take();
        if (!said.isEmpty()) grid.comment(row, column, budget.text(said));
        if (columnSpan > 1 || rowSpan > 1) merge();
        column += columnSpan;
    }

    /** Excel and LibreOffice write the stored number beside the shown one: the stored one counts, unless it is an error. */
    private void put(String shown) throws IOException {
        budget.cell(row, column);
        String written = formula == null ? null : budget.text(formula.startsWith("=") ? formula.substring(1) : formula);
        OptionalDouble stored = number == null ? OptionalDouble.empty() : StoredNumber.parse(number);
        String code = format == null ? "General" : budget.text(format);
        boolean struck = !plain && !shown.isBlank();
        CellStyle style = new CellStyle(code, shows(shown, stored), "", struck, false, apart && !struck);
        if ((stored.isPresent() || error) && ERROR.matcher(shown).matches())
            grid.error(row, column, shown, written, style);
        else if (stored.isPresent()) grid.number(row, column, stored.getAsDouble(), written, style);
        else grid.text(row, column, budget.text(shown), written, style);
    }

    /** Where the cell does not say its format, what that makes of the number tells it. */
    private Shows shows(String shown, OptionalDouble stored) {
        if (format != null) return NumberFormats.shows(format);
        if (stored.isEmpty()) return Shows.NUMBER;
        if (shown.indexOf('%') >= 0) return Shows.PERCENT;
        return DATE.matcher(shown).find() ? Shows.DATE : Shows.NUMBER;
    }

    /** LibreOffice writes {@code sdnum="1033;0;DD/MM/YYYY"}: language, language of the code, code. */
    private static @Nullable String format(@Nullable String sdnum) {
        if (sdnum == null) return null;
        int code = sdnum.indexOf(';', sdnum.indexOf(';') + 1) + 1;
        return code > 1 && code < sdnum.length() && sdnum.indexOf(';') != code - 1 ? sdnum.substring(code) : null;
    }

    private void merge() throws IOException {
        budget.merge();
        grid.merge(new Area(row, column, row + rowSpan - 1, column + columnSpan - 1));
        if (rowSpan == 1) return;
        int end = column + columnSpan;
        if (end > takenUntilRow.length) {
            int old = takenUntilRow.length;
            takenUntilRow = Arrays.copyOf(takenUntilRow, Math.max(end, old * 2));
            Arrays.fill(takenUntilRow, old, takenUntilRow.length, -1);
        }
        for (int i = column; i < end; i++) takenUntilRow[i] = Math.max(takenUntilRow[i], row + rowSpan - 1);
        budget.event();
    }
}
