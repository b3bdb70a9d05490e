package vn.tonghop.editing.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.form.Form;
import vn.tonghop.form.Operator;
import vn.tonghop.form.Rule;
import vn.tonghop.message.Message;

/** Proves the rules of a form. */
public final class FormProof {

    private final Form form;
    private final List<Message> flaws = new ArrayList<>();
    private final List<Message> remarks = new ArrayList<>();

    private final PeriodAsker period;

    private FormProof(Form form, PeriodAsker period) {
        this.form = form;
        this.period = period;
    }

    /** Examples of rules about files among files are not run. */
    public static Proof prove(Form form) {
        return prove(form, PeriodAsker.NOBODY);
    }

    public static Proof prove(Form form, PeriodAsker period) {
        return new FormProof(form, period).prove();
    }

    private Proof prove() {
        flaws.addAll(Structure.flaws(form));
        ExampleRuns examples = new ExampleRuns(form, period);
        flaws.addAll(examples.flaws());
        List<World> worlds = World.of(form);
        Effort effort = Effort.ofAProof();
        Firing firing = new Firing(worlds, examples.reporting(), effort);
        Consistency consistency = new Consistency(worlds, effort);
        Redundancy redundancy = new Redundancy(worlds, firing, consistency, effort);
        for (Rule rule : arithmetic()) firing.flaw(rule).ifPresent(flaws::add);
        flaws.addAll(consistency.flaws());
        flaws.addAll(redundancy.flaws());
        remarks.addAll(consistency.remarks());
        Set<String> undecided = new LinkedHashSet<>();
        for (World world : worlds) undecided.addAll(world.unclear());
        undecided.addAll(firing.undecided());
        undecided.addAll(consistency.undecided());
        undecided.addAll(redundancy.undecided());
        if (!undecided.isEmpty())
            remarks.add(Message.of(
                    "form.proof.undecided", "rules", undecided.stream().sorted().collect(Collectors.toList())));
        return new Proof(flaws, remarks, examples.count());
    }

    private List<Rule> arithmetic() {
        return form.rules().stream()
                .filter(rule -> rule.operator() != Operator.CHECK)
                .toList();
    }
}
