package vn.tonghop.faults;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * One thing done to a disk.
 *
 * @param path under the wrapped file system; of a rename, where from
 * @param target of a rename; null for all others
 * @param site the first method of the program's own on the stack: where in the code it happens
 */
public record Operation(Kind kind, Path path, Path target, String site) {

    public enum Kind {
        CREATE,
        MAKE_FOLDER,
        WRITE,
        /** Only the database does so. */
        CUT_SHORT,
        CLOSE,
        FORCE,
        FORCE_FOLDER,
        RENAME,
        DELETE
    }

    static Operation of(Kind kind, Path path, Path target) {
        return new Operation(kind, path, target, caller());
    }

    /** What a sweep must have met at least once. */
    public String where() {
        return kind + " in " + site;
    }

    private static String caller() {
        return Arrays.stream(Thread.currentThread().getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("vn.tonghop."))
                .filter(frame -> !frame.getClassName().startsWith("vn.tonghop.faults."))
                .limit(3)
                .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName() + ":"
                        + frame.getLineNumber())
                .reduce((inner, outer) -> inner + " < " + outer)
                .orElse("library");
    }
}
