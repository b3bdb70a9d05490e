package vn.tonghop.editing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.form.Check;
import vn.tonghop.text.Expectation;
import vn.tonghop.text.NumberReader;
import vn.tonghop.text.Quantity;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Scale;
import vn.tonghop.text.Verdict;

/** What the text of a report says of itself: estimates, words against digits, donors whose shares are not told apart. */
final class NarrativeRules {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NUMBER = "(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)";
    private static final Pattern ESTIMATE = Pattern.compile(
            "(?:hơn|trên|khoảng|gần|ước|chừng)\\s+" + NUMBER
                    + "\\s+(?:em học sinh|em|trẻ em|trẻ|cháu|học sinh|thiếu nhi)",
            FLAGS);
    private static final Pattern DIGITS_AND_WORDS =
            Pattern.compile(NUMBER + "\\s*(?:đồng|đ)\\s*\\((?:bằng chữ|viết bằng chữ)?[^)]{5,160}\\)", FLAGS);
    private static final Pattern DONORS = Pattern.compile("(?U)(?:[vV]ận động|[tT]ài trợ|[ủỦ]ng hộ)[^.;]*?(" + NUMBER
            + "\\s*(?:đồng|đ|triệu))\\s+từ\\s+(\\p{Lu}[^.;,]*?)\\s+và\\s+(\\p{Lu}[^.;,]*?)(?=\\s+để\\b|[.;,]|$)");

    private final NamedRules rules;
    private final NumberReader numbers = new NumberReader();

    NarrativeRules(NamedRules rules) {
        this.rules = rules;
    }

    void check(Facts facts, Findings findings) {
        for (Sentences.Sentence sentence : facts.told().sentences()) {
            estimates(sentence, findings);
            words(sentence, findings);
            donors(sentence, findings);
        }
    }

    private void estimates(Sentences.Sentence sentence, Findings findings) {
        Matcher estimate = ESTIMATE.matcher(sentence.text());
        while (estimate.find()) tell(Check.EXACT_IN_PROSE, sentence, estimate.group(), findings);
    }

    private void words(Sentences.Sentence sentence, Findings findings) {
        Matcher both = DIGITS_AND_WORDS.matcher(sentence.text());
        while (both.find()) {
            Reading reading =
                    numbers.read(both.group(), Expectation.of(Quantity.MONEY).in(Scale.DONG));
            if (reading.verdict() == Verdict.WORDS_MISMATCH)
                tell(Check.WORDS_AGREE_IN_PROSE, sentence, both.group(), findings);
            else if (reading instanceof Reading.Value)
                rules.find(Check.WORDS_AGREE_IN_PROSE).ifPresent(rule -> findings.passed(rule.code()));
        }
    }

    private void donors(Sentences.Sentence sentence, Findings findings) {
        Matcher two = DONORS.matcher(sentence.text());
        if (!two.find()) return;
        Optional<Reporter> report = rules.report(Check.DONORS_APART);
        report.ifPresent(each -> findings.add(each.at(sentence.place())
                .with("amount", two.group(1).strip())
                .with("donors", List.of(two.group(2).strip(), two.group(3).strip()))
                .draft()));
    }

    private void tell(Check check, Sentences.Sentence sentence, String raw, Findings findings) {
        rules.report(check)
                .ifPresent(report -> findings.add(
                        report.at(sentence.place()).with("raw", raw).draft()));
    }
}
