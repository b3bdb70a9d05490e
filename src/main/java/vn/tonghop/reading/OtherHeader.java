package vn.tonghop.reading;

import java.util.LinkedHashSet;
import java.util.Set;
import vn.tonghop.grid.Area;

/**
 * A row under a table that may head another one, whatever its words mean: no figure, words side by side, one of them
 * where figures of this table would stand. A line may look the same, so what stands before and after it decides.
 */
final class OtherHeader {

    private final FoundTable found;
    private final Phrases phrases;

    OtherHeader(FoundTable found, Phrases phrases) {
        this.found = found;
        this.phrases = phrases;
    }

    boolean is(RowReading raw) {
        if (raw.values() > 0) return false;
        int row = raw.row();
        Set<Area> words = new LinkedHashSet<>();
        boolean overFigures = false;
        int last = Math.max(found.band().last(), found.lastColumn());
        for (int column = found.band().first(); column <= last; column++) {
            if (found.sheet().blank(row, column)) continue;
            if (found.sheet().numeric(row, column)) return false;
            String text = found.sheet().text(row, column);
            if (!RowLabels.hasLetter(text)) continue;
            if (phrases.isNote(text)) return false;
            Area area = found.sheet().area(row, column);
            words.add(area);
            // The name of a group of givers may be merged from their column over the figures.
            overFigures |= found.holdsFigures(area.firstColumn());
        }
        return overFigures && words.size() > 1;
    }
}
