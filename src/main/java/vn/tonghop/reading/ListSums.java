package vn.tonghop.reading;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Element;
import vn.tonghop.text.MatchKey;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Verdict;

/**
 * Which rows of a list add up others without being called a total: they are stated, never added. Such a row says nothing
 * of what no sum has, a price, and has no number of its own; what remains open, a line or a sum, is asked about.
 */
final class ListSums {

    private static final Pattern GROUP = Pattern.compile("(?:[IVX]{1,5}|[A-ZĐ])[.)]?");
    private static final Pattern DASH = Pattern.compile("[-+•*–—]");
    private static final Pattern TOTAL = Pattern.compile("(?:tổng|cộng|toàn)\\b.*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PLAIN_TOTAL = Pattern.compile("(?:tong|cong|toan)\\b.*");

    private final FoundTable found;
    private final RowLabels labels;
    private final RowCells cells;
    private final RowsFound down;
    private boolean numbered;
    /** The first row of the group whose name stated figures, and those. */
    private int groupFrom;

    private @Nullable RowReading group;
    private int lastTotal;

    ListSums(FoundTable found, RowLabels labels, RowCells cells, RowsFound down) {
        this.found = found;
        this.labels = labels;
        this.cells = cells;
        this.down = down;
    }

    /** Deals what was taken for lines and totals, from top to bottom, out to the rows and totals of the list. */
    void deal(List<RowReading> taken) {
        numbered = taken.stream().anyMatch(raw -> cells.sequence(raw.row()) > 0);
        for (int i = 0; i < taken.size(); i++) {
            RowReading raw = taken.get(i);
            String next = i + 1 < taken.size() ? firstText(taken.get(i + 1).row()) : "";
            if (labels.total(raw.row()).isPresent()) total(raw);
            else if (numbered && isGroup(raw, next)) begin(raw);
            else if (isSum(raw)) total(raw);
            else line(isOpen(raw) ? open(raw) : raw);
        }
        end();
    }

    private void line(RowReading raw) {
        down.rows().add(cells.row(raw, Integer.toString(down.rows().size() + 1)));
    }

    private void total(RowReading raw) {
        end();
        down.addTotal(raw);
        lastTotal = down.rows().size();
    }

    private void begin(RowReading raw) {
        end();
        if (raw.values() == 0) return;
        group = raw;
        groupFrom = down.rows().size();
    }

    /** A group without lines is a line itself. */
    private void end() {
        if (group != null && down.rows().size() == groupFrom) line(group);
        else if (group != null) down.addTotal(group, groupFrom);
        group = null;
    }

    /** «I. Cấp huyện» over lines that have numbers, «1» over «1.1» or over a dash. */
    private boolean isGroup(RowReading raw, String next) {
        if (!isUnpriced(raw)) return false;
        String own = firstText(raw.row());
        if (GROUP.matcher(own).matches()) return true;
        String number = own.replaceAll("[.)]$", "");
        return number.matches("[0-9]{1,3}")
                && (DASH.matcher(next).matches() || next.matches(number + "[.,][0-9]{1,2}[.)]?"));
    }

    private String firstText(int row) {
        for (int column = found.band().first(); column <= found.lastColumn(); column++)
            if (!found.sheet().blank(row, column)) return found.sheet().text(row, column);
        return "";
    }

    private boolean isSum(RowReading raw) {
        if (!isNumberless(raw)) return false;
        boolean said = labels.of(raw.row()).stream().anyMatch(ListSums::saysTotal);
        boolean adds = addsUp(raw, 0) || addsUp(raw, lastTotal);
        return said ? adds || numbered : adds && !isGiven(raw);
    }

    /** Neither a number nor a giver, and it adds up nothing. */
    private boolean isOpen(RowReading raw) {
        return numbered && isNumberless(raw) && !isGiven(raw);
    }

    private RowReading open(RowReading raw) {
        Map<Element, Reading> readings = new LinkedHashMap<>();
        raw.readings()
                .forEach((element, reading) -> readings.put(
                        element,
                        reading instanceof Reading.Value value
                                ? CellFigures.doubtful(value, Verdict.AMBIGUOUS, List.of(value.value()))
                                : reading));
        return new RowReading(raw.row(), readings);
    }

    private boolean isNumberless(RowReading raw) {
        return raw.values() > 0 && cells.sequence(raw.row()) == 0 && isUnpriced(raw);
    }

    private static boolean isUnpriced(RowReading raw) {
        boolean priced = false;
        boolean summed = false;
        for (var each : raw.readings().entrySet()) {
            boolean blank = each.getValue().verdict() == Verdict.BLANK;
            if (each.getKey().summed()) summed = true;
            else priced |= !blank;
        }
        return summed && !priced;
    }

    private boolean isGiven(RowReading raw) {
        return found.columns().entrySet().stream()
                .filter(each -> each.getKey().kind() == Element.Kind.TEXT
                        && each.getKey().required())
                .anyMatch(each -> RowLabels.hasLetter(
                        found.sheet().text(raw.row(), each.getValue().index())));
    }

    /** «Tổng giá trị quà», «Cộng các đợt»; a «Tổng công ty» gives. */
    private static boolean saysTotal(String text) {
        String said = Phrases.unnumbered(text).toLowerCase(Locale.ROOT);
        String plain = MatchKey.plain(said);
        if (plain.matches("(?:tong cong ty|cong (?:ty|an|doan))(?:[^a-z].*)?")) return false;
        return TOTAL.matcher(said).matches()
                || said.equals(plain) && PLAIN_TOTAL.matcher(plain).matches();
    }

    /** Every figure of the row is the sum of those of the lines above it, from one of them on. */
    private boolean addsUp(RowReading raw, int from) {
        List<TableDraft.Row> lines = down.rows().subList(from, down.rows().size());
        if (lines.isEmpty()) return false;
        for (var each : raw.readings().entrySet()) {
            if (each.getValue().verdict() == Verdict.BLANK) continue;
            if (!(each.getValue() instanceof Reading.Value value)
                    || value.value().compareTo(sum(lines, each.getKey())) != 0) return false;
        }
        return true;
    }

    private static BigDecimal sum(List<TableDraft.Row> lines, Element element) {
        return lines.stream()
                .flatMap(line -> line.figures().stream())
                .filter(figure -> figure.element().equals(element.id()))
                .flatMap(figure -> figure.value().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
