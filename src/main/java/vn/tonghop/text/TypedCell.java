package vn.tonghop.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellStyle.Shows;

/** Reads a number that is stored as a number: never through its display. */
final class TypedCell {

    private static final double NOISE = 1e-6;
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

    private TypedCell() {}

    static Reading read(Cell cell, Frame frame, boolean date1904) {
        if (cell.style().shows() == Shows.DATE) return date(cell, frame, date1904);
        if (cell.style().shows() == Shows.PERCENT) return percent(cell, frame);
        double number = cell.number();
        if (Double.isNaN(number) || Double.isInfinite(number)) return frame.doubt(Verdict.ERROR_CELL, null, List.of());
        Origin origin = cell.formula() == null ? Origin.NUMBER : Origin.FORMULA;
        Set<Note> notes = EnumSet.noneOf(Note.class);
        BigDecimal exact = withoutNoise(number, notes);
        Digits.Shape shape = Figure.isWhole(exact) ? Digits.Shape.WHOLE : Digits.Shape.DECIMAL;
        Term term = new Term(List.of(exact), shape, (char) 0, UnitWords.NONE, origin, notes, false);
        return Judge.judge(term, frame);
    }

    /** The shortest decimal that is the same double; the dust of arithmetic is brushed off, six places are kept. */
    private static BigDecimal withoutNoise(double number, Set<Note> notes) {
        BigDecimal stored = new BigDecimal(Double.toString(number));
        BigDecimal rounded = stored.setScale(6, RoundingMode.HALF_EVEN);
        double dust = Math.max(NOISE, 8 * Math.ulp(number));
        BigDecimal whole = stored.setScale(0, RoundingMode.HALF_EVEN);
        boolean nearWhole = stored.subtract(whole).abs().doubleValue() <= Math.min(dust, 0.01);
        BigDecimal kept = nearWhole ? whole : rounded;
        if (stored.compareTo(kept) == 0) return Figure.whole(stored);
        if (!nearWhole && stored.subtract(kept).abs().doubleValue() > 8 * Math.ulp(number)) return stored;
        notes.add(Note.ROUNDED);
        return Figure.whole(kept);
    }

    private static Reading percent(Cell cell, Frame frame) {
        BigDecimal percent = Figure.whole(new BigDecimal(Double.toString(cell.number())).movePointRight(2));
        String shown = percent.toPlainString().replace('.', ',') + "%";
        return new Frame(shown, frame.expected(), frame.notes(), false, null).invalid(Note.PERCENT);
    }

    private static Reading date(Cell cell, Frame frame, boolean date1904) {
        String shown = dateText(cell.number(), date1904, frame.raw());
        return new Frame(shown, frame.expected(), frame.notes(), false, null).doubt(Verdict.DATE_LIKE, null, List.of());
    }

    private static String dateText(double serial, boolean date1904, String otherwise) {
        if (!(serial >= 1 && serial < 2_958_466)) return otherwise;
        LocalDate date = (date1904 ? EPOCH_1904 : EPOCH_1900).plusDays((long) serial);
        return date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + date.getYear();
    }
}
