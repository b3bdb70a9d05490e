package vn.tonghop.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Paragraph;
import vn.tonghop.grid.Place;
import vn.tonghop.reading.Submission;
import vn.tonghop.reading.Witness;
import vn.tonghop.text.MatchKey;

/** What is told beside the tables: in their own file, and in a cover report that came in another. */
final class Told {

    private final Submission submission;
    private final @Nullable Submission cover;
    private final List<Sentences.Sentence> sentences;

    /** @param cover null when there is none */
    Told(Submission submission, @Nullable Submission cover) {
        this.submission = submission;
        this.cover = cover;
        List<Sentences.Sentence> all = new ArrayList<>(Sentences.of(submission.prose(), ""));
        if (cover != null)
            all.addAll(Sentences.of(notRepeated(cover), cover.file().name()));
        this.sentences = List.copyOf(all);
    }

    /** A report that was sent whole, and its text once more, tells each thing once. */
    private List<Paragraph> notRepeated(Submission report) {
        Set<String> own = submission.prose().stream()
                .map(paragraph -> MatchKey.plain(paragraph.text()))
                .collect(Collectors.toSet());
        return report.prose().stream()
                .filter(paragraph -> !own.contains(MatchKey.plain(paragraph.text())))
                .toList();
    }

    List<Sentences.Sentence> sentences() {
        return sentences;
    }

    /**
     * What the file and the cover report witness, a repeated value once. The date is the cover report's where it has
     * one: «Kèm theo Báo cáo số …» only quotes it.
     */
    List<Witness> witnesses(Witness.Kind kind) {
        List<Witness> own = submission.witnesses(kind);
        if (cover == null || kind == Witness.Kind.UNIT) return own;
        List<Witness> covers = cover.witnesses(kind).stream()
                .map(witness -> in(cover.file().name(), witness))
                .toList();
        if (kind == Witness.Kind.REPORT_DATE && !covers.isEmpty()) return covers;
        List<Witness> all = new ArrayList<>(own);
        for (Witness witness : covers)
            if (own.stream().noneMatch(known -> known.value().equals(witness.value()))) all.add(witness);
        return all;
    }

    private static Witness in(String document, Witness witness) {
        if (witness.place().equals(Place.NOWHERE)) return witness;
        Place place = new Place(document, witness.place().label());
        return new Witness(witness.kind(), witness.source(), witness.value(), place, witness.text());
    }
}
