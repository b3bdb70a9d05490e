package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import vn.tonghop.message.Message;

/** Starts Spring for one run and ends it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
public class BatchRun {

    /**
     * One consolidation.
     *
     * @param settings the working folder's {@code tonghop.yml}, for Spring's own properties; may be missing
     * @param properties from the command line, {@code spring.datasource.url=…}: above all others
     */
    public static Outcome run(Work work, Progress progress, Path settings, Map<String, String> properties)
            throws RunFailed {
        List<String> arguments = new ArrayList<>();
        properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        try (ConfigurableApplicationContext context =
                application(work, progress, settings).run(arguments.toArray(String[]::new))) {
            return context.getBean(Night.class).run();
        } catch (RuntimeException e) {
            throw new RunFailed(Message.of("run.failed", "reason", reason(e)), e);
        }
    }

    private static SpringApplicationBuilder application(Work work, Progress progress, Path settings) throws RunFailed {
        Map<String, Object> defaults = new LinkedHashMap<>();
        defaults.put(
                "spring.datasource.url", "jdbc:h2:file:" + work.data().resolve("tonghop") + ";DB_CLOSE_ON_EXIT=FALSE");
        defaults.put("logging.file.name", work.data().resolve("tonghop.log").toString());
        defaults.put("logging.config", logging(work.data()));
        return new SpringApplicationBuilder(BatchRun.class)
                .environment(environment(settings))
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .registerShutdownHook(true)
                .properties(defaults)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("work", work);
                    context.getBeanFactory().registerSingleton("progress", progress);
                });
    }

    /** Logback takes a {@code %} in the path of a log that rolls over for a pattern. */
    private static String logging(Path data) {
        return data.toString().contains("%") ? "classpath:logback-run-plain.xml" : "classpath:logback-run.xml";
    }

    /** Read here and not by Spring, to which a comma or semicolon in a folder's name parts two locations. */
    private static ConfigurableEnvironment environment(Path settings) throws RunFailed {
        StandardEnvironment environment = new StandardEnvironment();
        if (!Files.exists(settings)) return environment;
        try {
            for (PropertySource<?> source :
                    new YamlPropertySourceLoader().load("tonghop.yml", new FileSystemResource(settings)))
                environment.getPropertySources().addLast(source);
            return environment;
        } catch (IOException e) {
            throw new RunFailed(Message.of("run.failed", "reason", reason(e)), e);
        }
    }

    private static String reason(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) root = root.getCause();
        return root.getMessage() == null
                ? root.getClass().getSimpleName()
                : root.getMessage().lines().findFirst().orElse("");
    }
}
