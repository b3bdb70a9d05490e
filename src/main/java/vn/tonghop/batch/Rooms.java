package vn.tonghop.batch;

import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import vn.tonghop.consolidation.Ledger;
import vn.tonghop.intake.Archive;
import vn.tonghop.intake.Inbox;
import vn.tonghop.output.ResultFolder;
import vn.tonghop.output.Results;
import vn.tonghop.output.ReturnedCopies;
import vn.tonghop.output.Wording;
import vn.tonghop.output.marking.Marking;
import vn.tonghop.store.ProgramVersion;
import vn.tonghop.store.StoreConfiguration;

/** The rooms wired together. */
@Configuration(proxyBeanMethods = false)
@Import(StoreConfiguration.class)
class Rooms {

    /** Files that are being read or marked are noted here. */
    private static final String AT_WORK = "dang-doc";

    /** How long a file that is worked on alone may take, the start of its JVM included. */
    private static final Duration ALONE = Duration.ofMinutes(1);

    @Bean
    ProgramVersion programVersion(Work work, Environment environment) {
        return new ProgramVersion(work.version(), BatchRun.remembersInOwnFile(work, environment));
    }

    @Bean
    Archive archive(Work work) {
        return new Archive(work.archive());
    }

    /** The first look into the inbox is taken here, when the process starts. */
    @Bean
    Inbox inbox(Work work, Archive archive) throws IOException {
        return new Inbox(work.inbox(), archive, work.settle(), work.clock(), span -> Thread.sleep(span.toMillis()));
    }

    @Bean
    Wording wording(Work work) {
        return Wording.of(work.form(), work.language());
    }

    @Bean
    Alone alone(Work work) {
        return new Alone(work.alone(), ALONE);
    }

    @Bean
    CarefulReading carefulReading(Work work, Archive archive, Alone alone) {
        return new CarefulReading(
                archive, work.check(), work.mostBytes(), work.data().resolve(AT_WORK), alone);
    }

    @Bean
    IntakeRun intakeRun(
            Work work,
            Inbox inbox,
            Archive archive,
            CarefulReading reading,
            Ledger ledger,
            Progress progress,
            Wording wording) {
        return new IntakeRun(work, inbox, archive, reading, ledger, progress, wording.shown());
    }

    @Bean
    CarefulMarking carefulMarking(Work work, Wording wording, Alone alone) {
        Marking marking = new Marking(wording.shown(), work.check().sheets());
        return new CarefulMarking(marking, work.data().resolve(AT_WORK), alone);
    }

    @Bean
    ConsolidationRun consolidationRun(
            Work work,
            IntakeRun intake,
            Archive archive,
            Ledger ledger,
            Wording wording,
            CarefulMarking marking,
            LettersRun letters) {
        ReturnedCopies copies = new ReturnedCopies(
                work.form(),
                wording,
                marking,
                checked -> archive.bytes(checked.submission().file().sha256()));
        ResultFolder folder = new ResultFolder(
                work.output().resolve(work.period().id()), work.clock(), span -> Thread.sleep(span.toMillis()));
        Results results = new Results(work.form(), wording, work.roster(), copies);
        return new ConsolidationRun(work, intake, ledger, results, folder, letters);
    }

    /** A pool that is a bean is ended with the context; one that is none would keep the JVM alive for ever. */
    @Bean
    AsyncTaskExecutor workers() {
        int cores = Runtime.getRuntime().availableProcessors();
        ThreadPoolTaskExecutor workers = new ThreadPoolTaskExecutor();
        workers.setThreadNamePrefix("read-");
        workers.setCorePoolSize(cores);
        workers.setMaxPoolSize(cores);
        workers.setTaskDecorator(LogLine::handedOn);
        return workers;
    }
}
