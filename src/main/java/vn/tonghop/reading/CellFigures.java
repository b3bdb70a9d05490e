package vn.tonghop.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Element;
import vn.tonghop.grid.Area;
import vn.tonghop.grid.Cell;
import vn.tonghop.text.Expectation;
import vn.tonghop.text.Note;
import vn.tonghop.text.NumberReader;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Scale;
import vn.tonghop.text.Verdict;

/** Reads the cell of one element in one row, with all that header, ĐVT line and the file's habits say about it. */
final class CellFigures {

    /** A remark in brackets may tell how the sum came about: «2.500.000 (250.000đ/suất)». */
    private static final Pattern RATE = Pattern.compile("^[^(]*[0-9\\p{L}₫.]\\s*/\\s*[0-9]{0,2}\\s*\\p{L}");

    private final NumberReader numbers;
    private final Set<Character> thousands;
    private final Set<String> labels;

    CellFigures(NumberReader numbers, Set<Character> thousands, Set<String> labels) {
        this.numbers = numbers;
        this.thousands = Set.copyOf(thousands);
        this.labels = Set.copyOf(labels);
    }

    /**
     * What is known of a column before its cells are read.
     *
     * @param stated the unit that holds for the column
     * @param borrowed the ĐVT line stands above another table of the sheet: it may or may not hold here
     * @param contradictory two statements differ
     */
    record ColumnUnit(
            Scale stated,
            Scale borrowed,
            boolean contradictory,
            @Nullable StatedUnit header) {

        static ColumnUnit of(Element element, Column column, MoneyLine line) {
            StatedUnit header = column.unit();
            if (element.kind() != Element.Kind.MONEY) return new ColumnUnit(Scale.NONE, Scale.NONE, false, header);
            Scale inHeader = header != null && header.isMoney() ? header.scale() : Scale.NONE;
            boolean differ = inHeader != Scale.NONE && line.own() != Scale.NONE && inHeader != line.own();
            Scale stated = inHeader != Scale.NONE ? inHeader : line.own();
            Scale borrowed = stated == Scale.NONE ? line.borrowed() : Scale.NONE;
            return new ColumnUnit(stated, borrowed, differ || column.contradictory() || line.contradictory(), header);
        }

        boolean fits(Element element) {
            if (header == null) return true;
            return header.isMoney() == (element.kind() == Element.Kind.MONEY);
        }
    }

    /** A money statement outside the columns: of the table itself, or only of another table on its sheet. */
    record MoneyLine(Scale own, Scale borrowed, boolean contradictory) {
        static final MoneyLine SILENT = new MoneyLine(Scale.NONE, Scale.NONE, false);

        /** What is said elsewhere, where nothing is said here and nothing nearer by. */
        MoneyLine borrowing(Scale elsewhere) {
            boolean silent = own == Scale.NONE && borrowed == Scale.NONE && elsewhere != Scale.DONG;
            return silent ? new MoneyLine(own, elsewhere, contradictory) : this;
        }
    }

    Reading read(Cell cell, Element element, ColumnUnit unit) {
        Expectation expected = new Expectation(element.quantity(), unit.stated, thousands, labels);
        Reading reading = numbers.read(cell, expected);
        if (!(reading instanceof Reading.Value value) || value.value().signum() == 0) return reading;
        if (!unit.fits(element)) return doubtful(value, Verdict.UNIT_MISMATCH, List.of(value.value()));
        if (isRate(element, value)) return doubtful(value, Verdict.AMBIGUOUS, List.of(value.value()));
        if (element.kind() != Element.Kind.MONEY || value.unit() != null && namesItsUnit(cell, value)) return reading;
        if (unit.contradictory) return doubtful(value, Verdict.UNIT_CONFLICT, scales(value, unit.stated, Scale.DONG));
        if (unit.borrowed != Scale.NONE && unit.borrowed != Scale.DONG)
            return doubtful(value, Verdict.UNIT_CONFLICT, scales(value, Scale.NONE, unit.borrowed));
        return reading;
    }

    /** «250.000đ/suất» where a sum is asked for: the price of one. */
    private static boolean isRate(Element element, Reading.Value value) {
        return element.kind() == Element.Kind.MONEY
                && element.summed()
                && RATE.matcher(value.raw()).find();
    }

    /** The letters of a label before the figure name no unit. */
    private static boolean namesItsUnit(Cell cell, Reading.Value value) {
        String text = cell.text();
        if (value.notes().contains(Note.LABEL)) text = text.replaceFirst("(?s)^.*\\p{L}[^0-9\\p{L}]*(?=[0-9])", "");
        return text.codePoints().anyMatch(Character::isLetter) || text.indexOf('₫') >= 0;
    }

    /** The same digits under either statement. */
    private static List<BigDecimal> scales(Reading.Value value, Scale stated, Scale other) {
        List<BigDecimal> candidates = new ArrayList<>();
        candidates.add(value.value());
        BigDecimal digits = value.value().divide(stated.factor());
        for (Scale scale : List.of(other, Scale.NGHIN)) {
            BigDecimal scaled = digits.multiply(scale.factor()).stripTrailingZeros();
            if (scaled.scale() < 0) scaled = scaled.setScale(0);
            BigDecimal candidate = scaled;
            if (candidates.stream().noneMatch(each -> each.compareTo(candidate) == 0)) candidates.add(candidate);
            if (candidates.size() > 1) break;
        }
        return candidates;
    }

    static Reading doubtful(Reading reading, Verdict verdict, List<BigDecimal> candidates) {
        return new Reading.Doubtful(verdict, candidates, reading.unit(), reading.notes(), reading.raw());
    }

    /** A cell merged over several figures' places: it says one thing where two are asked for; never copied. */
    static Reading spread(Reading reading) {
        if (reading instanceof Reading.NoValue) return reading;
        List<BigDecimal> candidates = reading instanceof Reading.Value value ? List.of(value.value()) : List.of();
        return new Reading.Doubtful(Verdict.INVALID, candidates, reading.unit(), reading.notes(), reading.raw());
    }

    static boolean spans(Area area, List<Integer> rows, List<Integer> columns) {
        long rowsInside = rows.stream()
                .filter(row -> row >= area.firstRow() && row <= area.lastRow())
                .count();
        long columnsInside = columns.stream()
                .filter(column -> column >= area.firstColumn() && column <= area.lastColumn())
                .count();
        return rowsInside > 1 || columnsInside > 1;
    }
}
