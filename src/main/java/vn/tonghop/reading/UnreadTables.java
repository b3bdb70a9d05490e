package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.grid.Area;
import vn.tonghop.grid.Cell;
import vn.tonghop.message.Message;

/**
 * Rows of figures under a header of their own that no table of the form was found in: the same appendix in other words,
 * perhaps. Nothing in them is read, and that is said.
 */
final class UnreadTables {

    private static final int HEADER_DEPTH = 3;
    private static final int NAMED = 12;
    /** A word over one of so many figures is enough: it may have ended the table above, whose lines they are then. */
    private static final int WIDE = 3;

    private final VisibleSheet sheet;
    private final List<Area> read;

    private UnreadTables(SheetDrafts drafts) {
        this.sheet = drafts.sheet();
        this.read = drafts.areas();
    }

    /** A {@link Submission#UNREAD_TABLE} with the first figure of each, where there is one. */
    static Optional<Message> note(SheetDrafts drafts) {
        List<String> cells = new UnreadTables(drafts).firstFigures();
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of(
                        Submission.UNREAD_TABLE,
                        "cells",
                        cells.stream().limit(NAMED).toList()));
    }

    private List<String> firstFigures() {
        List<String> first = new ArrayList<>();
        Optional<Integer> row = sheet.nextRow(0);
        while (row.isPresent()) {
            for (List<Cell> run : runs(row.get())) {
                List<Cell> figures = figures(run);
                if (figures.size() > 1 && isHeaded(figures))
                    first.add(sheet.place(figures.get(0).address()).label());
            }
            row = sheet.nextRow(row.get() + 1);
        }
        return first;
    }

    /** The cells of a row between columns with nothing in them, where none belongs to a table that was read. */
    private List<List<Cell>> runs(int row) {
        List<List<Cell>> runs = new ArrayList<>();
        int before = -2;
        for (Cell cell : sheet.cells(row)) {
            if (cell.column() > before + 1) runs.add(new ArrayList<>());
            runs.get(runs.size() - 1).add(cell);
            before = sheet.area(row, cell.column()).lastColumn();
        }
        runs.removeIf(run -> run.stream().anyMatch(this::isRead));
        return runs;
    }

    private boolean isRead(Cell cell) {
        return read.stream().anyMatch(table -> table.contains(cell.row(), cell.column()));
    }

    private List<Cell> figures(List<Cell> run) {
        return run.stream()
                .filter(cell -> AnyFigure.in(sheet, cell.row(), cell.column()))
                .toList();
    }

    /** Words stand over two of the figures, or over one of many, at most a row of units or numbers between them. */
    private boolean isHeaded(List<Cell> figures) {
        int top = figures.get(0).row();
        for (int row = top - 1; row >= Math.max(0, top - HEADER_DEPTH); row--) {
            int headers = 0;
            int numbers = 0;
            for (Cell figure : figures) {
                if (sheet.numeric(row, figure.column())) numbers++;
                else if (isHeader(row, figure.column())) headers++;
            }
            if (headers > 1 || headers == 1 && figures.size() >= WIDE) return true;
            if (numbers > 0
                    && !HeaderFinder.isNumberRow(sheet, row, figures.get(0).column(), lastColumn(figures)))
                return false;
        }
        return false;
    }

    private static int lastColumn(List<Cell> figures) {
        return figures.get(figures.size() - 1).column();
    }

    private boolean isHeader(int row, int column) {
        String text = sheet.text(row, column);
        return RowLabels.hasLetter(text)
                && !isRead(sheet.shown(row, column))
                && StatedUnit.parse(text).isEmpty()
                && !Phrases.isSequence(text);
    }
}
