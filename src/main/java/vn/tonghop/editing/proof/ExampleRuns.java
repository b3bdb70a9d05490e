package vn.tonghop.editing.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.editing.Editor;
import vn.tonghop.editing.Examples;
import vn.tonghop.form.Form;
import vn.tonghop.form.Operator;
import vn.tonghop.form.Rule;
import vn.tonghop.message.Message;

/**
 * Every rule asked about its own two examples. One that names a check may have none: the check is the program's, and
 * proved by the built-in form's examples.
 */
final class ExampleRuns {

    private final Form form;
    private final PeriodAsker period;
    private final Editor editor;
    private final List<Message> flaws = new ArrayList<>();
    private final Set<String> reporting = new LinkedHashSet<>();
    private int count;

    ExampleRuns(Form form, PeriodAsker period) {
        this.form = form;
        this.period = period;
        this.editor = new Editor(form);
        for (Rule rule : form.rules()) {
            run(rule, "passing", rule.passing(), Examples.Answer.HELD);
            run(rule, "failing", rule.failing(), Examples.Answer.FAILED);
        }
    }

    private void run(Rule rule, String column, String example, Examples.Answer wanted) {
        if (example.isEmpty()) {
            if (rule.operator() != Operator.CHECK)
                flaws.add(Message.of("form.proof.noExample." + column, "rule", rule.id()));
            return;
        }
        Optional<Examples.Answer> answer = ask(rule, example);
        if (answer.isEmpty()) return;
        count++;
        if (answer.get() == Examples.Answer.FAILED) reporting.add(rule.id());
        if (answer.get() == wanted) return;
        flaws.add(Message.of(key(column, answer.get()), "rule", rule.id(), "example", example, "demand", demand(rule)));
    }

    private Optional<Examples.Answer> ask(Rule rule, String example) {
        if (rule.operator() != Operator.CHECK) return Optional.of(Examples.ask(form, rule, example));
        return rule.scope().equals("period")
                ? period.ask(form, rule, example)
                : Optional.of(Examples.askCheck(form, editor, rule, example));
    }

    private static String key(String column, Examples.Answer answer) {
        return switch (answer) {
            case HELD, FAILED -> "form.proof.example." + column;
            case NOT_ASKED -> "form.proof.example.notAsked";
            case NOT_DECIDABLE, BROKEN -> "form.proof.example.notDecidable";
        };
    }

    static String demand(Rule rule) {
        if (rule.operator() == Operator.CHECK) return rule.left();
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
