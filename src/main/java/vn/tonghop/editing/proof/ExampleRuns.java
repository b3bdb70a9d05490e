package vn.tonghop.editing.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.editing.Examples;
import vn.tonghop.form.Form;
import vn.tonghop.form.Operator;
import vn.tonghop.form.Rule;
import vn.tonghop.message.Message;

/** Every arithmetic rule asked about its own two examples. */
final class ExampleRuns {

    private final Form form;
    private final List<Message> flaws = new ArrayList<>();
    private final Set<String> reporting = new LinkedHashSet<>();
    private int count;

    ExampleRuns(Form form) {
        this.form = form;
        for (Rule rule : form.rules()) {
            if (rule.operator() == Operator.CHECK) continue;
            run(rule, "passing", rule.passing(), Examples.Answer.HELD);
            run(rule, "failing", rule.failing(), Examples.Answer.FAILED);
        }
    }

    private void run(Rule rule, String column, String example, Examples.Answer wanted) {
        if (example.isEmpty()) {
            flaws.add(Message.of("form.proof.noExample." + column, "rule", rule.id()));
            return;
        }
        count++;
        Examples.Answer answer = Examples.ask(form, rule, example);
        if (answer == Examples.Answer.FAILED) reporting.add(rule.id());
        if (answer == wanted) return;
        flaws.add(Message.of(key(column, answer), "rule", rule.id(), "example", example, "demand", demand(rule)));
    }

    private static String key(String column, Examples.Answer answer) {
        return switch (answer) {
            case HELD, FAILED -> "form.proof.example." + column;
            case NOT_ASKED -> "form.proof.example.notAsked";
            case NOT_DECIDABLE, BROKEN -> "form.proof.example.notDecidable";
        };
    }

    static String demand(Rule rule) {
        return rule.left() + " " + rule.operator().sign() + " " + rule.right();
    }

    List<Message> flaws() {
        return flaws;
    }

    /** Rules that are known to report, from an example. */
    Set<String> reporting() {
        return reporting;
    }

    int count() {
        return count;
    }
}
