package vn.tonghop.output.template;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tonghop.form.Element;
import vn.tonghop.form.Rule;
import vn.tonghop.message.Language;
import vn.tonghop.message.Numbers;
import vn.tonghop.output.Wording;
import vn.tonghop.output.Words;

/** The message of a rule as a formula: the form's own sentence, with the figures that stand in the sheet at that moment. */
final class Telling {

    private final Layout layout;
    private final Known known;
    private final Wording wording;
    private final Words words;

    Telling(Layout layout, Known known, Wording wording, Words words) {
        this.layout = layout;
        this.known = known;
        this.wording = wording;
        this.words = words;
    }

    /** {@code V26: Ô C10: …}. */
    String failed(Rule rule, Site site, String left, String right) {
        String message = wording.language() == Language.VI ? rule.messageVi() : rule.messageEn();
        return Excel.text(rule.code() + ": ") + "&"
                + Sentence.formula(message, name -> argument(name, rule, site, left, right));
    }

    private String argument(String name, Rule rule, Site site, String left, String right) {
        return switch (name) {
            case "cell" -> Excel.text(blamed(rule, site));
            case "row" -> Excel.text(words.level(site.row()));
            case "element" -> Excel.text(words.element(about(rule, site)));
            case "appendix" -> Excel.text(Layout.name(site.place().table()));
            case "actual" -> side(rule, site, left);
            case "expected" -> Excel.written(right);
            case "imbalance" -> Excel.written(left + "-(" + right + ")");
            case "value" ->
                layout.cell(about(rule, site), site).map(this::figure).orElse(Excel.text("…"));
            default -> named(name, site);
        };
    }

    /** A left side that is one blank cell is told as blank, not as 0. */
    private String side(Rule rule, Site site, String left) {
        Optional<String> only = layout.cell(rule.left(), site);
        return only.isPresent() ? figure(only.get()) : Excel.written(left);
    }

    private String named(String name, Site site) {
        Optional<BigDecimal> number = known.of(name, site);
        if (number.isPresent()) return Excel.text(Numbers.write(number.get(), wording.language()));
        return layout.cell(name, site).map(this::figure).orElse(Excel.text("…"));
    }

    private String figure(String cell) {
        return Excel.choose("ISNUMBER(" + cell + ")", Excel.written(cell), Excel.text(wording.say("editing.blank")));
    }

    private String blamed(Rule rule, Site site) {
        return layout.cell(about(rule, site), site)
                .map(cell -> cell.substring(cell.indexOf('!') + 1))
                .orElse("");
    }

    /** The element that the sentence is about: the cell's, the one that is held, the first on the left. */
    private String about(Rule rule, Site site) {
        Element cell = site.cell();
        if (cell != null) return cell.id();
        if (!rule.holds().isEmpty()) return rule.holds();
        return vn.tonghop.form.Formula.side(rule.left()).all().stream()
                .findFirst()
                .orElse("");
    }
}
