package vn.tonghop.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import vn.tonghop.intake.Disk;
import vn.tonghop.store.BrokenConnection;
import vn.tonghop.store.Memory;

/** Starts Spring for one run and ends it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
public class BatchRun {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmmss", Locale.ROOT);
    private static final String URL = "spring.datasource.url";

    /**
     * One consolidation. A database file that cannot be used is set aside, and the run done again without it.
     *
     * @param settings the working folder's {@code tonghop.yml}, for Spring's own properties; may be missing
     * @param properties from the command line, {@code spring.datasource.url=…}: above all others
     */
    public static Outcome run(
            Work work,
            Purpose purpose,
            Delivery delivery,
            Progress progress,
            Path settings,
            Map<String, String> properties)
            throws RunFailed {
        return carefully(new Attempt(work, purpose, delivery, progress, settings, properties), Night::run);
    }

    /** As the other, all letters for a person to send. */
    public static Outcome run(Work work, Progress progress, Path settings, Map<String, String> properties)
            throws RunFailed {
        return run(work, Purpose.CONSOLIDATE, progress, settings, properties);
    }

    /** The same, to close the period or to open it again. */
    public static Outcome run(
            Work work, Purpose purpose, Progress progress, Path settings, Map<String, String> properties)
            throws RunFailed {
        return run(work, purpose, Delivery.byHand(settings), progress, settings, properties);
    }

    /**
     * Takes in, reads and checks what is new in the inbox, as {@link #run} would, and acknowledges it; nothing is
     * consolidated.
     */
    public static Received takeIn(
            Work work, Delivery delivery, Progress progress, Path settings, Map<String, String> properties)
            throws RunFailed {
        return carefully(
                new Attempt(work, Purpose.CONSOLIDATE, delivery, progress, settings, properties), Night::takeIn);
    }

    private static <T> T carefully(Attempt attempt, Deed<T> deed) throws RunFailed {
        try {
            Disk.makeFolders(attempt.work.data());
        } catch (IOException e) {
            throw RunFailed.of(e);
        }
        try {
            return attempt.run(deed, "");
        } catch (RunFailed e) {
            if (!attempt.ownFile || !Memory.isUnusable(e)) throw e;
            return attempt.run(deed, setAside(attempt.work, e));
        }
    }

    /** Which of the night's jobs are done, and what comes of them. */
    @FunctionalInterface
    private interface Deed<T> {
        T of(Night night) throws RunFailed;
    }

    static boolean remembersInOwnFile(Work work, Environment environment) {
        return new Memory(work.data()).isAt(environment.getProperty(URL, ""));
    }

    private static String setAside(Work work, RunFailed why) throws RunFailed {
        String stamp = LocalDateTime.ofInstant(
                        work.clock().instant(), work.clock().getZone())
                .format(STAMP);
        try {
            Path aside = new Memory(work.data()).setAside(stamp);
            return "the database could not be used and is set aside in " + aside + ": " + RunFailed.reason(why);
        } catch (IOException e) {
            why.addSuppressed(e);
            throw why;
        }
    }

    private static final class Attempt {

        private final Work work;
        private final Delivery delivery;
        private final Purpose purpose;
        private final Progress progress;
        private final Path settings;
        private final Map<String, String> properties;
        private boolean ownFile;

        Attempt(
                Work work,
                Purpose purpose,
                Delivery delivery,
                Progress progress,
                Path settings,
                Map<String, String> properties) {
            this.work = work;
            this.purpose = purpose;
            this.delivery = delivery;
            this.progress = progress;
            this.settings = settings;
            this.properties = properties;
        }

        /** @param note goes to the log, empty for none */
        <T> T run(Deed<T> deed, String note) throws RunFailed {
            Interruption interruption = new Interruption();
            try (ConfigurableApplicationContext context =
                    application(interruption).run()) {
                if (!note.isEmpty()) LoggerFactory.getLogger(BatchRun.class).warn(note);
                return deed.of(context.getBean(Night.class));
            } catch (RuntimeException e) {
                throw RunFailed.of(e);
            } finally {
                interruption.giveBack();
            }
        }

        private SpringApplicationBuilder application(Interruption interruption) {
            return new SpringApplicationBuilder(BatchRun.class)
                    .web(WebApplicationType.NONE)
                    .logStartupInfo(false)
                    // A database closed under a job at work would only turn one reason to stop into another.
                    .registerShutdownHook(false)
                    .environment(environment())
                    .initializers(context -> {
                        context.getBeanFactory().registerSingleton("work", work);
                        context.getBeanFactory().registerSingleton("deliveryOfRun", delivery);
                        context.getBeanFactory().registerSingleton("purpose", purpose);
                        context.getBeanFactory().registerSingleton("progress", progress);
                        context.getBeanFactory().registerSingleton("interruption", interruption);
                        ownFile = remembersInOwnFile(work, context.getEnvironment());
                    });
        }

        /** Not by Spring's own search: it takes a comma in a folder's name for the end of the name. */
        private ConfigurableEnvironment environment() {
            StandardEnvironment environment = new StandardEnvironment();
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("commandLine", new LinkedHashMap<>(properties)));
            for (PropertySource<?> source : settings())
                environment.getPropertySources().addLast(source);
            environment.getPropertySources().addLast(new MapPropertySource("ours", ours()));
            return environment;
        }

        private Iterable<PropertySource<?>> settings() {
            try {
                if (!Files.exists(settings)) return List.of();
                return new YamlPropertySourceLoader().load("tonghop.yml", new FileSystemResource(settings));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Logback takes a {@code %} in the path of a log that rolls over for a pattern. */
        private static String logging(Path data) {
            return data.toString().contains("%") ? "classpath:logback-run-plain.xml" : "classpath:logback-run.xml";
        }

        private Map<String, Object> ours() {
            Map<String, Object> ours = new LinkedHashMap<>();
            ours.put(URL, new Memory(work.data()).url());
            ours.put("spring.datasource.hikari.exception-override-class-name", BrokenConnection.class.getName());
            ours.put("logging.level.h2database", "ERROR");
            ours.put("logging.file.name", work.data().resolve("tonghop.log").toString());
            ours.put("logging.config", logging(work.data()));
            return ours;
        }
    }
}
