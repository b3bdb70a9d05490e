package vn.tonghop.text;

import java.util.List;
import java.util.Optional;

/** Reads a text as a figure, step by step: nothing, label, remark, qualifier, sign, arithmetic, number. */
final class TextCell {

    private TextCell() {}

    static Reading read(String raw, Frame frame) {
        String text = CellText.of(raw);
        Optional<Reading> nothing = nothing(text, frame);
        if (nothing.isPresent()) return nothing.get();
        Optional<CellLabel> label = CellLabel.of(text, frame.expected().labels());
        if (label.isEmpty()) return figure(text, frame);
        return afterLabel(label.get(), frame);
    }

    private static Reading afterLabel(CellLabel label, Frame frame) {
        if (label.rest().isEmpty()) return frame.with(Note.LABEL_ONLY).nothing(Verdict.BLANK, null);
        Frame labelled = frame.with(Note.LABEL);
        if (!label.sure()) labelled = labelled.reviewed();
        Optional<Reading> nothing = nothing(label.rest(), labelled);
        if (nothing.isPresent()) return nothing.get();
        Reading reading = figure(label.rest(), labelled);
        return label.signed() && reading instanceof Reading.Value value
                ? labelled.doubt(Verdict.AMBIGUOUS, value.unit(), List.of(value.value()))
                : reading;
    }

    private static Optional<Reading> nothing(String text, Frame frame) {
        if (!text.isEmpty() && Letters.isDigit(text.charAt(0))) return Optional.empty();
        if (Nothing.isDashBeforeUnit(text)) {
            Unit unit = UnitWords.of(text.substring(1)).orElse(UnitWords.NONE).unit();
            if (Judge.fits(unit, frame.expected().quantity()))
                return Optional.of(frame.with(Note.DASH).zero(unit));
        }
        return Nothing.of(text).map(found -> {
            Frame noted = found.note() == null ? frame : frame.with(found.note());
            return switch (found.verdict()) {
                case ZERO -> noted.zero(null);
                case BLANK, MISSING -> noted.nothing(found.verdict(), null);
                default -> noted.doubt(found.verdict(), null, List.of());
            };
        });
    }

    private static Reading figure(String text, Frame frame) {
        Reading reading = withRemark(withoutEndMark(text), frame);
        boolean invalid =
                reading.verdict() == Verdict.INVALID && !reading.notes().contains(Note.PERCENT);
        return invalid ? MistypedDigit.of(text, reading, frame) : reading;
    }

    private static Reading withRemark(String text, Frame frame) {
        return Remark.of(text).map(remark -> remark.read(frame)).orElseGet(() -> bare(text, frame));
    }

    /** Reads what has no remark. */
    static Reading bare(String text, Frame frame) {
        if (text.isEmpty()) return frame.invalid();
        Optional<Term> term = Letters.isDigit(text.charAt(0)) ? Terms.read(text).term() : Optional.empty();
        if (term.isPresent()) return Judge.judge(term.get(), frame);
        Optional<Reading> odd = Oddity.of(text, frame);
        if (odd.isPresent()) return odd.get();
        Optional<Qualified> qualified = Qualified.of(text);
        if (qualified.isPresent())
            return bare(
                    qualified.get().rest(), frame.approximate(qualified.get().qualifier()));
        return Sign.of(text, frame).or(() -> Arithmetic.read(text, frame)).orElseGet(() -> number(text, frame));
    }

    private static Reading number(String text, Frame frame) {
        Terms.Parsed parsed = Terms.read(text);
        if (parsed.term().isPresent()) return Judge.judge(parsed.term().get(), frame);
        return parsed.fault().map(frame::invalid).orElseGet(frame::invalid);
    }

    /** «đ./.», «700 trẻ.», «4.930.000đ;»: how sentences and documents end. */
    private static String withoutEndMark(String text) {
        String open = text.endsWith("./.") ? text.substring(0, text.length() - 3) : text;
        open = open.endsWith(".") || open.endsWith(";") || open.endsWith(",")
                ? open.substring(0, open.length() - 1)
                : open;
        String start = open.startsWith("'") || open.startsWith("=") ? open.substring(1) : open;
        return start.strip();
    }
}
