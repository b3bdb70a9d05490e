package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** What starts the program on an office PC and on a server. */
class LaunchersTest {

    private static final Path DIST = Path.of("src/main/dist");

    @TempDir
    private Path dir;

    @Test
    void init_writes_a_task_that_catches_up_needs_no_administrator_and_never_overlaps() throws Exception {
        Path folder = dir.resolve("Nguyễn Văn A & con/Tháng hành động");
        assertThat(Program.run("init", folder).status()).isZero();
        byte[] bytes = Files.readAllBytes(folder.resolve("lich-hang-dem.xml"));
        assertThat(bytes).startsWith((byte) 0xFF, (byte) 0xFE);
        Document task =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        assertThat(text(task, "StartWhenAvailable")).isEqualTo("true");
        assertThat(text(task, "DisallowStartIfOnBatteries")).isEqualTo("false");
        assertThat(text(task, "StopIfGoingOnBatteries")).isEqualTo("false");
        assertThat(text(task, "MultipleInstancesPolicy")).isEqualTo("IgnoreNew");
        assertThat(text(task, "RunLevel")).isEqualTo("LeastPrivilege");
        assertThat(text(task, "LogonType")).isEqualTo("InteractiveToken");
        assertThat(text(task, "WorkingDirectory")).isEqualTo(folder.toString());
        assertThat(text(task, "Arguments")).endsWith("run --quiet");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_for_windows_has_its_line_ends_speaks_utf8_and_begins_with_no_mark(Path script) throws Exception {
        String text = Files.readString(script, StandardCharsets.UTF_8);
        assertThat(text).startsWith("@echo off\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        if (text.chars().anyMatch(letter -> letter > 127 && !text.contains("rem ")))
            assertThat(text).contains("chcp 65001");
        // A label that is jumped to is there.
        assertThat(text.lines().filter(line -> line.startsWith(":")).map(line -> line.substring(1)))
                .containsAll(jumps(text));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_for_windows_takes_every_path_as_it_is_and_hands_on_what_the_program_said(Path script)
            throws Exception {
        List<String> lines = Files.readString(script, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("rem "))
                .toList();
        // «call» expands once more what was expanded: a % in a folder's name would be gone.
        assertThat(lines).noneMatch(line -> line.matches(".*call .*%~.*"));
        // With delayed expansion a «!» would be gone.
        assertThat(lines).noneMatch(line -> line.contains("EnableDelayedExpansion") || line.contains("!"));
        // Paths in quotes: blanks, & and brackets.
        assertThat(lines)
                .filteredOn(line -> line.contains("%~dp0") || line.contains("%HERE%"))
                .allMatch(line -> line.matches("(.*\"[^\"]*(%~dp0|%HERE%)[^\"]*\"|set \"HERE=%~dp0\").*"));
        // A double click on a share begins in another folder, where nothing may be made.
        int into = lines.indexOf("cd /d \"%~dp0\"");
        if (into >= 0) assertThat(lines.get(into + 1)).isEqualTo("if not exist tonghop.cmd goto nofolder");
        assertThat(lines.get(lines.size() - 1)).matches("exit /b (2|%STATUS%)|\"%~dp0chay.cmd\" [a-z]+");
    }

    @Test
    void a_window_that_was_opened_by_a_double_click_stays_until_a_key_is_pressed() throws Exception {
        for (String script : List.of("chay.cmd", "click-nightly.cmd", "tonghop.cmd")) {
            String text = Files.readString(DIST.resolve(script), StandardCharsets.UTF_8);
            String end = text.substring(text.lastIndexOf("pause"));
            assertThat(end).as(script).matches("pause\r\nexit /b (2|%STATUS%)\r\n");
        }
    }

    static Stream<Path> scripts() throws IOException {
        return Files.list(DIST).filter(file -> file.toString().endsWith(".cmd")).sorted();
    }

    private static List<String> jumps(String text) {
        return Pattern.compile("goto (\\w+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void the_launcher_finds_java_beside_itself_first_and_runs_the_program_from_a_vietnamese_folder() throws Exception {
        Path home = linuxHome();
        fakeJava(home.resolve("jre"), "17.0.1", "beside");
        fakeJava(dir.resolve("other"), "21", "other");
        assertThat(launch(home, "JAVA_HOME=" + dir.resolve("other")))
                .isEqualTo("0 beside -jar " + home + "/tonghop.jar check x y");
    }

    @Test
    void the_launcher_takes_java_home_when_there_is_none_beside_it() throws Exception {
        Path home = linuxHome();
        fakeJava(dir.resolve("other"), "25", "other");
        assertThat(launch(home, "JAVA_HOME=" + dir.resolve("other"))).startsWith("0 other -jar ");
    }

    @Test
    void a_java_that_is_too_old_is_said_in_one_line() throws Exception {
        Path home = linuxHome();
        fakeJava(home.resolve("jre"), "1.8.0_201", "old");
        assertThat(launch(home)).startsWith("2 ").contains("17").contains(home + "/jre");
    }

    private Path linuxHome() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "a shell");
        Path home = Files.createDirectories(dir.resolve("Tháng hành động"));
        Files.copy(DIST.resolve("tonghop"), home.resolve("tonghop"));
        home.resolve("tonghop").toFile().setExecutable(true);
        return home;
    }

    private static void fakeJava(Path home, String version, String name) throws IOException {
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                if [ "$1" = -version ]; then echo 'openjdk version "%s" 2026-01-01' >&2; exit; fi
                echo %s "$@"
                """.formatted(version, name));
        java.toFile().setExecutable(true);
    }

    private String launch(Path home, String... environment) throws Exception {
        // By a script: under this test's charset a command line cannot carry the folder's name.
        Path script = dir.resolve("go.sh");
        StringBuilder text = new StringBuilder("unset JAVA_HOME\n");
        for (String each : environment) text.append("export ").append(each).append('\n');
        Files.writeString(script, text.append("exec \"" + home + "/tonghop\" check 'x y'\n"));
        ProcessBuilder launcher = new ProcessBuilder("/bin/sh", script.toString());
        launcher.redirectErrorStream(true);
        Process process = launcher.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() + " " + said;
    }

    private static String text(Document task, String element) {
        return task.getElementsByTagName(element).item(0).getTextContent();
    }
}
