package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.Effort;

/** Real files of every format that we read, cut and with bytes flipped: an answer each time, and in time. */
@EnabledIf("corpusIsThere")
class MutationTest {

    private static final long SEED = 2023;
    private static final int FLIPS = Effort.times(120);
    private static final int SMALL = 40_000;
    private static final int FILES_A_FORMAT = 3;
    private static final int SLOWEST_MILLIS = 10_000;

    static boolean corpusIsThere() {
        return Corpus.isThere();
    }

    /** The first small files of each kind that have cells to lose. */
    static Stream<String> files() throws IOException {
        List<Corpus.Status> all = List.copyOf(Corpus.statuses().values());
        return Stream.of("xlsx", "ole2-biff8", "ods", "docx", "text", "ole2-encrypted-ooxml")
                .flatMap(kind -> all.stream()
                        .filter(one -> one.magic().equals(kind))
                        .map(Corpus.Status::file)
                        .filter(MutationTest::isSmall)
                        .limit(FILES_A_FORMAT));
    }

    private static boolean isSmall(String file) {
        try {
            int length = Corpus.bytes(file).length;
            return length > 500 && length < SMALL;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_broken_file_is_answered_in_time(String file) throws IOException {
        byte[] whole = Corpus.bytes(file);
        for (int percent = 0; percent < 100; percent++)
            open(Arrays.copyOf(whole, whole.length * percent / 100), file + " cut at " + percent + " %");
        Random random = new Random(SEED);
        for (int i = 0; i < FLIPS; i++) {
            byte[] flipped = whole.clone();
            for (int n = random.nextInt(4); n >= 0; n--)
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            open(flipped, file + " with bytes flipped, seed " + SEED + ", case " + i);
        }
    }

    private static void open(byte[] content, String what) {
        long start = System.nanoTime();
        Opened opened = new Sheets(Limits.DEFAULT, List.of()).open(what, content);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        assertThat(opened).as(what).isNotNull();
        assertThat(millis).as(what).isLessThan(SLOWEST_MILLIS);
        if (opened instanceof Opened.Refused refused)
            assertThat(refused.reason().key()).as(what).isNotEqualTo("sheet.unsafe");
    }
}
