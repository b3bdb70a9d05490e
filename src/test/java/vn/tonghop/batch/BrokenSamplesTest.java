package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.intake.Disk;
import vn.tonghop.intake.ReceivedFile;

/** The samples broken in every way, read and checked as a night does: a verdict each time, in time, without an exception. */
class BrokenSamplesTest {

    private static final int SLOWEST_MILLIS = 10_000;
    private static final Path SAMPLES = Path.of("input-samples/inbox");

    @ParameterizedTest
    @ValueSource(strings = {"PL Ia Kriêng.xls", "Copy of PL tháng hành động - Ia Nan.ods", "xã Ia Kriêng gửi lại.xlsx"})
    void cut_at_every_hundredth(String sample) throws IOException {
        byte[] whole = Files.readAllBytes(SAMPLES.resolve(sample));
        for (int percent = 0; percent < 100; percent++)
            judge(sample, Arrays.copyOf(whole, whole.length * percent / 100), "cut at " + percent + " %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PL Ia Kriêng.xls", "Copy of PL tháng hành động - Ia Nan.ods", "xã Ia Kriêng gửi lại.xlsx"})
    void any_of_some_bytes_flipped(String sample) throws IOException {
        byte[] whole = Files.readAllBytes(SAMPLES.resolve(sample));
        Random random = new Random(SweptNight.SEED);
        for (int i = 0; i < 150; i++) flip(sample, whole, random.nextInt(whole.length), random.nextInt(8));
    }

    @ParameterizedTest
    @Tag("sweep")
    @ValueSource(strings = {"PL Ia Kriêng.xls", "Copy of PL tháng hành động - Ia Nan.ods", "xã Ia Kriêng gửi lại.xlsx"})
    void every_byte_flipped(String sample) throws IOException {
        byte[] whole = Files.readAllBytes(SAMPLES.resolve(sample));
        Random random = new Random(SweptNight.SEED);
        for (int at = 0; at < whole.length; at++) flip(sample, whole, at, random.nextInt(8));
        System.out.println("every byte flipped: " + whole.length);
    }

    private static void flip(String sample, byte[] whole, int at, int bit) {
        byte[] flipped = whole.clone();
        flipped[at] ^= (byte) (1 << bit);
        judge(sample, flipped, "bit " + bit + " of byte " + at + " flipped");
    }

    private static void judge(String sample, byte[] content, String how) {
        ReceivedFile file = new ReceivedFile(
                sample, Disk.sha256(content), content.length, Instant.EPOCH, PlainNight.CLOCK.instant());
        long start = System.nanoTime();
        List<Checked> checked = PlainNight.CHECK.check(file, content);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        assertThat(checked).as("%s %s", sample, how).isNotEmpty();
        assertThat(millis).as("%s %s", sample, how).isLessThan(SLOWEST_MILLIS);
        assertThat(checked.stream().flatMap(each -> each.findings().stream()).map(Finding::message))
                .as("%s %s", sample, how)
                .noneMatch(message -> message.key().equals("sheet.unsafe"));
    }
}
