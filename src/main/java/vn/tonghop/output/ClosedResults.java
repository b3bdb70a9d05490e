package vn.tonghop.output;

import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.tonghop.consolidation.SubmissionLine;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.consolidation.SummaryFigure;
import vn.tonghop.editing.Status;
import vn.tonghop.form.Form;
import vn.tonghop.message.Message;
import vn.tonghop.reading.Figure;

/** What is written about a closed period: its results as they were signed, what came since, what a new closing changed. */
public final class ClosedResults {

    /** Says what files that came after closing would change. */
    static final String LATE = "den-sau-chot.html";

    private static final String SUBMISSIONS = "submissions.csv";
    private static final String SUMMARY = "summary.csv";

    private final Form form;
    private final Wording wording;
    private final Words words;
    private final DifferenceWords places;

    public ClosedResults(Form form, Wording wording) {
        this.form = form;
        this.wording = wording;
        this.words = new Words(form, wording);
        this.places = new DifferenceWords(form, wording);
    }

    /** Where the bytes of a closed result come from. */
    @FunctionalInterface
    public interface Closed {
        byte[] bytes(String name) throws IOException;
    }

    /**
     * Writes the results of a closed period into an empty folder, byte for byte; files that came since are listed too.
     *
     * @param late the lines of those files; empty when none came
     * @param without what would count without them, by today's form
     * @param with what would count with them
     */
    public void write(
            Set<String> names, Closed closed, List<SubmissionLine> late, Summary without, Summary with, Path folder)
            throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(parent(file));
            if (name.equals(SUBMISSIONS) && !late.isEmpty()) submissions(closed.bytes(name), late, folder);
            else Files.write(file, closed.bytes(name));
        }
        if (late.isEmpty()) return;
        page(
                folder.resolve(LATE),
                new ComparisonPage.Comparison(
                        wording.say("output.late.title", "period", with.period().id()),
                        wording.say("output.late.about"),
                        late.stream().map(this::late).toList(),
                        totals(totals(without), totals(with))));
    }

    /** Writes what a closing changed since the one before it. */
    public void compare(String before, Closed earlier, Summary now, Path folder) throws IOException {
        page(
                folder.resolve("khac-" + before + ".html"),
                new ComparisonPage.Comparison(
                        wording.say(
                                "output.closing.title", "period", now.period().id(), "before", before),
                        wording.say("output.closing.about", "before", before),
                        files(records(earlier.bytes(SUBMISSIONS)), now),
                        totals(closedTotals(earlier.bytes(SUMMARY)), totals(now))));
    }

    private ComparisonPage.Difference late(SubmissionLine line) {
        Message reason = line.reason();
        String unit = line.unit() == null ? "" : line.unit().name() + ": ";
        return new ComparisonPage.Difference(
                unit + line.file(), "", reason == null ? words.status(line.status()) : wording.say(reason));
    }

    private List<ComparisonPage.Difference> files(List<CSVRecord> earlier, Summary now) {
        Map<Version, String> before = new TreeMap<>();
        for (CSVRecord line : earlier)
            before.put(
                    new Version(line.get("file"), line.get("org_unit_name"), line.get("sha256")),
                    words.status(Status.valueOf(line.get("status"))));
        Map<Version, String> after = new TreeMap<>();
        for (SubmissionLine line : now.submissions())
            after.put(
                    new Version(
                            line.file(), line.unit() == null ? "" : line.unit().name(), line.sha256()),
                    words.status(line.status()));
        return differences(before, after, Version::what);
    }

    /** A file for a unit: a name that comes again with another content is another one. */
    private record Version(String file, String unit, String sha256) implements Comparable<Version> {

        private static final Comparator<Version> ORDER =
                Comparator.comparing(Version::file).thenComparing(Version::unit).thenComparing(Version::sha256);

        @Override
        public int compareTo(Version other) {
            return ORDER.compare(this, other);
        }

        String what() {
            return file + (unit.isEmpty() ? "" : " (" + unit + ")");
        }
    }

    private List<ComparisonPage.Difference> totals(Map<Figure.Key, String> before, Map<Figure.Key, String> after) {
        return differences(before, after, this::where);
    }

    /** A total of a closing whose form had what today's has not is called by its id. */
    private String where(Figure.Key figure) {
        return form.findElement(figure.element()).isPresent() ? places.where(figure) : figure.element();
    }

    /** By key, never by what the key is called: two keys may have one name. */
    private <K extends Comparable<K>> List<ComparisonPage.Difference> differences(
            Map<K, String> before, Map<K, String> after, Function<K, String> name) {
        Set<K> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        List<ComparisonPage.Difference> differences = new ArrayList<>();
        for (K key : all) {
            String then = before.getOrDefault(key, "");
            String now = after.getOrDefault(key, "");
            if (!then.equals(now))
                differences.add(new ComparisonPage.Difference(name.apply(key), places.shown(then), places.shown(now)));
        }
        return differences;
    }

    private static Map<Figure.Key, String> totals(Summary summary) {
        Map<Figure.Key, String> totals = new TreeMap<>();
        for (SummaryFigure figure : summary.figures())
            totals.put(new Figure.Key(figure.table(), figure.row(), figure.element()), plain(figure.value()));
        return totals;
    }

    private static Map<Figure.Key, String> closedTotals(byte[] csv) throws IOException {
        Map<Figure.Key, String> totals = new TreeMap<>();
        for (CSVRecord line : records(csv))
            totals.put(new Figure.Key(line.get("table"), line.get("row"), line.get("element")), line.get("value"));
        return totals;
    }

    private static String plain(@Nullable BigDecimal value) {
        if (value == null) return "";
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** The lines as they were closed, and the late ones among them by file. */
    private void submissions(byte[] closed, List<SubmissionLine> late, Path folder) throws IOException {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (CSVRecord line : records(closed)) lines.add(new ArrayList<>(line.toList()));
        for (SubmissionLine line : late) lines.add(CsvResults.cells(line, wording));
        lines.sort(Comparator.comparing((List<@Nullable Object> line) -> String.valueOf(line.get(0)))
                .thenComparing(line -> String.valueOf(line.get(1))));
        try (CsvTable csv = new CsvTable(folder.resolve(SUBMISSIONS), CsvResults.SUBMISSIONS)) {
            for (List<@Nullable Object> line : lines) csv.line(line.toArray());
        }
    }

    private static List<CSVRecord> records(byte[] csv) throws IOException {
        String text = new String(csv, StandardCharsets.UTF_8);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser lines =
                CSVParser.parse(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text), format)) {
            return lines.getRecords();
        }
    }

    private void page(Path file, ComparisonPage.Comparison comparison) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            new ComparisonPage(wording).write(comparison, out);
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        if (parent == null) throw new IllegalArgumentException(file + " is no file in a folder");
        return parent;
    }
}
