package vn.tonghop.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.Grid;
import vn.tonghop.text.MatchKey;

/**
 * Sheets of questions that this program put into a file, and its comments, when the file comes back: none of it is the
 * sender's. What they say of whose the file is, is heard. Answers are heard later, where decisions are: so the words by
 * which the sheets are known stand here too, and a test holds them to those of {@code decision}.
 */
final class AnswerSheets {

    /** The header of the hidden column with a question's key, in both languages. */
    private static final Set<String> KEY_HEADERS = Set.of("ma cau hoi", "question key");

    /** What these sheets are called, in both languages; a number behind it where the workbook had one of that name. */
    private static final Pattern NAME = Pattern.compile("(?:can sua|to correct|ban gui|versions)(?: [0-9]+)?");

    private static final int LONGEST_HEADER = 40;

    /** Form, period and unit, alone or before what a question is about. */
    private static final Pattern KEY =
            Pattern.compile("[A-Za-z0-9._-]+\\|[A-Za-z0-9._-]+\\|([A-Za-z0-9._-]*)(?:\\|.*)?");

    private static final Pattern COMMENT = Pattern.compile("(?:^|\\R)tonghop:\\R", Pattern.MULTILINE);

    private AnswerSheets() {}

    /** The file as its sender made it; very itself where nothing of ours is in it. */
    static Contents without(Contents contents) {
        List<Grid> theirs =
                contents.grids().stream().filter(grid -> !isOurs(grid)).toList();
        if (theirs.size() == contents.grids().size()) return contents;
        Map<String, String> properties = new TreeMap<>(contents.properties());
        unit(contents.grids()).ifPresent(code -> properties.putIfAbsent(Witnesses.UNIT_PROPERTY, code));
        return new Contents(
                contents.format(),
                theirs,
                contents.prose(),
                contents.pictures(),
                contents.modified(),
                properties,
                contents.notes());
    }

    /** It has the column of keys, and keys in it or the name of such a sheet. */
    private static boolean isOurs(Grid grid) {
        return keyColumn(grid) >= 0
                && (!keys(grid).isEmpty()
                        || NAME.matcher(MatchKey.plain(grid.name())).matches());
    }

    /** The one unit that all keys name. */
    private static Optional<String> unit(List<Grid> grids) {
        Set<String> units = new TreeSet<>();
        for (Grid grid : grids) units.addAll(keys(grid));
        return units.size() == 1 && !units.contains("") ? units.stream().findFirst() : Optional.empty();
    }

    /** The units of the keys under or over the header of their column; none on a sheet that is not ours. */
    private static Set<String> keys(Grid grid) {
        int column = keyColumn(grid);
        Set<String> units = new TreeSet<>();
        if (column < 0) return units;
        for (Cell cell : grid) {
            Matcher key = KEY.matcher(cell.text());
            if (cell.column() == column && key.matches()) units.add(key.group(1));
        }
        return units;
    }

    private static int keyColumn(Grid grid) {
        int column = -1;
        for (Cell cell : grid)
            if (cell.text().length() <= LONGEST_HEADER && KEY_HEADERS.contains(MatchKey.plain(cell.text())))
                column = cell.column();
        return column;
    }

    /** A comment without what this program says in it. */
    static String ownWords(String comment) {
        Matcher ours = COMMENT.matcher(comment);
        return ours.find() ? comment.substring(0, ours.start()) : comment;
    }
}
