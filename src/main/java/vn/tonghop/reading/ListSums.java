package vn.tonghop.reading;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.form.Element;
import vn.tonghop.text.MatchKey;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Verdict;

/**
 * Which rows of a list add up others without being called a total: they are stated, never added. Such a row says nothing
 * of what no sum has, a price, and has no number of its own; what remains open, a line or a sum, is asked about.
 */
final class ListSums {

    private static final Pattern ROMAN = Pattern.compile("[IVX]{1,5}[.)]?");
    private static final Pattern LETTER = Pattern.compile("[A-ZĐ][.)]?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}[.)]?");
    private static final Pattern DASH = Pattern.compile("[-+•*–—]");
    private static final Pattern TOTAL = Pattern.compile("(?:tổng|cộng|toàn)\\b.*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PLAIN_TOTAL = Pattern.compile("(?:tong|cong|toan)\\b.*");

    private final FoundTable found;
    private final RowLabels labels;
    private final RowCells cells;
    private final RowsFound down;
    private boolean numbered;
    /** The groups that are open, the innermost last. */
    private final Deque<Group> groups = new ArrayDeque<>();

    private int lastTotal;

    private enum Numbering {
        LETTER,
        ROMAN,
        DECIMAL
    }

    /** @param from the first row of the list that stands in the group */
    private record Group(Numbering numbering, RowReading name, int from) {}

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
            Optional<Numbering> numbering = numbered ? groupBy(raw, next) : Optional.empty();
            if (labels.total(raw.row()).isPresent()) total(raw);
            else if (numbering.isPresent()) begin(raw, numbering.get());
            else if (isSum(raw)) total(raw);
            else line(isOpen(raw) ? open(raw) : raw);
        }
        endAll();
    }

    private void line(RowReading raw) {
        // «2» stands beside «1» and its «1.1».
        if (NUMBER.matcher(firstText(raw.row())).matches()) endThrough(Numbering.DECIMAL);
        add(raw);
    }

    private void add(RowReading raw) {
        down.rows().add(cells.row(raw, Integer.toString(down.rows().size() + 1)));
    }

    private void total(RowReading raw) {
        endAll();
        down.addTotal(raw);
        lastTotal = down.rows().size();
    }

    /** A group ends those of its own numbering, and all that stand in them; numbers stand innermost. */
    private void begin(RowReading raw, Numbering numbering) {
        endThrough(Numbering.DECIMAL);
        endThrough(numbering);
        groups.addLast(new Group(numbering, raw, down.rows().size()));
    }

    private void endThrough(Numbering numbering) {
        while (groups.stream().anyMatch(each -> each.numbering == numbering)) end(groups.removeLast());
    }

    private void endAll() {
        while (!groups.isEmpty()) end(groups.removeLast());
    }

    /** A group without lines is a line itself. */
    private void end(Group group) {
        if (group.name.values() == 0) return;
        if (down.rows().size() == group.from) add(group.name);
        else down.addTotal(group.name, group.from);
    }

    /** «I. Cấp huyện» over lines that have numbers, «1» over «1.1» or over a dash. */
    private Optional<Numbering> groupBy(RowReading raw, String next) {
        if (!isUnpriced(raw)) return Optional.empty();
        String own = firstText(raw.row());
        if (ROMAN.matcher(own).matches()) return Optional.of(Numbering.ROMAN);
        if (LETTER.matcher(own).matches()) return Optional.of(Numbering.LETTER);
        String number = own.replaceAll("[.)]$", "");
        boolean over = NUMBER.matcher(own).matches()
                && (DASH.matcher(next).matches() || next.matches(number + "[.,][0-9]{1,2}[.)]?"));
        return over ? Optional.of(Numbering.DECIMAL) : Optional.empty();
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
