package vn.tonghop.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Editor;
import vn.tonghop.editing.FileCheck;
import vn.tonghop.form.Form;
import vn.tonghop.form.Period;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.reading.FigureReader;
import vn.tonghop.sheet.FormFiles;
import vn.tonghop.sheet.Limits;
import vn.tonghop.sheet.Sheets;

/** Makes, reads and scores workbooks by the thousand. */
final class Sweep {

    private static final Period PERIOD =
            new Period("2023", LocalDate.of(2023, 6, 1), LocalDate.of(2023, 6, 30), LocalDate.of(2023, 6, 30));

    private final long seed;
    private final Pattern only;
    private final FileCheck ducCo;
    private final FileCheck yenThuy;

    Sweep(long seed) {
        this(seed, Pattern.compile(""));
    }

    /** @param only of the workbooks that are counted out, those in whose features or faults it is found */
    Sweep(long seed, Pattern only) {
        this.seed = seed;
        this.only = only;
        Form form = FormFiles.builtIn();
        Sheets sheets = new Sheets(Limits.DEFAULT, List.of());
        ducCo = new FileCheck(sheets, new FigureReader(form, Roster.DUC_CO.units(), PERIOD), new Editor(form));
        yenThuy = new FileCheck(sheets, new FigureReader(form, Roster.YEN_THUY.units(), PERIOD), new Editor(form));
    }

    Tally run(long from, long count) {
        Tally tally = new Tally();
        LongStream.range(from, from + count).parallel().forEach(number -> one(number, tally));
        return tally;
    }

    Workbook workbook(long number) {
        return Layout.workbook(seed, number);
    }

    private void one(long number, Tally tally) {
        try {
            long start = System.nanoTime();
            Workbook book = workbook(number);
            if (!only.matcher(book.features() + " " + book.faults()).find()) return;
            byte[] bytes = Writer.bytes(book);
            long written = System.nanoTime();
            List<Checked> checked = check(book, bytes);
            long read = System.nanoTime();
            tally.add(book, Score.of(book, checked), written - start, read - written, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalStateException("workbook " + number, e);
        }
    }

    List<Checked> check(Workbook book, byte[] bytes) {
        ReceivedFile file = new ReceivedFile(book.fileName(), "00", bytes.length, Instant.EPOCH, Instant.EPOCH);
        return (book.roster() == Roster.DUC_CO ? ducCo : yenThuy).check(file, bytes);
    }
}
