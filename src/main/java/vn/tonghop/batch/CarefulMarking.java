package vn.tonghop.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.intake.Disk;
import vn.tonghop.message.Message;
import vn.tonghop.output.marking.Corrections;
import vn.tonghop.output.marking.Marker;
import vn.tonghop.output.marking.Marking;

/**
 * Marks copies so that a file which kills the program does so at most twice: a large one, or one whose marking twice did not
 * end, is marked in a JVM of its own. If that one dies too, its sender gets the sheet «Cần sửa» alone.
 */
final class CarefulMarking implements Marker {

    private static final Logger LOG = LoggerFactory.getLogger(CarefulMarking.class);

    private final Marking marking;
    private final Path notes;
    private final Attempts attempts;
    private final Alone alone;

    CarefulMarking(Marking marking, Path notes, Alone alone) {
        this.marking = marking;
        this.notes = notes;
        this.attempts = new Attempts(notes);
        this.alone = alone;
    }

    @Override
    public Returned mark(byte[] content, Corrections corrections) throws IOException {
        String key = key(content, corrections);
        boolean trusted = attempts.begin(key) < Attempts.TRUSTED;
        Returned returned = trusted && Marking.isSmall(content)
                ? marking.mark(content, corrections)
                : aside(content, corrections, key);
        attempts.end(key);
        return returned;
    }

    static String key(byte[] content, Corrections corrections) {
        return "mark-" + Disk.sha256((corrections.mark() + Disk.sha256(content)).getBytes(StandardCharsets.UTF_8));
    }

    private Returned aside(byte[] content, Corrections corrections, String key) throws IOException {
        try {
            return alone.mark(content, corrections, notes.resolve(key + ".answer"))
                    .orElseGet(() -> {
                        LOG.warn("marking «{}» killed the program that did nothing else", corrections.title());
                        return alone(corrections, Message.of("output.marking.alone.unsafe"));
                    });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(corrections.title());
        }
    }

    @Override
    public Returned alone(Corrections corrections, Message why) {
        return marking.alone(corrections, why);
    }
}
