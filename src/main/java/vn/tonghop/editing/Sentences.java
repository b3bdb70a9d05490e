package vn.tonghop.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.tonghop.grid.Paragraph;
import vn.tonghop.grid.Place;

/** The sentences of a report's text; one that a page break cut in two paragraphs is put together again. */
final class Sentences {

    /** A full stop ends a sentence only before a capital: 250.000 has none. */
    private static final Pattern END = Pattern.compile("(?<=[.;!?])\\s+(?=[\\p{Lu}-])");

    private static final Pattern CLOSED = Pattern.compile(".*[.;:!?/”\"]\\s*$", Pattern.DOTALL);
    private static final Pattern GOES_ON = Pattern.compile("\\p{Ll}.*", Pattern.DOTALL);

    private Sentences() {}

    /** One sentence and the paragraph where it begins. */
    record Sentence(Place place, String text) {}

    /** @param document the name of the file, where it is another than the one with the tables; else empty */
    static List<Sentence> of(List<Paragraph> prose, String document) {
        List<Sentence> sentences = new ArrayList<>();
        for (Paragraph whole : joined(prose))
            for (String text : END.split(whole.text()))
                sentences.add(new Sentence(new Place(document, whole.label()), text.strip()));
        return sentences;
    }

    private static List<Paragraph> joined(List<Paragraph> prose) {
        List<Paragraph> joined = new ArrayList<>();
        for (Paragraph paragraph : prose) {
            String text = paragraph.text().replaceAll("[\\s\\u00a0]+", " ").strip();
            if (text.isEmpty()) continue;
            int last = joined.size() - 1;
            boolean cut = last >= 0
                    && !CLOSED.matcher(joined.get(last).text()).matches()
                    && GOES_ON.matcher(text).matches();
            if (cut)
                joined.set(
                        last,
                        new Paragraph(
                                joined.get(last).number(), joined.get(last).text() + " " + text));
            else joined.add(new Paragraph(paragraph.number(), text));
        }
        return joined;
    }
}
