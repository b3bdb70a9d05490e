package vn.tonghop.accuracy;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is drawn once for a whole workbook. */
final class Plan {

    enum Shape {
        SHEETS,
        ONE_SHEET,
        SIDE_BY_SIDE,
        WIDE,
        WIDE_SHEETS,
        SHEET_PER_COMMUNE,
        LIST_INLINE,
        LIST_COLUMNS
    }

    enum HeaderStyle {
        MERGED,
        UNMERGED,
        REPEATED,
        ONE_CELL,
        JOINED
    }

    enum Labels {
        IN_CELL,
        COLUMN,
        NONE
    }

    enum Structure {
        NEIGHBOUR,
        LAST_YEAR,
        TABLE_TWICE_DIFFERENT,
        DISTRICT_ROW_FILLED,
        TABLE_MISSING,
        UNKNOWN_COLUMN,
        COLUMN_TWICE,
        TOTAL_DIFFERS,
        MERGED_FIGURES,
        PLAN_AND_RESULT_COLUMNS,
        PLAN_AND_RESULT_ROWS,
        TWO_DVT_LINES,
        DVT_OVER_FIRST_TABLE_ONLY,
        LINE_PRODUCT,
        DETAILS_DIFFER,
        PERSONAL_NAMES,
        SECOND_ROW,
        NEIGHBOUR_IN_PROSE,
        SHIFTED_VALUES
    }

    final Dice dice;
    final Format format;
    final Shape shape;
    final HeaderStyle header;
    final int wildness;
    final Labels labels;
    final Spelling spelling;
    final Roster roster;
    final @Nullable Structure structure;
    final @Nullable CellFault cellFault;
    final boolean rounds;
    final boolean unitRow;
    final boolean numberRow;
    final boolean sequence;
    final boolean extraColumns;
    final boolean reorderGroups;
    final boolean reorderLeaves;
    final boolean titles;
    final boolean notes;
    final boolean totals;
    final boolean totalOnTop;
    final boolean hiddenRows;
    final boolean hiddenColumns;
    final boolean hiddenSheet;
    final boolean blankRows;
    final boolean threeRows;
    final int left;
    final Ink.Scale scale;
    /** Where the scale is said: 0 nowhere, 1 a line above, 2 the header cell, 3 the unit row. */
    final int said;

    final boolean sameTableTwice;
    final Set<String> features = new TreeSet<>();

    Plan(Dice dice) {
        this.dice = dice;
        format = format(dice);
        shape = shape(dice, format);
        boolean list = shape == Shape.LIST_INLINE || shape == Shape.LIST_COLUMNS;
        header = dice.chance(7)
                ? dice.one(HeaderStyle.ONE_CELL, HeaderStyle.JOINED)
                : format.csv()
                        ? dice.one(HeaderStyle.UNMERGED, HeaderStyle.REPEATED)
                        : dice.one(HeaderStyle.MERGED, HeaderStyle.MERGED, HeaderStyle.UNMERGED, HeaderStyle.REPEATED);
        wildness = dice.chance(45) ? 0 : dice.chance(75) ? 1 : 2;
        labels = dice.one(Labels.IN_CELL, Labels.IN_CELL, Labels.COLUMN, Labels.COLUMN, Labels.NONE);
        spelling = Spelling.random(dice, format == Format.XLS_POI || format == Format.XLSX_POI && dice.chance(30));
        roster = dice.chance(75) ? Roster.DUC_CO : Roster.YEN_THUY;
        boolean faulty = dice.chance(32);
        structure = structure(dice, shape, faulty);
        cellFault = faulty && structure == null ? dice.one(CellFault.values()) : null;
        boolean ledger = shape == Shape.SHEETS || shape == Shape.ONE_SHEET || shape == Shape.SIDE_BY_SIDE;
        boolean aboutRounds = structure == Structure.LINE_PRODUCT
                || structure == Structure.DETAILS_DIFFER
                || structure == Structure.PERSONAL_NAMES;
        rounds = ledger && (dice.chance(35) || aboutRounds);
        int where = dice.between(0, 5);
        boolean nghin = dice.chance(16);
        boolean trieu = !nghin && dice.chance(7);
        boolean underNghin = cellFault == CellFault.DONG_UNDER_NGHIN || structure == Structure.TWO_DVT_LINES;
        scale = underNghin || nghin && !silent()
                ? Ink.Scale.NGHIN
                : trieu && !silent() ? Ink.Scale.TRIEU : Ink.Scale.DONG;
        boolean mustSay = scale != Ink.Scale.DONG && !(silent() && !underNghin);
        said = silent() && !underNghin
                ? 0
                : structure == Structure.TWO_DVT_LINES
                        ? 2
                        : mustSay ? 1 + where % wayCount(list) : where > 3 ? where - 3 : 0;
        unitRow = !list && !silent() && (said == 3 || dice.chance(12)) && header != HeaderStyle.ONE_CELL;
        numberRow = dice.chance(18);
        sequence = dice.chance(22);
        extraColumns = dice.chance(18);
        reorderGroups = dice.chance(15);
        reorderLeaves = dice.chance(15);
        titles = dice.chance(85);
        notes = dice.chance(40);
        totals = dice.chance(30) || structure == Structure.TOTAL_DIFFERS;
        totalOnTop = dice.chance(35);
        hiddenRows = format.spreadsheet && dice.chance(10) && (shape != Shape.SIDE_BY_SIDE || structure == null);
        hiddenColumns = format.spreadsheet && shape == Shape.SHEETS && dice.chance(12);
        hiddenSheet = format.spreadsheet && dice.chance(12);
        blankRows = dice.chance(15);
        threeRows = dice.chance(30);
        left = dice.chance(20) ? dice.between(1, 3) : 0;
        sameTableTwice = ledger && !faulty && dice.chance(3) && !(hiddenRows && shape == Shape.SIDE_BY_SIDE);
        note();
    }

    private static @Nullable Structure structure(Dice dice, Shape shape, boolean faulty) {
        if (!faulty || !dice.chance(40)) return null;
        Structure drawn = dice.one(Structure.values());
        boolean ledger = shape == Shape.SHEETS || shape == Shape.ONE_SHEET || shape == Shape.SIDE_BY_SIDE;
        return drawn == Structure.DVT_OVER_FIRST_TABLE_ONLY && !ledger ? Structure.UNKNOWN_COLUMN : drawn;
    }

    /** A header of one row has no row of units under it. */
    private int wayCount(boolean list) {
        return header == HeaderStyle.ONE_CELL && !list ? 2 : 3;
    }

    /** The fault is one of money without any statement. */
    boolean silent() {
        return cellFault == CellFault.ONE_GROUP_OF_MONEY
                || cellFault == CellFault.SMALL_MONEY
                || cellFault == CellFault.WORDS_DIFFER
                || structure == Structure.DVT_OVER_FIRST_TABLE_ONLY
                || cellFault == CellFault.WRONG_UNIT;
    }

    int headerRows() {
        return (header == HeaderStyle.ONE_CELL || header == HeaderStyle.JOINED ? 1 : 2);
    }

    private static Format format(Dice dice) {
        return dice.one(
                Format.XLSX_POI,
                Format.XLSX_OWN,
                Format.XLSX_OWN,
                Format.XLS_POI,
                Format.XLS_POI,
                Format.ODS_OWN,
                Format.DOCX_OWN,
                dice.one(Format.CSV_COMMA, Format.CSV_SEMICOLON, Format.CSV_TAB, Format.HTML_NAMED_XLS));
    }

    private static Shape shape(Dice dice, Format format) {
        if (format.csv() || format == Format.HTML_NAMED_XLS)
            return dice.one(Shape.ONE_SHEET, Shape.ONE_SHEET, Shape.WIDE, Shape.LIST_COLUMNS, Shape.LIST_INLINE);
        if (format == Format.DOCX_OWN)
            return dice.one(Shape.ONE_SHEET, Shape.ONE_SHEET, Shape.ONE_SHEET, Shape.WIDE, Shape.LIST_COLUMNS);
        int draw = dice.between(0, 99);
        if (draw < 30) return Shape.SHEETS;
        if (draw < 58) return Shape.ONE_SHEET;
        if (draw < 66) return Shape.SIDE_BY_SIDE;
        if (draw < 76) return Shape.WIDE;
        if (draw < 80) return Shape.WIDE_SHEETS;
        if (draw < 88) return Shape.SHEET_PER_COMMUNE;
        return draw < 94 ? Shape.LIST_INLINE : Shape.LIST_COLUMNS;
    }

    private void note() {
        features.add("shape: " + shape);
        features.add("header: " + header);
        features.add("words: " + new String[] {"of the template", "listed synonyms", "free"}[wildness]);
        features.add(
                "scale: " + scale + new String[] {" silent", " in a line", " in the header", " in a unit row"}[said]);
        spelling.habits().forEach(habit -> features.add("spelling: " + habit));
        flag(unitRow, "row of units");
        flag(numberRow, "row of column numbers");
        flag(sequence, "STT column");
        flag(extraColumns, "columns inserted");
        flag(reorderGroups, "groups reordered");
        flag(reorderLeaves, "columns swapped in a group");
        flag(!titles, "no titles");
        flag(notes, "notes and signatures");
        flag(hiddenRows, "hidden rows with old figures");
        flag(hiddenColumns, "hidden columns with old figures");
        flag(hiddenSheet, "hidden sheet with old figures");
        flag(blankRows, "blank rows inside");
        flag(left > 0, "not in the first column");
        flag(sameTableTwice, "a table twice, the same figures");
    }

    void flag(boolean drawn, String feature) {
        if (drawn) features.add(feature);
    }

    boolean isList() {
        return shape == Shape.LIST_INLINE || shape == Shape.LIST_COLUMNS;
    }

    boolean isWide() {
        return shape == Shape.WIDE || shape == Shape.WIDE_SHEETS;
    }

    boolean ordinary() {
        return structure == null
                && cellFault == null
                && wildness < 2
                && header != HeaderStyle.ONE_CELL
                && header != HeaderStyle.JOINED
                && !hardNames;
    }

    /** The name of the unit cannot be told from another's. */
    boolean hardNames;
}
