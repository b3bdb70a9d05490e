package vn.tonghop.output.template;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.form.Element;
import vn.tonghop.output.Wording;
import vn.tonghop.output.book.Block;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Draft;
import vn.tonghop.output.book.Look;
import vn.tonghop.output.book.Tint;

/** The lines under a table that say how each cell and each rule stands, and the colours that go with the words. */
final class CheckRows {

    /** Room for four lines of a result: what it says is known only when the sheet is filled. */
    private static final double ROW = 64;

    private final Wording wording;
    private final Verdicts verdicts;

    CheckRows(Wording wording) {
        this.wording = wording;
        this.verdicts = new Verdicts(wording);
    }

    /** Where the words stand: right of the titles, which have about two fifths of the width. */
    static int resultColumn(TablePlace place) {
        return Math.max(1, (int) Math.round(place.columns() * 0.4));
    }

    void add(Draft draft, TablePlace place, List<CheckLine> lines) {
        int half = resultColumn(place);
        int width = Math.max(place.columns(), half + 1);
        draft.space(10);
        draft.add(Box.of(0, wording.say(lines.isEmpty() ? "template.noChecks" : "template.checks"), Look.CHECK_TITLE)
                .across(width));
        if (draft.next() != place.checksRow()) throw new IllegalStateException("checks of " + place.sheet());
        for (CheckLine line : lines) {
            int row = draft.add(
                    Box.of(0, line.title(), Look.TEXT).across(half),
                    Box.live(half, line.result(), Look.TEXT).across(width - half));
            draft.atLeast(row, ROW);
        }
        if (lines.isEmpty()) return;
        words(draft, new Block(place.checksRow(), half, draft.next() - 1, width - 1));
        if (!place.isList()) entries(draft, place, lines);
    }

    /** Colours of cells whose text is one of our words. */
    void words(Draft draft, Block block) {
        String cell =
                "$" + new Block(block.firstRow(), block.firstColumn(), block.firstRow(), block.firstColumn()).address();
        draft.tint(new Tint(block, begins(cell, verdicts.doubtful()), Tint.Shade.DOUBTFUL));
        draft.tint(new Tint(block, cell + "=" + Excel.text(verdicts.right()), Tint.Shade.GOOD));
        draft.tint(new Tint(block, begins(cell, verdicts.open()), Tint.Shade.OPEN));
    }

    /** Colours of the line over a table. */
    void state(Draft draft, int row, int width) {
        Block block = new Block(row, 0, row, width - 1);
        colours(draft, block, "$A$" + (row + 1));
    }

    private void colours(Draft draft, Block block, String cell) {
        draft.tint(new Tint(block, contains(cell, verdicts.doubtful()), Tint.Shade.DOUBTFUL));
        draft.tint(new Tint(block, contains(cell, ": " + verdicts.right()), Tint.Shade.GOOD));
        draft.tint(new Tint(block, "LEN(" + cell + ")>0", Tint.Shade.OPEN));
    }

    /** Colours of the first sheet's lines. */
    void overview(Draft draft, Block block) {
        colours(draft, block, block.address());
    }

    /** A line of a list takes colour with the words beside it. */
    void besides(Draft draft, TablePlace place) {
        int column = place.besideColumn();
        String cell = "$" + new Block(place.firstRow(), column, place.firstRow(), column).address();
        Block line = new Block(place.firstRow(), 0, place.lastRow(), place.columns() - 1);
        Block word = new Block(place.firstRow(), column, place.lastRow(), column);
        draft.tint(new Tint(line, begins(cell, verdicts.doubtful()), Tint.Shade.DOUBTFUL));
        draft.tint(new Tint(word, begins(cell, verdicts.doubtful()), Tint.Shade.DOUBTFUL));
        draft.tint(new Tint(word, cell + "=" + Excel.text(verdicts.right()), Tint.Shade.GOOD));
        draft.tint(new Tint(word, "LEN(" + cell + ")>0", Tint.Shade.OPEN));
    }

    /** An entry cell takes colour with each line that looks at it. */
    private void entries(Draft draft, TablePlace place, List<CheckLine> lines) {
        int column = resultColumn(place);
        for (Element element : place.elements()) {
            List<String> wrong = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++)
                if (lines.get(i).elements().contains(element.id()))
                    wrong.add(begins(Block.cell(place.checksRow() + i, column).address(), verdicts.doubtful()));
            if (wrong.isEmpty()) continue;
            String any = wrong.size() == 1 ? wrong.get(0) : "OR(" + String.join(",", wrong) + ")";
            draft.tint(new Tint(Block.cell(place.row(place.own()), place.column(element)), any, Tint.Shade.DOUBTFUL));
        }
    }

    private static String begins(String cell, String word) {
        return "LEFT(" + cell + "," + word.length() + ")=" + Excel.text(word);
    }

    private static String contains(String cell, String word) {
        return "ISNUMBER(SEARCH(" + Excel.text(word) + "," + cell + "))";
    }
}
