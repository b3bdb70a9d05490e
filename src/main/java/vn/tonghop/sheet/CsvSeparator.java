package vn.tonghop.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What separates the fields of a CSV file. A first line {@code sep=;} says it, as Excel reads it; else the candidate that
 * cuts most records into the same number of fields. Where two cut alike, the one that is rarer in prose and figures.
 *
 * @param announced the first line says it, and is no data
 */
record CsvSeparator(char character, boolean announced) {

    private static final Pattern ANNOUNCEMENT = Pattern.compile("\"?sep=(.)\"?\\r?\\n?.*", Pattern.DOTALL);

    private static final Pattern INSIDE_TEXT = Pattern.compile("(?<=[0-9]),(?=[0-9])|,(?=[\\s\u00a0.)…])|,$");

    /** In the order in which they win when they cut alike. */
    private static final String CANDIDATES = "\t;|,";

    /** A candidate must cut better by so much than one that stands before it. */
    private static final double CLEARLY = 0.1;

    /** @param sample the beginning of the file */
    static CsvSeparator sniff(String sample) {
        int end = sample.indexOf('\n') < 0 ? sample.length() : sample.indexOf('\n');
        Matcher announcement = ANNOUNCEMENT.matcher(sample.substring(0, Math.min(end, 9)));
        if (announcement.matches())
            return new CsvSeparator(announcement.group(1).charAt(0), true);
        char best = '\t';
        double bestScore = 0;
        for (char candidate : CANDIDATES.toCharArray()) {
            double score = candidate == ',' && onlyInsideText(sample) ? 0 : score(sample, candidate);
            if (score > bestScore + (bestScore == 0 ? 0 : CLEARLY)) {
                best = candidate;
                bestScore = score;
            }
        }
        return new CsvSeparator(best, false);
    }

    /** Every comma stands in a figure («22,080») or before a blank, and some line with text has none: a list, not a table. */
    private static boolean onlyInsideText(String sample) {
        boolean lineWithout = false;
        for (String line : sample.split("\\R")) {
            if (INSIDE_TEXT.matcher(line).replaceAll("").indexOf(',') >= 0) return false;
            lineWithout |= !line.isBlank() && line.indexOf(',') < 0;
        }
        return lineWithout;
    }

    /** 1 when every record has the same number of fields, more than one, and every quote stands well; 0 when none has. */
    private static double score(String sample, char candidate) {
        CsvWalk walk = new CsvWalk(candidate);
        Map<Integer, Integer> records = new HashMap<>();
        int filled = 0;
        int lineStart = 0;
        for (int i = 0; i < sample.length(); i++) {
            if (!walk.take(sample.charAt(i))) continue;
            if (i > lineStart) {
                records.merge(walk.fields(), 1, Integer::sum);
                filled++;
            }
            lineStart = i + 1;
        }
        if (filled == 0 && walk.length() > 0) {
            records.put(walk.fields(), 1);
            filled = 1;
        }
        int cut = filled - records.getOrDefault(1, 0);
        records.remove(1);
        int alike = records.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (cut == 0) return 0;
        double quotes = 1.0 / (1 + walk.misplacedQuotes() + (walk.insideQuotes() ? 0.5 : 0));
        return quotes * (0.5 * alike / filled + 0.5 * cut / filled);
    }
}
