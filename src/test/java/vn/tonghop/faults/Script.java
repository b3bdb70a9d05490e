package vn.tonghop.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What happens to the operations of a run: it counts them, and is asked before each. */
public final class Script {

    private final List<Operation> done = new ArrayList<>();
    private Predicate<Operation> refused = operation -> false;
    private int failAt = Integer.MAX_VALUE;
    private boolean persistent;
    private int haltAt = Integer.MAX_VALUE;
    private Fault fault = Fault.BROKEN;

    public static Script counting() {
        return new Script();
    }

    /** @param at the first operation is 1 */
    public static Script failing(int at, Fault fault, boolean persistent) {
        Script script = new Script();
        script.failAt = at;
        script.fault = fault;
        script.persistent = persistent;
        return script;
    }

    /** The JVM halts instead of the given operation. */
    public static Script halting(int at) {
        Script script = new Script();
        script.haltAt = at;
        return script;
    }

    /** These operations are refused each time, as by a program that has a file open on Windows. */
    public static Script refusing(Predicate<Operation> refused) {
        Script script = new Script();
        script.refused = refused;
        script.fault = Fault.NO_ACCESS;
        return script;
    }

    /** All operations so far, those that failed too. */
    public synchronized List<Operation> operations() {
        return List.copyOf(done);
    }

    Fault fault() {
        return fault;
    }

    /** Called before an operation: throws when it is to fail. */
    void before(Operation operation) throws IOException {
        if (fails(operation)) throw fault.exception(operation);
    }

    synchronized boolean fails(Operation operation) {
        done.add(operation);
        int number = done.size();
        if (number == haltAt) Runtime.getRuntime().halt(137);
        return number == failAt || persistent && number > failAt || refused.test(operation);
    }
}
