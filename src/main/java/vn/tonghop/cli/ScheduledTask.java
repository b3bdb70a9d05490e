package vn.tonghop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * {@code lich-hang-dem.xml}: the nightly run for Windows' Task Scheduler, for one user and without an administrator. A
 * night that the machine slept through is made up for when it is on again.
 */
final class ScheduledTask {

    private static final String MARK = "\uFEFF";

    private ScheduledTask() {}

    /** As the Task Scheduler wants it: UTF-16 with its mark. */
    static byte[] of(Path dir, Map<String, String> environment) {
        String launcher = environment.getOrDefault("TONGHOP_LAUNCHER", "");
        boolean launched = !launcher.isEmpty();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = launched ? "" : "-jar \"" + System.getProperty("java.class.path") + "\" ";
        String text = template()
                .replace("@launcher@", escaped(launched ? launcher : java))
                .replace("@arguments@", escaped(jar + "run --quiet"))
                .replace("@dir@", escaped(dir.toAbsolutePath().normalize().toString()));
        return (MARK + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE);
    }

    private static String template() {
        try (InputStream stream = ScheduledTask.class.getResourceAsStream("/tonghop-task.xml")) {
            if (stream == null) throw new IllegalStateException("tonghop-task.xml is not in the program");
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
