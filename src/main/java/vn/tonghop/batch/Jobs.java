package vn.tonghop.batch;

import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tonghop.consolidation.Ledger;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.intake.Arrival;

/** The jobs, each read downwards like a table of contents. */
@Configuration(proxyBeanMethods = false)
class Jobs {

    private static final int CHUNK = 32;

    private final JobRepository jobs;
    private final PlatformTransactionManager transactions;

    Jobs(JobRepository jobs, PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.transactions = transactions;
    }

    @Bean
    Job intake(IntakeRun run, Ledger ledger, Work work, AsyncTaskExecutor workers) {
        return new JobBuilder("intake", jobs)
                .start(step("takeIn", run::takeIn))
                .next(readAndCheck(run, ledger, work, workers))
                .next(step("reconcile", run::reconcile))
                .next(step("clearInbox", run::clearInbox))
                .build();
    }

    @Bean
    Job consolidation(ConsolidationRun run) {
        return new JobBuilder("consolidation", jobs)
                .start(step("consolidate", run::consolidate))
                .next(step("writeOutputs", run::writeOutputs))
                .next(step("queueLetters", run::queueLetters))
                .build();
    }

    @Bean
    Job delivery(LettersRun run) {
        return new JobBuilder("delivery", jobs)
                .start(step("send", run::send))
                .next(step("handOver", run::handOver))
                .build();
    }

    /** One item is one file; a chunk's files are processed side by side and written in order, in one transaction. */
    private Step readAndCheck(IntakeRun run, Ledger ledger, Work work, AsyncTaskExecutor workers) {
        return new StepBuilder("readAndCheck", jobs)
                .<Arrival, ReadFile>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(run::next)
                .processor(run::readAndCheck)
                .writer(files -> ledger.keep(work.fingerprint(), List.copyOf(files.getItems())))
                .taskExecutor(workers)
                .interruptionPolicy(stopsWhenInterrupted())
                .build();
    }

    private Step step(String name, Act act) {
        return new StepBuilder(name, jobs)
                .tasklet(
                        (contribution, chunk) -> {
                            act.execute();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    /** What one plain step does. */
    @FunctionalInterface
    private interface Act {
        void execute() throws Exception;
    }

    /** Without this an interrupted chunk step ends COMPLETED with the rest of its files unread. */
    private static StepInterruptionPolicy stopsWhenInterrupted() {
        return (StepExecution execution) -> {
            if (Thread.currentThread().isInterrupted()) execution.setTerminateOnly();
            if (execution.isTerminateOnly()) throw new JobInterruptedException("interrupted");
        };
    }
}
