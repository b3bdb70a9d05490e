package vn.tonghop.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.intake.Archive;
import vn.tonghop.intake.Inbox;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;

/** One consolidation from the drop folder to the results. The working folder's lock is held while it runs. */
@Component
class Night {

    private static final Logger LOG = LoggerFactory.getLogger(Night.class);

    private final Work work;
    private final JobOperator operator;
    private final JobRepository repository;
    private final Archive archive;
    private final Job intake;
    private final IntakeRun intakeRun;
    private final Job consolidation;
    private final ConsolidationRun consolidationRun;
    private final Job acknowledgement;
    private final Job delivery;
    private final LettersRun lettersRun;
    private final Purpose purpose;

    Night(
            Work work,
            JobOperator operator,
            JobRepository repository,
            Archive archive,
            Job intake,
            IntakeRun intakeRun,
            Job consolidation,
            ConsolidationRun consolidationRun,
            Job acknowledgement,
            Job delivery,
            LettersRun lettersRun,
            Purpose purpose) {
        this.work = work;
        this.operator = operator;
        this.repository = repository;
        this.archive = archive;
        this.intake = intake;
        this.intakeRun = intakeRun;
        this.consolidation = consolidation;
        this.consolidationRun = consolidationRun;
        this.acknowledgement = acknowledgement;
        this.delivery = delivery;
        this.lettersRun = lettersRun;
        this.purpose = purpose;
    }

    Outcome run() throws RunFailed {
        return tell(() -> {
            archive.open();
            if (purpose.what() == Purpose.What.REOPEN) consolidationRun.reopen(purpose);
            if (purpose.what() != Purpose.What.CONSOLIDATE) intakeRun.leaveInbox();
            takeInFiles();
            if (purpose.what() == Purpose.What.CLOSE) consolidationRun.close(purpose, new Renderer(work.language()));
            consolidate();
            deliver();
            List<Inbox.Left> left = new ArrayList<>(intakeRun.left());
            left.addAll(intakeRun.stuck());
            Summary summary = consolidationRun.summary();
            return new Outcome(
                    summary, consolidationRun.placed(), left, consolidationRun.closed(), lettersRun.letters(summary));
        });
    }

    /** Takes in, reads and checks what is new, tells those who sent it that it has come, and consolidates nothing. */
    Received takeIn() throws RunFailed {
        return tell(() -> {
            archive.open();
            takeInFiles();
            List<ReadFile> read = intakeRun.read();
            return new Received(read, acknowledge(read), lettersRun.receipts());
        });
    }

    /** What was taken in stays so, whatever becomes of its receipt: then the night's letter tells it. */
    private Optional<Message> acknowledge(List<ReadFile> read) throws IOException, JobExecutionException {
        if (read.isEmpty() || consolidationRun.closed().isPresent()) return Optional.empty();
        try {
            start(acknowledgement, parametersOfRun(next(acknowledgement)));
            deliver();
            return Optional.empty();
        } catch (RunFailed e) {
            return Optional.of(e.told());
        }
    }

    private void takeInFiles() throws JobExecutionException, RunFailed {
        start(intake, parametersOfRun(nextRun()));
    }

    /** A job or two, that may fail in the ways that jobs fail. */
    @FunctionalInterface
    private interface Deed<T> {
        T perform() throws IOException, JobExecutionException, RunFailed;
    }

    private <T> T tell(Deed<T> deed) throws RunFailed {
        try (LogLine run = LogLine.ofRun(nextRun())) {
            T done = deed.perform();
            LOG.info("the jobs of this run are done");
            return done;
        } catch (Archive.NewerLayout e) {
            throw new RunFailed(Message.of("run.archiveNewer", "path", work.archive()), e);
        } catch (IOException e) {
            throw RunFailed.of(e);
        } catch (JobExecutionException e) {
            throw RunFailed.of(e);
        }
    }

    /** Sends what is queued, this night or before; without the job where nothing is. */
    private void deliver() throws IOException, JobExecutionException, RunFailed {
        if (lettersRun.hasWork()) start(delivery, parametersOfRun(next(delivery)));
        else lettersRun.handOver();
    }

    private static JobParameters parametersOfRun(long number) {
        return new JobParametersBuilder().addLong("run", number).toJobParameters();
    }

    private long nextRun() {
        return next(intake);
    }

    private long next(Job job) {
        JobInstance last = repository.getLastJobInstance(job.getName());
        return last == null ? 1 : last.getInstanceId() + 1;
    }

    /**
     * One instance for the same inputs and day. A killed one goes on; a finished one whose results are there is not
     * repeated; one that can neither be restarted nor trusted gives way to the next attempt.
     */
    private void consolidate() throws IOException, JobExecutionException, RunFailed {
        for (long attempt = 1; ; attempt++) {
            JobParameters parameters = parameters(attempt);
            Optional<JobExecution> last = lastExecution(parameters);
            BatchStatus status = last.map(JobExecution::getStatus).orElse(BatchStatus.STARTING);
            if (last.isPresent() && status == BatchStatus.COMPLETED && consolidationRun.outputsAreThere()) return;
            if (last.isPresent() && isOver(status)) continue;
            if (last.isPresent() && status.isRunning()) operator.recover(last.get());
            start(consolidation, parameters);
            return;
        }
    }

    private static boolean isOver(BatchStatus status) {
        return List.of(BatchStatus.COMPLETED, BatchStatus.UNKNOWN, BatchStatus.ABANDONED)
                .contains(status);
    }

    private JobParameters parameters(long attempt) throws IOException {
        return new JobParametersBuilder()
                .addString("unit", work.top().code())
                .addString("period", work.period().id())
                .addString("digest", consolidationRun.digest())
                .addString("version", work.version())
                .addString("asOf", work.asOf().toString())
                .addLong("attempt", attempt)
                .toJobParameters();
    }

    private Optional<JobExecution> lastExecution(JobParameters parameters) {
        return Optional.ofNullable(repository.getLastJobExecution(consolidation.getName(), parameters));
    }

    private void start(Job job, JobParameters parameters) throws JobExecutionException, RunFailed {
        JobExecution execution = operator.start(job, parameters);
        if (execution.getStatus() == BatchStatus.COMPLETED) return;
        if (execution.getStatus() == BatchStatus.STOPPED) throw new RunFailed(Message.of("run.stopped"));
        List<Throwable> causes = execution.getAllFailureExceptions();
        if (!causes.isEmpty()) throw RunFailed.of(causes.get(0));
        String reason = job.getName() + " " + execution.getStatus().toString().toLowerCase(Locale.ROOT);
        throw new RunFailed(Message.of("run.failed", "reason", reason));
    }
}
