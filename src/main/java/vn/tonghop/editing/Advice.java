package vn.tonghop.editing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.Figure;

/** Corrections for one file, worked out only when something failed. */
final class Advice {

    static final Advice NONE = new Advice(() -> null);

    private final Supplier<@Nullable Corrections> source;
    private @Nullable Corrections corrections;

    private Advice(Supplier<@Nullable Corrections> source) {
        this.source = source;
    }

    static Advice on(Facts facts, List<Edit> edits) {
        return new Advice(() -> new Corrections(facts, edits));
    }

    private Optional<Corrections> corrections() {
        if (corrections == null) corrections = source.get();
        return Optional.ofNullable(corrections);
    }

    Optional<Corrections.Proposal> forFailed(Edit edit, String row) {
        return corrections().flatMap(known -> known.forFailed(edit, row));
    }

    Optional<Corrections.Proposal> forBlank(Figure.Key key) {
        return corrections().flatMap(known -> known.forBlank(key));
    }
}
