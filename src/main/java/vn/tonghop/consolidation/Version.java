package vn.tonghop.consolidation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.editing.Checked;
import vn.tonghop.form.Severity;
import vn.tonghop.intake.Arrival;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Submission;
import vn.tonghop.reading.TableReading;
import vn.tonghop.text.MatchKey;

/**
 * One version of a unit's report, and what is known of how new it is.
 *
 * @param checked beside the unit's cover report, where one came in another file, and under the decisions about it:
 *     figures corrected, what was explained not among the findings
 * @param ruling what the decisions did
 * @param beside that other file, and what was found without it; null when there is none
 */
record Version(
        Arrival arrival,
        Checked checked,
        Ruling ruling,
        @Nullable Beside beside) {

    /**
     * A cover report that came in a file of its own.
     *
     * @param report the submission of that file
     * @param alone the version without it
     */
    record Beside(Arrival cover, Submission report, Checked alone) {}

    /** A version that nothing was decided about. */
    Version(Arrival arrival, Checked checked) {
        this(arrival, checked, Ruling.none(checked), null);
    }

    private static final Pattern NUMBERED = Pattern.compile("\\blan (?:thu )?([0-9]{1,2})\\b");
    private static final Pattern AGAIN = Pattern.compile("\\b(gui lai|sua|bo sung|dieu chinh)\\b");
    private static final Pattern LAST = Pattern.compile("\\bchot\\b");
    private static final int LAST_RANK = 1_000;
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(2);

    /** Of the file only: a hash of all its figures would say no more, and take long. */
    @Override
    public int hashCode() {
        return arrival.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Version version
                && arrival.equals(version.arrival)
                && checked.equals(version.checked)
                && ruling.equals(version.ruling)
                && Objects.equals(beside, version.beside);
    }

    /**
     * The earliest day on which one of these was taken in: the first, and those right before it that are like it.
     *
     * @param back a version and those before it, the newest first
     */
    static LocalDate since(List<Version> back, Predicate<Version> alike) {
        LocalDate since = back.get(0).arrival().asOf();
        for (Version before : back.subList(1, back.size())) {
            if (!alike.test(before)) break;
            if (before.arrival().asOf().isBefore(since))
                since = before.arrival().asOf();
        }
        return since;
    }

    ReceivedFile file() {
        return arrival.file();
    }

    String path() {
        return file().path();
    }

    /** The question keys' name of this version. */
    boolean isCalled(String digits) {
        return !digits.isEmpty() && file().sha256().startsWith(digits);
    }

    Optional<Figure> figure(Figure.Key key) {
        return checked.submission().table(key.table()).flatMap(table -> table.find(key.row(), key.element()));
    }

    /** The figure stands in both as it stands in the other, in a line that says the same. */
    boolean agreesOn(Figure.Key key, Version other) {
        return same(figure(key).orElse(null), other.figure(key).orElse(null))
                && texts(key).equals(other.texts(key));
    }

    /** Every figure and every text is the same. */
    boolean repeats(Version other) {
        return differences(other).isEmpty() && texts().equals(other.texts());
    }

    private Map<String, String> texts(Figure.Key key) {
        return checked.submission()
                .table(key.table())
                .map(table -> table.texts().getOrDefault(key.row(), Map.of()))
                .orElse(Map.of());
    }

    private Map<String, Map<String, Map<String, String>>> texts() {
        Map<String, Map<String, Map<String, String>>> texts = new TreeMap<>();
        for (TableReading table : checked.submission().tables()) texts.put(table.table(), table.texts());
        return texts;
    }

    long errors() {
        return checked.count(Severity.ERROR);
    }

    /** More errors, and not only because somebody explained or corrected those of the other. */
    boolean isWorseThan(Version other) {
        return errors() > other.errors() && errorsAsSent() > other.errorsAsSent();
    }

    long errorsAsSent() {
        return ruling.errorsAsSent();
    }

    /**
     * Positive when this version is newer than the other, negative when older, 0 when nobody can say. The document's
     * own time and the words of the file's name decide; the file system's time only where both are silent.
     */
    int newness(Version other) {
        int byDocument = order(
                checked.submission().modified(), other.checked.submission().modified());
        int byName = Integer.compare(nameRank(), other.nameRank());
        if (byDocument == 0 && byName == 0) return byFileTime(other);
        return byDocument * byName < 0 ? 0 : Integer.signum(byDocument + byName);
    }

    /** Figures that one of both has otherwise or not at all, by key: this value, the other's; null where blank. */
    TreeMap<Figure.Key, Difference> differences(Version other) {
        TreeMap<Figure.Key, Figure> mine = figures();
        TreeMap<Figure.Key, Figure> theirs = other.figures();
        TreeSet<Figure.Key> keys = new TreeSet<>(mine.keySet());
        keys.addAll(theirs.keySet());
        TreeMap<Figure.Key, Difference> differences = new TreeMap<>();
        for (Figure.Key key : keys) {
            Difference difference = new Difference(shown(mine.get(key)), shown(theirs.get(key)));
            if (!same(mine.get(key), theirs.get(key))) differences.put(key, difference);
        }
        return differences;
    }

    /** What stands in one cell of two versions: a number where it could be read, else the text. */
    record Difference(Object mine, Object theirs) {}

    private TreeMap<Figure.Key, Figure> figures() {
        TreeMap<Figure.Key, Figure> figures = new TreeMap<>();
        for (TableReading table : checked.submission().tables())
            for (Figure figure : table.figures()) figures.put(figure.key(), figure);
        return figures;
    }

    private static boolean same(@Nullable Figure a, @Nullable Figure b) {
        if (a == null || b == null) return a == b;
        if (a.value().isPresent() && b.value().isPresent())
            return a.value().get().compareTo(b.value().get()) == 0;
        return a.value().isPresent() == b.value().isPresent() && raw(a).equals(raw(b));
    }

    private static String raw(@Nullable Figure figure) {
        return figure == null ? "" : figure.reading().raw();
    }

    private static Object shown(@Nullable Figure figure) {
        if (figure == null) return "";
        return figure.value().isPresent() ? figure.value().get() : raw(figure);
    }

    private int byFileTime(Version other) {
        Duration apart = Duration.between(other.file().modified(), file().modified());
        return apart.abs().compareTo(CLOCKS_DIFFER) < 0 ? 0 : apart.isNegative() ? -1 : 1;
    }

    private static int order(@Nullable Instant a, @Nullable Instant b) {
        return a == null || b == null ? 0 : Integer.signum(a.compareTo(b));
    }

    /** «gửi lại» is 1, «sửa lần 2» is 2, «chốt» above all; 0 where the name says nothing. */
    private int nameRank() {
        String name = MatchKey.plain(file().name().replaceAll("\\.[A-Za-z]+$", ""));
        int rank = AGAIN.matcher(name).find() ? 1 : 0;
        Matcher numbered = NUMBERED.matcher(name);
        while (numbered.find()) rank = Math.max(rank, Integer.parseInt(numbered.group(1)));
        return LAST.matcher(name).find() ? rank + LAST_RANK : rank;
    }
}
