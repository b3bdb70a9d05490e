package vn.tonghop.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter where a digit was meant, 70O or l5: asked about, with the digit as the offer. */
final class MistypedDigit {

    private static final Pattern RUN =
            Pattern.compile("(?<![\\p{L}\\d])[\\doil|.,]*(?:\\d[oil|]|[oil|][.,]?\\d)[\\doil|.,]*(?![a-ce-z])");

    private MistypedDigit() {}

    /** The same doubt with the letter named as its cause, where that is the cause. */
    static Reading of(String text, Reading doubt, Frame frame) {
        if (text.equals("o")) return offer(List.of(BigDecimal.ZERO), frame);
        Matcher run = RUN.matcher(text);
        if (!run.find()) return doubt;
        Reading repaired = TextCell.bare(run.replaceAll(found -> digits(found.group())), frame);
        if (repaired instanceof Reading.Value value) return offer(List.of(value.value()), frame);
        boolean readable = repaired.verdict() != Verdict.INVALID;
        return readable && repaired instanceof Reading.Doubtful meant ? offer(meant.candidates(), frame) : doubt;
    }

    private static Reading offer(List<BigDecimal> candidates, Frame frame) {
        return frame.with(Note.LETTER_FOR_DIGIT).doubt(Verdict.INVALID, null, candidates);
    }

    private static String digits(String run) {
        return run.replace('o', '0').replace('i', '1').replace('l', '1').replace('|', '1');
    }
}
