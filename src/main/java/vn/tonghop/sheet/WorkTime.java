package vn.tonghop.sheet;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How long one thread has worked on a file: its CPU time where the JVM can tell, so that a busy PC makes no honest file
 * late. Waiting counts too, but so many times longer.
 */
final class WorkTime {

    /** A thread that gets this part of a core, or less, is given up. */
    private static final int LONGEST_WAIT = 12;

    private final LongSupplier cpuNanos;
    private final LongSupplier wallNanos;
    private final long cpuStart;
    private long wallStart;

    WorkTime(LongSupplier cpuNanos, LongSupplier wallNanos) {
        this.cpuNanos = cpuNanos;
        this.wallNanos = wallNanos;
        this.cpuStart = cpuNanos.getAsLong();
        this.wallStart = wallNanos.getAsLong();
    }

    /** From now on; only the thread that asks for it may ask it. */
    static WorkTime ofThisThread() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        boolean tells = threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled();
        return new WorkTime(tells ? threads::getCurrentThreadCpuTime : System::nanoTime, System::nanoTime);
    }

    /** So long this thread waited for its turn. */
    void leaveOut(long nanos) {
        wallStart += nanos;
    }

    boolean isOver(long millis) {
        long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        return cpuNanos.getAsLong() - cpuStart > nanos || (wallNanos.getAsLong() - wallStart) / LONGEST_WAIT > nanos;
    }
}
