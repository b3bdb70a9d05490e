package vn.tonghop.batch;

import java.nio.file.FileSystemException;
import vn.tonghop.delivery.Secretary;
import vn.tonghop.intake.FreeSpace;
import vn.tonghop.message.Message;

/** A run that could not finish; what was there before is as it was. The message is for people. */
public final class RunFailed extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Message told;
    private final Why why;

    /** What whoever called it can do about it. */
    public enum Why {
        /** Disk, database or program: somebody has to look. */
        BROKEN,
        /** What was asked for cannot be done as things stand; nothing is wrong with the disk or the program. */
        DECLINED,
        /** Somebody else works in the folder; it ends by itself. */
        LOCKED
    }

    public RunFailed(Message told, Throwable cause) {
        super(told.key(), cause);
        this.told = told;
        this.why = Why.BROKEN;
    }

    public RunFailed(Message told) {
        this(told, Why.BROKEN);
    }

    private RunFailed(Message told, Why why) {
        super(told.key());
        this.told = told;
        this.why = why;
    }

    static RunFailed declined(Message told) {
        return new RunFailed(told, Why.DECLINED);
    }

    static RunFailed locked(Message told) {
        return new RunFailed(told, Why.LOCKED);
    }

    public Why why() {
        return why;
    }

    /** By the disk's own words where it was the disk. */
    public static RunFailed of(Throwable e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof Secretary.TemplateUnusable template) return new RunFailed(template.told(), e);
            if (each instanceof FreeSpace.Missing missing) return new RunFailed(told(missing), e);
            if (each instanceof FileSystemException io)
                return new RunFailed(Message.of("run.unwritable", "path", words(io)), e);
        }
        return new RunFailed(Message.of("run.failed", "reason", reason(e)), e);
    }

    /** The first line of what lies at the bottom of it. */
    static String reason(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) root = root.getCause();
        return words(root);
    }

    private static String words(Throwable thrown) {
        return thrown.getMessage() == null
                ? thrown.getClass().getSimpleName()
                : thrown.getMessage().lines().findFirst().orElse("");
    }

    private static Message told(FreeSpace.Missing missing) {
        return Message.of(
                "run.noSpace",
                "path",
                missing.folder(),
                "needed",
                megabytes(missing.needed()),
                "free",
                missing.free() >> 20);
    }

    private static long megabytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }

    public Message told() {
        return told;
    }
}
