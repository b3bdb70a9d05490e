package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.springframework.util.ClassUtils;
import picocli.CommandLine.Command;
import vn.tonghop.batch.Alone;
import vn.tonghop.output.Wording;
import vn.tonghop.output.marking.Marking;

/** The child's side of work on one file alone: not for people. */
@Command(name = "work-alone", hidden = true)
final class WorkAloneCommand implements Callable<Integer> {

    private static final String MEMORY = "-Xmx384m";
    private static final String JAR = "org.springframework.boot.loader.launch.JarLauncher";

    private final Map<String, String> properties;

    WorkAloneCommand(Map<String, String> properties) {
        this.properties = properties;
    }

    /** @param given the settings of the run that asks */
    static List<String> line(Map<String, String> given) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add(MEMORY);
        line.add("-XX:+ExitOnOutOfMemoryError");
        line.add("-Djava.awt.headless=true");
        line.add("-cp");
        line.add(System.getProperty("java.class.path"));
        line.add(ClassUtils.isPresent(JAR, null) ? JAR : Tonghop.class.getName());
        line.add("work-alone");
        // Not the database's settings: the child needs none, and a password would be there for all to see.
        new TreeMap<>(given).forEach((name, value) -> {
            if (name.startsWith("tonghop.")) line.add("--" + name + "=" + value);
        });
        return line;
    }

    @Override
    public Integer call() {
        try {
            Settings settings = Settings.read(properties);
            Workplace workplace = Workplace.open(settings);
            Wording wording = Wording.of(workplace.form(), settings.language());
            Marking marking = new Marking(wording.shown(), workplace.check().sheets());
            Alone.answer(System.in, workplace.check(), marking);
            return 0;
        } catch (Stop | IOException e) {
            return Alone.NO_FAULT_OF_THE_FILE;
        }
    }
}
