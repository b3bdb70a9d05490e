package vn.tonghop.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of all figures of all workbooks, and of those with each feature. */
final class Tally {

    /** A line of the report. */
    static final class Line {
        long workbooks;
        long mustRead;
        long exact;
        long askedRight;
        long held;
        long caught;
        long either;
        long wrong;

        void add(Score score) {
            workbooks++;
            mustRead += score.mustRead();
            exact += score.exact();
            askedRight += score.askedRight();
            held += score.held();
            caught += score.caught();
            either += score.either();
            wrong += score.wrong().size();
        }

        double share() {
            return mustRead == 0 ? 100 : 100.0 * exact / mustRead;
        }

        long figures() {
            return mustRead + caught + either + wrong;
        }
    }

    final Line all = new Line();
    final Line ordinary = new Line();
    final Line free = new Line();
    final Line faulty = new Line();
    final Map<String, Line> byFeature = new TreeMap<>();
    final Map<String, Line> byFormat = new TreeMap<>();
    final Map<String, Line> byFault = new TreeMap<>();
    final List<String> wrong = new ArrayList<>();
    final List<String> questions = new ArrayList<>();
    final Map<String, Integer> questionKinds = new TreeMap<>();
    long readNanos;
    long writeNanos;
    long bytes;

    synchronized void add(Workbook book, Score score, long writing, long reading, long size) {
        readNanos += reading;
        writeNanos += writing;
        bytes += size;
        all.add(score);
        if (!book.faults().isEmpty()) faulty.add(score);
        else if (book.ordinary()) ordinary.add(score);
        else free.add(score);
        line(byFormat, book.format().toString()).add(score);
        for (String fault : book.faults()) line(byFault, fault).add(score);
        if (book.faults().isEmpty() && book.ordinary())
            for (String feature : book.features()) line(byFeature, feature).add(score);
        if (book.faults().isEmpty() && !book.ordinary())
            for (String feature : book.features())
                if (feature.equals("words: free")
                        || feature.equals("header: JOINED")
                        || feature.equals("header: ONE_CELL")
                        || feature.startsWith("names"))
                    line(byFeature, feature + " (outside 7.3)").add(score);
        String where = "#" + book.number() + " " + book.fileName() + " " + book.faults() + " " + book.features();
        for (String each : score.wrong()) wrong.add(each + "\n    in " + where);
        if (book.ordinary() && book.faults().isEmpty())
            for (String each : score.questions()) questions.add(each + "\n    in " + where);
    }

    private static Line line(Map<String, Line> lines, String name) {
        return lines.computeIfAbsent(name, key -> new Line());
    }
}
