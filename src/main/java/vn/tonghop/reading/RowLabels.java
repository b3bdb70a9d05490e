package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.tonghop.form.Element;
import vn.tonghop.orgunit.OrgUnits;

/** What the rows of a table call themselves: a level, a total, a unit, nothing. */
final class RowLabels {

    private final FoundTable found;
    private final Phrases phrases;
    private final OrgUnits units;
    private final int end;

    /** @param end the last row that may belong to the table */
    RowLabels(FoundTable found, Phrases phrases, OrgUnits units, int end) {
        this.found = found;
        this.phrases = phrases;
        this.units = units;
        this.end = end;
    }

    /** Texts that may label a row: outside the columns of figures first, then inside. */
    List<String> of(int row) {
        List<String> labels = outside(row);
        labels.addAll(inside(row));
        return labels;
    }

    private List<String> outside(int row) {
        List<String> labels = new ArrayList<>();
        for (int column : found.labelColumns()) {
            String text = found.sheet().text(row, column);
            if (hasLetter(text)) labels.add(text);
        }
        return labels;
    }

    private List<String> inside(int row) {
        List<String> labels = new ArrayList<>();
        for (Column column : found.columns().values()) {
            String text = found.sheet().text(row, column.index());
            if (hasLetter(text)) labels.add(text);
        }
        return labels;
    }

    Optional<String> total(int row) {
        Optional<String> label = outside(row).stream().filter(phrases::isTotal).findFirst();
        if (label.isPresent()) return label;
        for (var column : found.columns().entrySet()) {
            String text = found.sheet().text(row, column.getValue().index());
            boolean says =
                    column.getKey().kind() == Element.Kind.TEXT ? phrases.isTotal(text) : phrases.beginsWithTotal(text);
            if (says) return Optional.of(text);
        }
        return Optional.empty();
    }

    Optional<String> level(int row) {
        for (String label : outside(row)) {
            Optional<String> level = phrases.level(label);
            if (level.isPresent()) return level;
        }
        for (String label : outside(row)) {
            Optional<String> level = phrases.levelAtHead(label);
            if (level.isPresent()) return level;
        }
        for (String label : inside(row)) {
            Optional<String> level = phrases.levelAtHead(label);
            if (level.isPresent()) return level;
        }
        return Optional.empty();
    }

    /** What the row calls itself, where that names a level of administration that the form does not know. */
    Optional<String> foreignLevel(int row) {
        return of(row).stream().filter(phrases::isForeignLevel).findFirst();
    }

    /** The label with which the row names a level. */
    Optional<String> said(int row, String level) {
        return of(row).stream()
                .filter(label ->
                        phrases.levelAtHead(label).filter(level::equals).isPresent())
                .findFirst();
    }

    /** The column whose cells name reporting units, a unit a row. */
    OptionalInt unitColumn() {
        int best = -1;
        int most = 0;
        for (int column : found.labelColumns()) {
            int named = named(column);
            if (named > most) {
                most = named;
                best = column;
            }
        }
        if (best < 0 && units.list().isEmpty())
            for (int column : found.labelColumns()) if (isUnitHeader(column)) best = column;
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    boolean isUnit(String name) {
        return !units.named(name).isEmpty();
    }

    private int named(int column) {
        int named = 0;
        int looked = 0;
        Optional<Integer> row = found.sheet().nextRow(found.band().bottom() + 1);
        while (row.isPresent() && row.get() <= end && looked++ < 2_000) {
            String text = found.sheet().text(row.get(), column);
            if (hasLetter(text)
                    && reports(row.get())
                    && !units.named(Phrases.unnumbered(text)).isEmpty()) named++;
            row = found.sheet().nextRow(row.get() + 1);
        }
        return named;
    }

    /** Something is reported in the row: the agency over the next table is no unit of this one. */
    private boolean reports(int row) {
        for (var column : found.columns().entrySet()) {
            if (column.getKey().kind() == Element.Kind.TEXT) continue;
            String text = found.sheet().text(row, column.getValue().index());
            if (!text.isEmpty() && !phrases.isHeading(text) && !phrases.isNote(text)) return true;
        }
        return false;
    }

    private boolean isUnitHeader(int column) {
        HeaderBand band = found.band();
        for (int row = band.top(); row <= band.bottom(); row++)
            if (phrases.isUnitHeader(found.sheet().text(row, column))
                    && !found.sheet().text(row, column).isEmpty()) return true;
        return false;
    }

    static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter) || text.contains("Σ") || text.contains("∑");
    }
}
