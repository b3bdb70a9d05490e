package vn.tonghop.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.FileCheck;
import vn.tonghop.form.Period;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.intake.Archive;
import vn.tonghop.intake.Disk;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.message.Message;
import vn.tonghop.sheet.Opened;

/** Reads archived files so that one which kills the program does so at most twice. */
final class CarefulReading {

    private static final Logger LOG = LoggerFactory.getLogger(CarefulReading.class);

    private final Archive archive;
    private final FileCheck check;
    private final long mostBytes;
    private final Path notes;
    private final Attempts attempts;
    private final Alone alone;

    /** @param mostBytes a longer file is not loaded, only refused */
    CarefulReading(Archive archive, FileCheck check, long mostBytes, Path notes, Alone alone) {
        this.archive = archive;
        this.check = check;
        this.mostBytes = mostBytes;
        this.notes = notes;
        this.attempts = new Attempts(notes);
        this.alone = alone;
    }

    /** The same for another period; a file that is read alone is still read for this one. */
    CarefulReading in(Period other) {
        return new CarefulReading(archive, check.in(other), mostBytes, notes, alone);
    }

    /** The same for the period before, with the roster of that time. */
    CarefulReading of(LastYear before) {
        return new CarefulReading(archive, before.check(), mostBytes, notes, alone.by(before.alone()));
    }

    List<Checked> read(ReceivedFile file) throws IOException, InterruptedException {
        String key = key(file.path(), file.sha256());
        boolean trusted = attempts.begin(key) < Attempts.TRUSTED;
        List<Checked> checked = trusted ? here(file) : alone(file, notes.resolve(key + ".answer"));
        attempts.end(key);
        return checked;
    }

    static String key(String path, String sha256) {
        return Disk.sha256((path + "\n" + sha256).getBytes(StandardCharsets.UTF_8));
    }

    private List<Checked> here(ReceivedFile file) throws IOException {
        boolean tooLong = file.size() > mostBytes;
        return check.check(
                file,
                tooLong ? archive.head(file.sha256(), Math.toIntExact(mostBytes + 1)) : archive.bytes(file.sha256()));
    }

    private List<Checked> alone(ReceivedFile file, Path answer) throws IOException, InterruptedException {
        LOG.warn("{} was begun {} times without an end; it is read alone", file.path(), Attempts.TRUSTED);
        return alone.read(file, archive.content(file.sha256()), answer).orElseGet(() -> refuse(file));
    }

    private List<Checked> refuse(ReceivedFile file) {
        LOG.warn("{} killed the program that read it alone; it is refused", file.path());
        return check.refuse(file, new Opened.Refused(FileFormat.UNKNOWN, Message.of("sheet.unsafe")));
    }
}
