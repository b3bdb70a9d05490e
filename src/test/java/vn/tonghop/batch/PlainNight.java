package vn.tonghop.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import vn.tonghop.consolidation.Ledger;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.delivery.LetterArchive;
import vn.tonghop.delivery.LetterSettings;
import vn.tonghop.delivery.Outbox;
import vn.tonghop.delivery.RememberingOutbox;
import vn.tonghop.delivery.Secretary;
import vn.tonghop.editing.Editor;
import vn.tonghop.editing.FileCheck;
import vn.tonghop.form.Form;
import vn.tonghop.form.Period;
import vn.tonghop.intake.Archive;
import vn.tonghop.intake.Arrival;
import vn.tonghop.intake.Inbox;
import vn.tonghop.message.Language;
import vn.tonghop.orgunit.OrgUnitReader;
import vn.tonghop.orgunit.OrgUnits;
import vn.tonghop.output.LetterFindings;
import vn.tonghop.output.ResultFolder;
import vn.tonghop.output.Results;
import vn.tonghop.output.Wording;
import vn.tonghop.output.marking.Marking;
import vn.tonghop.reading.FigureReader;
import vn.tonghop.sheet.FormFiles;
import vn.tonghop.sheet.Limits;
import vn.tonghop.sheet.Opened;
import vn.tonghop.sheet.Passwords;
import vn.tonghop.sheet.Sheets;

/** The steps of a night one after another without Spring, in a working folder of any file system. */
final class PlainNight {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2023-07-03T02:00:00Z"), ZoneOffset.UTC);

    private static final Form FORM = FormFiles.builtIn();
    private static final Period PERIOD = FORM.findPeriod("2023").orElseThrow();
    private static final OrgUnits ROSTER = roster();
    private static final Wording WORDING = Wording.of(FORM, Language.VI);
    static final FileCheck CHECK = new FileCheck(
            new Sheets(Limits.DEFAULT, Passwords.NONE), new FigureReader(FORM, ROSTER, PERIOD), new Editor(FORM));

    static final Marking MARKING = new Marking(WORDING.shown(), CHECK.sheets());

    private PlainNight() {}

    /** One whole night that remembers nothing of those before. */
    static void run(Path dir) throws Exception {
        run(dir, new RememberingLedger());
    }

    static void run(Path dir, Ledger ledger) throws Exception {
        run(dir, ledger, new Alone(List.of(), Duration.ZERO));
    }

    static void run(Path dir, Ledger ledger, Alone alone) throws Exception {
        Runs night = runs(dir, ledger, alone);
        night.takeIn();
        night.consolidate();
    }

    /** The period is closed as it stands, whatever is open; throws {@link RunFailed} where it is closed already. */
    static void close(Path dir) throws Exception {
        Runs closing = runs(dir, new RememberingLedger(), new Alone(List.of(), Duration.ZERO));
        closing.intake.leaveInbox();
        closing.takeIn();
        closing.consolidation.close(Purpose.close(true, "đã ký", "Rơ Mah"), WORDING.shown());
        closing.consolidate();
    }

    private record Runs(IntakeRun intake, ConsolidationRun consolidation) {

        void takeIn() throws Exception {
            intake.takeIn();
            for (Arrival next = intake.next(); next != null; next = intake.next()) {
                ReadFile read = intake.readAndCheck(next);
                intake.remember(List.of(read));
            }
            intake.reconcile();
            intake.clearInbox();
        }

        void consolidate() throws Exception {
            if (!consolidation.outputsAreThere()) consolidation.writeOutputs();
            consolidation.queueLetters();
        }
    }

    private static Runs runs(Path dir, Ledger ledger, Alone alone) throws IOException {
        Work work = work(dir);
        Archive archive = new Archive(work.archive(), span -> {});
        archive.open();
        Inbox inbox = new Inbox(work.inbox(), archive, work.settle(), CLOCK, span -> {});
        CarefulReading reading =
                new CarefulReading(archive, CHECK, work.mostBytes(), work.data().resolve("dang-doc"), alone);
        IntakeRun intake = new IntakeRun(work, inbox, archive, reading, ledger, Progress.SILENT, WORDING.shown());
        ResultFolder folder = new ResultFolder(work.output().resolve(PERIOD.id()), CLOCK, span -> {});
        return new Runs(
                intake,
                new ConsolidationRun(work, intake, ledger, new Results(FORM, WORDING), folder, letters(dir, work)));
    }

    /** All of them for a person to send; nobody is reminded, so that there are as few as there are files. */
    private static LettersRun letters(Path dir, Work work) {
        LetterArchive letters = new LetterArchive(work.archive().resolve("thu"));
        LetterSettings settings = LetterSettings.usual(dir.resolve("mau-thu")).withoutReminders();
        return new LettersRun(
                work, letters, secretary(work, settings, letters, new RememberingOutbox()), Optional.empty());
    }

    static Secretary secretary(Work work, LetterSettings settings, LetterArchive letters, Outbox outbox) {
        return new Secretary(
                FORM,
                ROSTER,
                settings,
                WORDING.shown(),
                new LetterFindings(FORM, WORDING),
                letters,
                outbox,
                work.output().resolve(PERIOD.id()),
                CLOCK);
    }

    static Work work(Path dir) {
        return new Work(
                dir.resolve("inbox"),
                dir.resolve("output"),
                dir.resolve("archive"),
                dir.resolve("data"),
                FORM,
                ROSTER,
                ROSTER.find("631").orElseThrow(),
                PERIOD,
                LocalDate.of(2023, 7, 3),
                false,
                Duration.ZERO,
                Language.VI,
                CHECK,
                "fingerprint",
                "test",
                Limits.DEFAULT.fileBytes(),
                List.of(),
                null,
                CLOCK);
    }

    private static OrgUnits roster() {
        try {
            byte[] content = Files.readAllBytes(Path.of("input-samples/org-units.csv"));
            Opened.Readable opened =
                    (Opened.Readable) new Sheets(Limits.DEFAULT, Passwords.NONE).open("org-units.csv", content);
            OrgUnitReader.Result read =
                    new OrgUnitReader(FORM).read(opened.contents().grids().get(0), PERIOD.end());
            return ((OrgUnitReader.Result.Roster) read).units();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
