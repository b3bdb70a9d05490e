package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.tonghop.form.CheckExample;
import vn.tonghop.form.Example;
import vn.tonghop.form.Form;
import vn.tonghop.form.Formula;
import vn.tonghop.form.Rule;
import vn.tonghop.message.Message;

/** Asks a rule about an example, exactly as it would be asked about a file. */
public final class Examples {

    /** What became of it. */
    public enum Answer {
        HELD,
        FAILED,
        /** The condition does not ask for the rule. */
        NOT_ASKED,
        /** A value that the rule needs is not in the example. */
        NOT_DECIDABLE,
        /** The rule cannot be evaluated. */
        BROKEN
    }

    private Examples() {}

    /**
     * A rule that names a check, about the report that the example describes; one about files among files is asked
     * elsewhere.
     */
    public static Answer askCheck(Form form, Editor editor, Rule rule, String example) {
        Checked checked = editor.check(ExampleReport.alone(form, CheckExample.parse(example)));
        return checked.findings().stream().anyMatch(finding -> isOf(rule, finding.message()))
                ? Answer.FAILED
                : Answer.HELD;
    }

    /** The message is the rule's, or joins several of them. */
    public static boolean isOf(Rule rule, Message message) {
        return message.key().equals(rule.id())
                || message.arguments().get("first") instanceof Message first && isOf(rule, first);
    }

    /** Parameters are the form's, unless the example has its own. */
    public static Answer ask(Form form, Rule rule, String example) {
        Outcome outcome = new Edit(rule).judge(operands(form, Example.parse(example)));
        if (outcome instanceof Outcome.Held) return Answer.HELD;
        if (outcome instanceof Outcome.Failed) return Answer.FAILED;
        if (outcome instanceof Outcome.NotAsked) return Answer.NOT_ASKED;
        return outcome instanceof Outcome.NotDecidable ? Answer.NOT_DECIDABLE : Answer.BROKEN;
    }

    private static Operands operands(Form form, Map<String, String> values) {
        return new Operands() {
            @Override
            public Operand single(String name) {
                String value = values.get(name);
                if (value != null) return value.isEmpty() ? new Operand(null, true, null) : number(value);
                return name.startsWith("param.")
                        ? Operand.of(form.numberParameter(name.substring("param.".length()))
                                .orElse(null))
                        : Operand.UNKNOWN;
            }

            @Override
            public List<Operand> list(String name) {
                return Example.items(values.getOrDefault(name, "")).stream()
                        .map(Examples::number)
                        .toList();
            }
        };
    }

    private static Operand number(String text) {
        return Operand.of(
                Formula.number(text).map(BigDecimal::stripTrailingZeros).orElse(null));
    }
}
