package vn.tonghop.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.faults.Fault;
import vn.tonghop.faults.FaultyFileSystemProvider;
import vn.tonghop.faults.Script;

/**
 * A fault, and a death, at the k-th operation of writing and of sending a night's letters: the run after it, with nothing
 * left in memory, queues nothing twice, sends every letter, and repeats one only where it says so.
 */
class LetterSweepTest {

    private static final long SEED = 20230704;
    private static final LocalDate NIGHT = LocalDate.of(2023, 7, 4);

    private static Summary summary;
    private static List<ReadFile> files;
    private static List<String> ids;
    private static int writing;
    private static int sending;

    @BeforeAll
    static void anUndisturbedNight() throws Exception {
        Office office = new Office(Path.of("/nowhere"));
        office.receive(Office.SAMPLES.resolve(Office.IA_LANG), Office.IA_LANG, NIGHT);
        office.receive(Office.SAMPLES.resolve(Office.CHU_TY), Office.CHU_TY, NIGHT);
        summary = office.summary(NIGHT);
        files = office.files;
        try (FileSystem disk = disk()) {
            Path dir = disk.getPath("/work");
            Script script = Script.counting();
            Path faulty = FaultyFileSystemProvider.over(Files.createDirectories(dir), script);
            write(new Office(faulty));
            writing = script.operations().size();
            Recording post = new Recording();
            send(new Office(faulty), post);
            sending = script.operations().size() - writing;
            ids = post.ids;
        }
        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
        assertThat(writing).isGreaterThan(40);
        assertThat(sending).isGreaterThan(20);
    }

    @Test
    void death_while_letters_are_written_queues_nothing_twice() throws Exception {
        for (int k : some(25, writing)) disturbedWriting(Script.dying(k), "died at operation " + k);
    }

    @Test
    void a_fault_while_letters_are_written_queues_nothing_twice() throws Exception {
        Fault[] faults = Fault.values();
        for (int k : some(25, writing))
            disturbedWriting(
                    Script.failing(k, faults[k % faults.length], k % 2 == 0),
                    faults[k % faults.length] + " at operation " + k);
    }

    @Test
    void death_or_a_fault_while_receipts_are_written_loses_nothing_of_what_the_night_tells() throws Exception {
        Fault[] faults = Fault.values();
        for (int k = 1; k <= 40; k += 2) {
            disturbedReceipts(Script.dying(k), "died at operation " + k);
            Fault fault = faults[k % faults.length];
            disturbedReceipts(Script.failing(k + 1, fault, k % 4 == 1), fault + " at operation " + (k + 1));
        }
    }

    @Test
    void death_while_letters_are_sent_repeats_at_most_what_it_says() throws Exception {
        for (int k : some(25, sending)) disturbedSending(k, Script::dying, "died at operation " + k);
    }

    @Test
    void a_fault_while_letters_are_sent_repeats_at_most_what_it_says() throws Exception {
        Fault[] faults = Fault.values();
        for (int k : some(25, sending))
            disturbedSending(
                    k,
                    at -> Script.failing(at, faults[at % faults.length], at % 2 == 0),
                    faults[k % faults.length] + " at operation " + k);
    }

    @Test
    @Tag("sweep")
    void death_and_every_fault_at_every_operation_of_both() throws Exception {
        for (int k = 1; k <= writing; k++) {
            disturbedWriting(Script.dying(k), "died at operation " + k);
            for (Fault fault : Fault.values())
                disturbedWriting(Script.failing(k, fault, k % 2 == 0), fault + " at operation " + k);
        }
        for (int k = 1; k <= sending; k++) {
            disturbedSending(k, Script::dying, "died at operation " + k);
            for (Fault fault : Fault.values())
                disturbedSending(k, at -> Script.failing(at, fault, at % 2 == 0), fault + " at operation " + k);
        }
    }

    private static void disturbedWriting(Script script, String when) throws Exception {
        try (FileSystem disk = disk()) {
            Path dir = Files.createDirectories(disk.getPath("/work"));
            disturb(() -> write(new Office(FaultyFileSystemProvider.over(dir, script))));
            Office after = healthy(dir);
            write(after);
            everyLetterIsThereOnce(after, when);
            Recording post = new Recording();
            send(healthy(dir), post);
            assertThat(post.ids).as(when).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(files(dir.resolve("output/2023/thu")))
                    .as(when)
                    .hasSize(3)
                    .allMatch(name -> name.endsWith(".txt"));
        }
    }

    /** None of them left before the night: each gives way to it, whether it was queued or not. */
    private static void disturbedReceipts(Script script, String when) throws Exception {
        try (FileSystem disk = disk()) {
            Path dir = Files.createDirectories(disk.getPath("/work"));
            disturb(() -> acknowledge(new Office(FaultyFileSystemProvider.over(dir, script))));
            Office after = healthy(dir);
            write(after);
            List<Queued> archived = after.archive.list("2023");
            assertThat(archived).as(when).isEqualTo(after.outbox.list("2023"));
            assertThat(archived.stream().filter(letter -> letter.kind() == Kind.RECEIPT))
                    .as(when)
                    .hasSizeLessThanOrEqualTo(2)
                    .allMatch(Superseded::is);
            Recording post = new Recording();
            send(healthy(dir), post);
            assertThat(post.ids).as(when).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    private static void acknowledge(Office office) throws IOException {
        new vn.tonghop.intake.Archive(office.dir.resolve("archive")).open();
        office.day(NIGHT, office.mailing(), files);
    }

    private interface Disturbance {
        Script at(int operation);
    }

    private static void disturbedSending(int k, Disturbance disturbance, String when) throws Exception {
        try (FileSystem disk = disk()) {
            Path dir = Files.createDirectories(disk.getPath("/work"));
            write(healthy(dir));
            Recording post = new Recording();
            disturb(() -> send(new Office(FaultyFileSystemProvider.over(dir, disturbance.at(k))), post));
            Office after = healthy(dir);
            write(after);
            send(after, post);
            everyLetterIsThereOnce(after, when);
            Map<String, Integer> times = new TreeMap<>();
            for (String id : post.ids) times.merge(id, 1, Integer::sum);
            assertThat(times.keySet()).as(when + ": every letter arrived").containsExactlyInAnyOrderElementsOf(ids);
            int repeated = post.ids.size() - ids.size();
            int said =
                    after.outbox.list("2023").stream().mapToInt(Queued::doubts).sum();
            assertThat(repeated).as(when + ": repeated at most what is said").isLessThanOrEqualTo(said);
            assertThat(after.outbox.list("2023")).as(when).allMatch(letter -> letter.state() == State.SENT);
        }
    }

    private static void everyLetterIsThereOnce(Office office, String when) throws IOException {
        List<Queued> archived = office.archive.list("2023");
        assertThat(archived).as(when).hasSize(3).isEqualTo(office.outbox.list("2023"));
        assertThat(archived.stream().map(Queued::unit)).as(when).doesNotHaveDuplicates();
        for (Queued letter : archived)
            assertThat(office.archive.eml(letter)).as(when).isNotEmpty();
        assertThat(files(office.dir.resolve("archive/thu/2023"))).as(when).hasSize(9);
    }

    /** Nothing fails; folders can be forced out, which the disk in memory alone cannot do. */
    private static Office healthy(Path dir) {
        return new Office(FaultyFileSystemProvider.over(dir, Script.counting()));
    }

    private static void write(Office office) throws IOException {
        office.clock.now = NIGHT.atTime(15, 0).toInstant(java.time.ZoneOffset.UTC);
        new vn.tonghop.intake.Archive(office.dir.resolve("archive")).open();
        office.secretary(office.mailing().withoutReminders(), office.archive)
                .write(summary, office.dir.resolve("output/2023"));
    }

    private static void send(Office office, Post post) throws IOException, InterruptedException {
        office.clock.now = NIGHT.atTime(15, 5).toInstant(java.time.ZoneOffset.UTC);
        office.outbox.restore("2023", office.archive.list("2023"));
        new Courier(
                        office.archive,
                        office.outbox,
                        post,
                        office.mailing(),
                        office.clock,
                        span -> office.clock.now = office.clock.now.plus(span.plus(Duration.ofSeconds(1))))
                .deliver(List.of("2023"));
        office.secretary(office.mailing(), office.archive).handOver("2023");
    }

    private interface Work {
        void run() throws Exception;
    }

    /** A fault may end the work; what matters is what it left behind. */
    private static void disturb(Work work) throws Exception {
        try {
            work.run();
        } catch (IOException | Script.Died told) {
            return;
        }
    }

    /** A server that takes everything and remembers what it took. */
    private static final class Recording implements Post {

        final List<String> ids = new ArrayList<>();

        @Override
        public Line open() {
            return new Line() {
                @Override
                public Reply send(byte[] eml, String address) {
                    try {
                        ids.add(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(eml))
                                .getMessageID());
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                    return new Reply(Verdict.SENT, "250 ok");
                }

                @Override
                public boolean isUp() {
                    return true;
                }

                @Override
                public void close() {}
            };
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** So many different numbers from 1 on, always the same ones. */
    private static List<Integer> some(int most, int last) {
        List<Integer> all = new ArrayList<>();
        for (int k = 1; k <= last; k++) all.add(k);
        Collections.shuffle(all, new Random(SEED));
        return all.subList(0, Math.min(most, last));
    }

    private static FileSystem disk() {
        return Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setWorkingDirectory("/")
                .setAttributeViews("basic", "owner", "posix", "unix")
                .build());
    }
}
