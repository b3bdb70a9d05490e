package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.form.Rows;
import vn.tonghop.message.Message;
import vn.tonghop.text.MatchKey;

/** What was found on the way down a table. */
final class RowsFound {

    private final List<TableDraft.Row> rows = new ArrayList<>();
    private final List<RowReading> totals = new ArrayList<>();
    private final List<Integer> totalAfter = new ArrayList<>();
    private final List<GroupTotal> groups = new ArrayList<>();
    private final List<Message> foreign = new ArrayList<>();
    private int lastRow;

    /** A total that stands before the rows that it adds up. */
    private record GroupTotal(RowReading total, int from, int to) {}

    /** @param header the header's last row */
    RowsFound(int header) {
        lastRow = header;
    }

    /** The rows so far; whoever settles them may change the list. */
    List<TableDraft.Row> rows() {
        return rows;
    }

    /** Total rows so far; one that turns out to be the table's own row is taken away. */
    List<RowReading> totals() {
        return totals;
    }

    /** Rows of levels that the form's table has no row for, in words. */
    List<Message> foreign() {
        return foreign;
    }

    int lastRow() {
        return lastRow;
    }

    void reached(int row) {
        lastRow = row;
    }

    void addTotal(RowReading total) {
        totals.add(total);
        totalAfter.add(rows.size());
        reach(total.row());
    }

    /** A total that stood before the rows from {@code from} on. */
    void addTotal(RowReading total, int from) {
        groups.add(new GroupTotal(total, from, rows.size()));
        reach(total.row());
    }

    private void reach(int row) {
        lastRow = Math.max(lastRow, row);
    }

    List<StatedTotal> statedTotals(FoundTable found, RowLabels labels, RowCells cells) {
        List<String> keys = rows.stream().map(TableDraft.Row::key).distinct().toList();
        List<StatedTotal> stated = new ArrayList<>();
        for (GroupTotal group : groups)
            stated.add(new StatedTotal(
                    label(group.total, labels),
                    cells.figures(group.total, ""),
                    keys.subList(Math.min(group.from, keys.size()), Math.min(group.to, keys.size()))));
        int from = 0;
        for (int i = 0; i < totals.size(); i++) {
            RowReading total = totals.get(i);
            String label = label(total, labels);
            if (Phrases.isCumulative(label)) continue;
            int to = Math.min(totalAfter.get(i), keys.size());
            boolean part = found.table().rows() == Rows.LINES
                    && totals.size() > 1
                    && to > from
                    && !(i == totals.size() - 1 && grand(label));
            stated.add(new StatedTotal(label, cells.figures(total, ""), part ? keys.subList(from, to) : keys));
            if (part) from = to;
        }
        return stated;
    }

    private static String label(RowReading total, RowLabels labels) {
        return labels.total(total.row())
                .or(() -> labels.of(total.row()).stream()
                        .filter(text -> text.length() > 3)
                        .findFirst())
                .orElse("");
    }

    private static boolean grand(String label) {
        return MatchKey.plain(Phrases.unnumbered(label)).startsWith("tong");
    }
}
