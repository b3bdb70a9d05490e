package vn.tonghop.faults;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What happens to the operations of a run: it counts them, and is asked before each. */
public final class Script {

    private final List<Operation> done = new ArrayList<>();
    private Predicate<Operation> refused = operation -> false;
    private int failAt = Integer.MAX_VALUE;
    private boolean persistent;
    private int haltAt = Integer.MAX_VALUE;
    private int dieAt = Integer.MAX_VALUE;
    private Fault fault = Fault.BROKEN;
    private String deadly = "";
    private String deadlyReader = "";
    private String unreadable = "";
    private int readable;
    private long freeSpace = -1;
    private boolean closedFolders;
    private DiskLog log = new DiskLog();

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

    /** The process dies instead of the given operation, as far as the disk can tell: nothing more reaches it. */
    public static Script dying(int at) {
        Script script = new Script();
        script.dieAt = at;
        return script;
    }

    /** The JVM halts when this content is opened for reading by a class of this name. */
    public Script haltingOnRead(String fileName, String reader) {
        deadly = fileName;
        deadlyReader = reader;
        return this;
    }

    /** Reading a file of this name is refused, as by missing rights. */
    public Script unreadable(String fileName) {
        unreadable = fileName;
        return this;
    }

    /** Reading a file of this name is refused once it was read so many times. */
    public Script unreadableAfter(String fileName, int times) {
        unreadable = fileName;
        readable = times;
        return this;
    }

    /** So many bytes are said to be free. */
    public Script withFreeSpace(long bytes) {
        freeSpace = bytes;
        return this;
    }

    /** No folder can be opened to be forced out. */
    public Script withClosedFolders() {
        closedFolders = true;
        return this;
    }

    /** Everything that changes the disk is written down. */
    public Script recordedIn(DiskLog written) {
        log = written;
        return this;
    }

    /** A process that is dead as far as the disk can tell. */
    public static final class Died extends Error {
        private static final long serialVersionUID = 1;
    }

    long freeSpace(long otherwise) {
        return freeSpace < 0 ? otherwise : freeSpace;
    }

    DiskLog log() {
        return log;
    }

    void beforeOpeningFolder(Path folder) throws IOException {
        if (closedFolders) throw new AccessDeniedException(folder.toString());
    }

    void beforeRead(Path path) throws IOException {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        if (name.equals(unreadable) && readable-- <= 0) throw new AccessDeniedException(path.toString());
        if (name.equals(deadly)
                && Arrays.stream(Thread.currentThread().getStackTrace())
                        .anyMatch(frame -> frame.getClassName().endsWith(deadlyReader)))
            Runtime.getRuntime().halt(137);
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
        if (number >= dieAt) throw new Died();
        if (number == haltAt) Runtime.getRuntime().halt(137);
        return number == failAt || persistent && number > failAt || refused.test(operation);
    }
}
