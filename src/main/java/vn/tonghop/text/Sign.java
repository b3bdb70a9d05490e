package vn.tonghop.text;

import java.util.List;
import java.util.Optional;

/** Figures below zero: a minus, or the parentheses of accountants. */
final class Sign {

    private Sign() {}

    static Optional<Reading> of(String text, Frame frame) {
        if (text.startsWith("-")) return negative(text.substring(1).strip(), frame);
        boolean enclosed = text.startsWith("(") && text.endsWith(")");
        return enclosed
                ? negative(text.substring(1, text.length() - 1).strip(), frame.with(Note.PARENS))
                : Optional.empty();
    }

    private static Optional<Reading> negative(String figure, Frame frame) {
        return Terms.read(figure).term().map(term -> frame.doubt(Verdict.NEGATIVE, term.unit(), List.of()));
    }
}
