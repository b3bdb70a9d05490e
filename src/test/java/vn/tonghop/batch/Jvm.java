package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM with the test's own class path. */
final class Jvm {

    private Jvm() {}

    static List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs it to its end; gives the exit status. */
    static int run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command(main, arguments)).inheritIO().start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) process.destroyForcibly();
        return process.waitFor();
    }
}
