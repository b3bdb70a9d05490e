package vn.tonghop.output.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.tonghop.output.Wording;
import vn.tonghop.output.book.Expected;

/** The words in which a sheet says how it stands, as formulas: «đúng», «cần xem lại: …», «chưa điền». */
final class Verdicts {

    /** Ends the list of what is to be looked at; stands in no text. */
    private static final String END = "¦";

    private final Wording wording;

    Verdicts(Wording wording) {
        this.wording = wording;
    }

    String right() {
        return wording.say("template.right");
    }

    String doubtful() {
        return wording.say("template.doubtful");
    }

    String open() {
        return wording.say("template.open");
    }

    String notAsked() {
        return wording.say("template.notAsked");
    }

    /** The word of one rule. */
    String of(LiveRule rule) {
        return rule.choose(
                Excel.text(right()),
                Excel.text(doubtful() + ": ") + "&" + rule.told(),
                Excel.text(notAsked()),
                Excel.text(""));
    }

    /** Nothing is wrong of what the workbook looks at, which is not all: the program itself does. */
    String partly() {
        return wording.say("template.partly");
    }

    boolean isPartly(String formula) {
        return formula.contains(Excel.text(partly()));
    }

    /**
     * The word over several things, as many as go into one formula.
     *
     * @param wrongs formulas, each a text that tells what is wrong, or an empty one
     * @param otherwise a formula for when nothing is, from the word that says so
     */
    String of(List<String> wrongs, UnaryOperator<String> otherwise) {
        List<String> list = new ArrayList<>();
        int room = Excel.LONGEST_PART;
        for (String wrong : wrongs) {
            String part = "(" + wrong + ")";
            room -= part.length() + 1;
            if (room >= 0) list.add(part);
        }
        String all = Excel.text(doubtful() + ": ") + (list.isEmpty() ? "" : "&" + String.join("&", list)) + "&"
                + Excel.text(END);
        // Nothing is said twice: the list stands in the formula once, and an empty one is replaced as a whole.
        String ended = "SUBSTITUTE(" + all + "," + Excel.text("; " + END) + "," + Excel.text("") + ")";
        String sound = otherwise.apply(Excel.text(list.size() < wrongs.size() ? partly() : right()));
        return "SUBSTITUTE(" + ended + "," + Excel.text(doubtful() + ": " + END) + "," + sound + ")";
    }

    /** What a rule adds to such a list. */
    static String wrong(LiveRule rule) {
        String none = Excel.text("");
        return rule.choose(none, rule.told() + "&" + Excel.text("; "), none, none);
    }

    /** What a cell adds to such a list that holds something else than a whole number from 0 on: pasting asks no validation. */
    String notWhole(String cell) {
        String wrong = Excel.text(wording.say("template.notWhole", "cell", cell) + "; ");
        String none = Excel.text("");
        String whole = Excel.choose(
                "AND(" + cell + ">=0," + cell + "<=" + Expected.GREATEST + ",INT(" + cell + ")=" + cell + ")",
                none,
                wrong);
        return Excel.choose(cell + "=\"\"", none, Excel.choose("ISNUMBER(" + cell + ")", whole, wrong));
    }

    /** The same of a cell that is computed: it can only be too much. */
    String tooMuch(String cell) {
        String wrong = Excel.text(wording.say("template.notWhole", "cell", cell) + "; ");
        return Excel.choose("COUNTIF(" + cell + ",\">" + Expected.GREATEST + "\")>0", wrong, Excel.text(""));
    }
}
