package vn.tonghop.text;

import java.util.Optional;

/** Reads one number with what belongs to it: digits and unit, parts («2 triệu 500 nghìn»), or words. */
final class Terms {

    private Terms() {}

    /** The term, or why there is none. */
    record Parsed(Optional<Term> term, Optional<Note> fault) {
        static Parsed of(Term term) {
            return new Parsed(Optional.of(term), Optional.empty());
        }

        static final Parsed NOTHING = new Parsed(Optional.empty(), Optional.empty());

        static Parsed fault(Note note) {
            return new Parsed(Optional.empty(), Optional.of(note));
        }
    }

    static Parsed read(String text) {
        if (text.isEmpty()) return Parsed.NOTHING;
        if (!Letters.isDigit(text.charAt(0)))
            return SpokenNumber.read(text).map(Parsed::of).orElse(Parsed.NOTHING);
        int end = Digits.end(text);
        String rest = text.substring(end);
        if (rest.chars().anyMatch(c -> c >= '0' && c <= '9') || rest.contains("rưỡi"))
            return Composite.read(text).map(Parsed::of).orElse(Parsed.NOTHING);
        Optional<Digits> digits = Digits.of(text.substring(0, end));
        if (digits.isEmpty()) return Parsed.fault(Note.BAD_GROUPING);
        Optional<UnitWords> words = UnitWords.of(rest.replace('\n', ' '));
        if (words.isEmpty()) return Parsed.fault(Note.UNKNOWN_SUFFIX);
        return Parsed.of(Term.of(digits.get(), words.get()));
    }
}
