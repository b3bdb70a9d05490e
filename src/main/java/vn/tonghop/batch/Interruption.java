package vn.tonghop.batch;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * A night that is asked to stop by interrupting its thread. The interrupt is taken off the thread as soon as it is seen,
 * because an interrupted thread that reads or writes closes the database's file, and given back when all is closed. Files
 * being read are read to their end and kept; no other one is begun; the step is STOPPED.
 */
final class Interruption implements StepInterruptionPolicy {

    private volatile boolean asked;

    /** Somebody asked to stop. */
    boolean asked() {
        if (Thread.interrupted()) asked = true;
        return asked;
    }

    /** Spring Batch asks between the chunks; without this an interrupted step ends COMPLETED, its files unread. */
    @Override
    public void checkInterrupted(StepExecution execution) throws JobInterruptedException {
        if (asked()) execution.setTerminateOnly();
        if (execution.isTerminateOnly()) throw new JobInterruptedException("interrupted");
    }

    /** What a step does besides chunks. Whatever fails in it after the night was asked to stop fails by that. */
    void run(Act act) throws Exception {
        try {
            act.execute();
        } catch (InterruptedException e) {
            asked = true;
            throw stopped(e);
        } catch (Exception e) {
            if (!asked()) throw e;
            throw stopped(e);
        }
    }

    /** What one plain step does. */
    @FunctionalInterface
    interface Act {
        void execute() throws Exception;
    }

    /** The same workers, whose results are waited for also by an interrupted thread. */
    AsyncTaskExecutor outlastedBy(AsyncTaskExecutor workers) {
        return new AsyncTaskExecutor() {
            @Override
            public void execute(Runnable task) {
                workers.execute(task);
            }

            @Override
            public <T> Future<T> submit(Callable<T> task) {
                Outlasting<T> result = new Outlasting<>(task);
                workers.execute(result);
                return result;
            }
        };
    }

    /** The thread that called is interrupted again if it was. */
    void giveBack() {
        if (asked) Thread.currentThread().interrupt();
    }

    private static JobInterruptedException stopped(Exception because) {
        JobInterruptedException stopped = new JobInterruptedException("interrupted");
        stopped.initCause(because);
        return stopped;
    }

    private final class Outlasting<T> extends FutureTask<T> {

        Outlasting(Callable<T> task) {
            super(task);
        }

        @Override
        public T get() throws ExecutionException, InterruptedException {
            while (true) {
                try {
                    return super.get();
                } catch (InterruptedException e) {
                    asked = true;
                } finally {
                    // Also where nothing was left to wait for: whoever comes next may swallow the interrupt.
                    if (asked()) endAfterThisChunk();
                }
            }
        }

        /** Spring Batch does not ask after the last chunk. */
        private static void endAfterThisChunk() {
            StepContext step = StepSynchronizationManager.getContext();
            if (step != null) step.getStepExecution().setTerminateOnly();
        }
    }
}
