package vn.tonghop.batch;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.TaskletStep;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.intake.Arrival;

/** The jobs, each read downwards like a table of contents. */
@Configuration(proxyBeanMethods = false)
class Jobs {

    private static final int CHUNK = 32;

    private final JobRepository jobs;
    private final PlatformTransactionManager transactions;
    private final Interruption interruption;

    Jobs(JobRepository jobs, PlatformTransactionManager transactions, Interruption interruption) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.interruption = interruption;
    }

    @Bean
    Job intake(IntakeRun run, AsyncTaskExecutor workers) {
        return new JobBuilder("intake", jobs)
                .start(step("takeIn", run::takeIn))
                .next(readAndCheck(run, workers))
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

    /** By day, when files were taken in and nothing is consolidated. */
    @Bean
    Job acknowledgement(IntakeRun intake, LettersRun letters) {
        return new JobBuilder("acknowledgement", jobs)
                .start(step("queueReceipts", () -> letters.acknowledge(intake.news())))
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
    private Step readAndCheck(IntakeRun run, AsyncTaskExecutor workers) {
        return new StepBuilder("readAndCheck", jobs)
                .<Arrival, ReadFile>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(run::next)
                // What is not read when the night is asked to stop is left to the next one.
                .processor(arrival -> interruption.asked() ? null : run.readAndCheck(arrival))
                .writer(files -> run.remember(files.getItems()))
                .taskExecutor(interruption.outlastedBy(workers))
                .interruptionPolicy(interruption)
                .build();
    }

    private Step step(String name, Interruption.Act act) {
        TaskletStep step = new StepBuilder(name, jobs)
                .tasklet(
                        (contribution, chunk) -> {
                            interruption.run(act);
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
        step.setInterruptionPolicy(interruption);
        return step;
    }
}
