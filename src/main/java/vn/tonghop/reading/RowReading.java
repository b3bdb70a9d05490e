package vn.tonghop.reading;

import java.util.Map;
import vn.tonghop.form.Element;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Verdict;

/** One row as it stands, before its key is known. */
record RowReading(int row, Map<Element, Reading> readings) {

    boolean hasFigures() {
        return readings.values().stream().anyMatch(reading -> reading.verdict() != Verdict.BLANK);
    }

    long values() {
        return readings.values().stream()
                .filter(reading -> reading instanceof Reading.Value)
                .count();
    }

    /** Words where figures should stand, and not one figure: another header, or prose. */
    boolean wordsOnly() {
        long words = readings.values().stream()
                .filter(reading -> reading.verdict() == Verdict.INVALID
                        && (RowLabels.hasLetter(reading.raw()) || reading.raw().equals(RowCells.WITHHELD)))
                .count();
        return values() == 0
                && words > 0
                && words
                        == readings.values().stream()
                                .filter(reading -> reading.verdict() != Verdict.BLANK)
                                .count();
    }
}
