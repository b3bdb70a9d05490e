package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.batch.Invariant;
import vn.tonghop.delivery.ScriptedServer;
import vn.tonghop.intake.Disk;

/**
 * The program as a process of its own, killed while the mail server keeps it waiting: the run after it sends what did not
 * go, repeats under its own name only what may have arrived, and says how many.
 */
class KilledWhileSendingTest {

    private static final List<String> FILES =
            List.of("PL BC thang hanh dong TE 2023 xa Ia Lang.xlsx", "TT Chư Ty - PL tháng hành động TE 2023.xlsx");

    /** Two communes and eight that are late, and their district. */
    private static final int LETTERS = 11;

    @TempDir
    private Path dir;

    @ParameterizedTest(name = "at «{0}» of letter {1}")
    @CsvSource({"DATA, 1", "., 3"})
    void nothing_is_lost_queued_twice_or_repeated_without_a_word(String verb, int letter) throws Exception {
        killed(verb, letter);
    }

    @Tag("sweep")
    @ParameterizedTest(name = "at «{0}» of letter {1}")
    @CsvSource({
        "CONNECT, 1", "EHLO, 1", "MAIL, 1", "MAIL, 2", "RCPT, 1", "RCPT, 4",
        "DATA, 2", "DATA, 11", "., 1", "., 2", "., 7", "., 11"
    })
    void the_same_at_every_other_moment(String verb, int letter) throws Exception {
        killed(verb, letter);
    }

    @Tag("sweep")
    @Test
    void killed_twice_over_one_letter_a_person_decides_about_it() throws Exception {
        try (ScriptedServer server = new ScriptedServer()) {
            folder(server);
            kill(server.on(".", ScriptedServer.STALL));
        }
        String first = doubted();
        try (ScriptedServer server = new ScriptedServer()) {
            settings(server);
            // The one in doubt goes last: it was tried before.
            kill(server.on(".", after(LETTERS, ScriptedServer.STALL)));
            assertThat(server.ids()).hasSize(LETTERS).last().isEqualTo(first);
            server.on(".", ScriptedServer.OK);
            Program after = run();
            assertThat(after.out()).contains("Thư không gửi được: 1").doesNotContain("Thư đã gửi");
            assertThat(server.ids()).hasSize(LETTERS);
        }
        try (Stream<Path> drafts = Files.list(dir.resolve("output/2023/thu"))) {
            assertThat(drafts.filter(file -> file.toString().endsWith(".eml"))).hasSize(1);
        }
    }

    private void killed(String verb, int letter) throws Exception {
        try (ScriptedServer server = new ScriptedServer()) {
            folder(server);
            kill(server.on(verb, after(letter, ScriptedServer.STALL)));
            Invariant.holds(dir, dropped(), "killed at " + verb);
            Set<String> queued = archived();
            List<String> arrived = server.ids();
            boolean began = !verb.equals("CONNECT") && !verb.equals("EHLO");
            assertThat(arrived).hasSize(verb.equals(".") ? letter : began ? letter - 1 : 0);
            server.on(verb, ScriptedServer.OK);
            Program after = run();
            assertThat(after.status()).as(after.err()).isZero();
            Invariant.holdsAfterANight(dir, dropped(), "after the kill at " + verb);
            String doubtful = "Thư có thể đã tới mà máy chủ chưa xác nhận: 1;";
            if (began) assertThat(after.out()).contains(doubtful);
            else assertThat(after.out()).doesNotContain("chưa xác nhận");
            assertThat(archived())
                    .as("nothing is queued twice")
                    .isEqualTo(queued)
                    .hasSize(LETTERS);
            assertThat(new TreeSet<>(server.ids())).as("every letter arrived").hasSize(LETTERS);
            List<String> twice = new ArrayList<>(server.ids());
            for (String id : new TreeSet<>(server.ids())) twice.remove(id);
            assertThat(twice).as("the one in doubt").isEqualTo(verb.equals(".") ? last(arrived) : List.of());
            assertThat(run().out()).doesNotContain("Thư đã gửi", "chưa xác nhận");
            assertThat(server.ids()).hasSize(LETTERS + twice.size());
        }
    }

    private static List<String> last(List<String> ids) {
        return ids.subList(ids.size() - 1, ids.size());
    }

    private static String[] after(int letter, String answer) {
        List<String> answers = new ArrayList<>(Collections.nCopies(letter - 1, ScriptedServer.OK));
        answers.add(answer);
        return answers.toArray(String[]::new);
    }

    private void kill(ScriptedServer server) throws Exception {
        Path err = dir.resolveSibling(dir.getFileName() + "-err.txt");
        Process process = Program.started(dir, err);
        try {
            assertThat(server.hasStalled()).as(Files.readString(err)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
            Files.deleteIfExists(err);
        }
    }

    /** The Message-ID of the letter that the journals have in SENDING. */
    private String doubted() throws IOException {
        try (Stream<Path> files = Files.list(dir.resolve("archive/thu/2023"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                List<String> lines = Files.readAllLines(file);
                if (!lines.get(lines.size() - 1).contains(",SENDING,")) continue;
                String eml = file.toString().replaceAll("csv$", "eml");
                return Files.readAllLines(Path.of(eml)).stream()
                        .filter(line -> line.startsWith("Message-ID: "))
                        .findFirst()
                        .orElseThrow()
                        .substring(12);
            }
        }
        throw new AssertionError("no letter was being sent");
    }

    private Set<String> archived() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(dir.resolve("archive/thu/2023"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .forEach(names::add);
        }
        return names;
    }

    private Program run() {
        return Program.run("run", "--dir", dir, "--as-of", "2023-07-03");
    }

    private void folder(ScriptedServer server) throws IOException {
        Files.createDirectories(dir.resolve("inbox"));
        for (String file : FILES)
            Files.copy(
                    Path.of("input-samples/inbox", file), dir.resolve("inbox").resolve(file));
        Files.copy(Path.of("input-samples/org-units.csv"), dir.resolve("org-units.csv"));
        settings(server);
    }

    private void settings(ScriptedServer server) throws IOException {
        Files.writeString(dir.resolve("tonghop.yml"), """
                tonghop:
                  period: "2023"
                  unit: "631"
                  settle: 1ms
                  mail:
                    from: phong@ducco.example
                spring:
                  mail:
                    host: 127.0.0.1
                    port: %d
                """.formatted(server.port()));
    }

    private static List<String> dropped() throws IOException {
        List<String> hashes = new ArrayList<>();
        for (String file : FILES) hashes.add(Disk.sha256(Path.of("input-samples/inbox", file)));
        return hashes;
    }
}
