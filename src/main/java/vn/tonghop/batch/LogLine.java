package vn.tonghop.batch;

import java.util.Map;
import org.slf4j.MDC;
import vn.tonghop.intake.ReceivedFile;

/** What every line of the log says beside its words, until closed: which run, which file, which unit. */
final class LogLine implements AutoCloseable {

    private static final String RUN = "run";
    private static final String FILE = "file";
    private static final String UNIT = "unit";

    private final String key;

    private LogLine(String key, String value) {
        this.key = key;
        MDC.put(key, value);
    }

    static LogLine ofRun(long number) {
        return new LogLine(RUN, String.valueOf(number));
    }

    static LogLine of(ReceivedFile file) {
        return new LogLine(FILE, file.path());
    }

    /** From here on, of the same file. */
    void unit(String code) {
        MDC.put(UNIT, code);
    }

    @Override
    public void close() {
        MDC.remove(key);
        MDC.remove(UNIT);
    }

    /** For a worker: its lines are of the run that gave it its work. */
    static Runnable handedOn(Runnable task) {
        Map<String, String> giver = MDC.getCopyOfContextMap();
        return () -> {
            if (giver != null) MDC.setContextMap(giver);
            try {
                task.run();
            } finally {
                MDC.clear();
            }
        };
    }
}
