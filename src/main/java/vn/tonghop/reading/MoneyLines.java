package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellKind;
import vn.tonghop.grid.Paragraph;
import vn.tonghop.text.MatchKey;
import vn.tonghop.text.Scale;

/**
 * The «Đơn vị tính» lines of a sheet, and which table each holds for: the one below it. A line over the first table may be
 * meant for the whole sheet or not; the others only borrow it.
 */
final class MoneyLines {

    private static final Pattern LINE = Pattern.compile(
            ".*(?:\\bdon vi tinh|\\bdvt|\\bd v tinh|\\bdv tinh|\\bdon vi\\b|\\btinh bang|\\btinh theo).*");

    /** A statement of a unit of money outside any header. */
    private record Line(int row, int column, Set<Scale> scales) {}

    private final VisibleSheet sheet;
    private final List<HeaderBand> bands;
    private final List<Line> lines = new ArrayList<>();
    private final Set<Scale> proseAbove = new LinkedHashSet<>();
    private final Set<Scale> proseElsewhere = new LinkedHashSet<>();

    /** @param prose the paragraphs beside a Word table, which is the {@code ordinal}-th of its file from 0 */
    MoneyLines(VisibleSheet sheet, List<HeaderBand> bands, List<Paragraph> prose, int ordinal) {
        this(sheet, bands);
        for (Paragraph paragraph : prose)
            (paragraph.tables() == ordinal ? proseAbove : proseElsewhere)
                    .addAll(inProse(VisibleSheet.flat(paragraph.text())));
    }

    private MoneyLines(VisibleSheet sheet, List<HeaderBand> bands) {
        this.sheet = sheet;
        this.bands = bands;
        Optional<Integer> row = sheet.nextRow(0);
        while (row.isPresent()) {
            for (Cell cell : sheet.seen(row.get())) if (cell.kind() == CellKind.TEXT) add(sheet, cell, bands);
            row = sheet.nextRow(row.get() + 1);
        }
    }

    private boolean holdsFigures(int row, HeaderBand band) {
        return sheet.cells(row).stream()
                        .filter(cell -> cell.column() >= band.first() && cell.column() <= band.last())
                        .filter(cell -> AnyFigure.in(sheet, row, cell.column()))
                        .limit(2)
                        .count()
                > 1;
    }

    /** Some table stands between a line and a band, whether anybody understands it or not: two figures in a row. */
    private boolean parted(Line line, HeaderBand band) {
        Optional<Integer> row = sheet.nextRow(line.row + 1);
        while (row.isPresent() && row.get() < band.top()) {
            if (holdsFigures(row.get(), band)) return true;
            row = sheet.nextRow(row.get() + 1);
        }
        return false;
    }

    private void add(VisibleSheet sheet, Cell cell, List<HeaderBand> bands) {
        if (cell.text().length() > 300) return;
        for (HeaderBand band : bands)
            if (cell.row() >= band.top()
                    && cell.row() <= band.bottom()
                    && cell.column() >= band.first()
                    && cell.column() <= band.last()) return;
        String text = VisibleSheet.flat(cell.text());
        Set<Scale> stated = scalesOf(text);
        String plain = MatchKey.plain(text);
        boolean states = !stated.isEmpty()
                || (plain.contains("vi") || plain.contains("tinh") || plain.contains("dvt"))
                        && LINE.matcher(plain).matches();
        boolean bracketed = text.matches("\\(.*\\)") && sheet.cells(cell.row()).size() == 1;
        if (!states && !bracketed) return;
        Set<Scale> scales = bracketed && !states
                ? StatedUnit.parse(text)
                        .filter(StatedUnit::isMoney)
                        .map(unit -> Set.of(unit.scale()))
                        .orElse(Set.of())
                : stated;
        if (!scales.isEmpty()) lines.add(new Line(cell.row(), cell.column(), scales));
    }

    /** A sentence of the report is no statement. */
    private static Set<Scale> inProse(String text) {
        boolean line = text.length() <= 60
                && MatchKey.plain(text).matches("(?:don vi tinh|dvt|d v tinh|dv tinh|don vi|tinh bang|tinh theo)\\b.*");
        return line ? scalesOf(text) : Set.of();
    }

    private static Set<Scale> scalesOf(String text) {
        String plain = MatchKey.plain(text);
        if (text.length() > 300 || !LINE.matcher(plain).matches()) return Set.of();
        // «Đơn vị: UBND thị trấn Chư Ty» names a unit of another kind, and no tỷ.
        if (!plain.contains("tinh") && !plain.contains("dvt"))
            return StatedUnit.parse(text.replaceFirst("^\\s*\\((.*?)\\)?\\s*$", "$1"))
                    .filter(StatedUnit::isMoney)
                    .map(unit -> Set.of(unit.scale()))
                    .orElse(Set.of());
        return StatedUnit.scalesIn(afterTheWord(text));
    }

    private static String afterTheWord(String text) {
        String plain = MatchKey.plain(text);
        for (String word : List.of("don vi tinh", "dvt", "d v tinh", "dv tinh", "tinh bang", "tinh theo", "don vi")) {
            int at = plain.indexOf(word);
            if (at >= 0) return plain.substring(at + word.length());
        }
        return plain;
    }

    /** What holds for the tables of a band; {@code above} is the last row before it that belongs to another table. */
    CellFigures.MoneyLine holdingFor(HeaderBand band, int above, boolean only) {
        Set<Scale> own = new LinkedHashSet<>();
        Set<Scale> others = new LinkedHashSet<>();
        for (Line line : lines) {
            boolean over = !besides(line, band)
                    && !parted(line, band)
                    && line.row > above
                    && line.row < band.leafRow()
                    && line.row >= band.top() - 12;
            if (over || only && line.row < band.top() && !parted(line, band)) own.addAll(line.scales);
            else others.addAll(line.scales);
        }
        (above < 0 ? own : others).addAll(proseAbove);
        others.addAll(proseElsewhere);
        if (own.size() > 1) return new CellFigures.MoneyLine(own.iterator().next(), Scale.NONE, true);
        if (own.size() == 1) return new CellFigures.MoneyLine(own.iterator().next(), Scale.NONE, false);
        Scale borrowed =
                others.stream().filter(scale -> scale != Scale.DONG).findFirst().orElse(Scale.NONE);
        return new CellFigures.MoneyLine(Scale.NONE, borrowed, false);
    }

    /** The line stands over another table, to the left or right of this one. */
    private boolean besides(Line line, HeaderBand band) {
        if (line.column >= band.first() && line.column <= band.last()) return false;
        return bands.stream()
                .anyMatch(other -> other != band
                        && line.column >= other.first()
                        && line.column <= other.last()
                        && Math.abs(other.top() - band.top()) <= 12
                        && (other.last() < band.first() || other.first() > band.last()));
    }

    /** The unit other than đồng that some line states; for other sheets of the file. */
    Scale anywhere() {
        return lines.stream()
                .flatMap(line -> line.scales.stream())
                .filter(scale -> scale != Scale.DONG)
                .findFirst()
                .orElse(Scale.NONE);
    }

    /** What holds for figures that stand in a list instead of a table. */
    CellFigures.MoneyLine holdingForAll() {
        Set<Scale> own = new LinkedHashSet<>();
        for (Line line : lines) own.addAll(line.scales);
        own.addAll(proseAbove);
        if (own.isEmpty()) return CellFigures.MoneyLine.SILENT;
        return new CellFigures.MoneyLine(own.iterator().next(), Scale.NONE, own.size() > 1);
    }
}
