package vn.tonghop.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.consolidation.Consolidator;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Editor;
import vn.tonghop.editing.FileCheck;
import vn.tonghop.form.Form;
import vn.tonghop.form.Period;
import vn.tonghop.intake.Arrival;
import vn.tonghop.intake.Disk;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.message.Language;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.OrgUnitReader;
import vn.tonghop.orgunit.OrgUnits;
import vn.tonghop.output.LetterFindings;
import vn.tonghop.output.Wording;
import vn.tonghop.reading.FigureReader;
import vn.tonghop.sheet.FormFiles;
import vn.tonghop.sheet.Limits;
import vn.tonghop.sheet.Opened;
import vn.tonghop.sheet.Passwords;
import vn.tonghop.sheet.Sheets;

/** A district's office with a working folder: files come, nights pass, letters are written. */
final class Office {

    static final Form FORM = FormFiles.builtIn();
    static final Period PERIOD = FORM.findPeriod("2023").orElseThrow();
    static final Path SAMPLES = Path.of("input-samples/inbox");
    static final Path VARIANTS = Path.of("src/test/resources/variants");
    static final String IA_LANG = "PL BC thang hanh dong TE 2023 xa Ia Lang.xlsx";
    static final String CHU_TY = "TT Chư Ty - PL tháng hành động TE 2023.xlsx";

    private static final Map<String, List<Checked>> READ = new TreeMap<>();

    final Path dir;
    final LetterArchive archive;
    final List<ReadFile> files = new ArrayList<>();
    final TestClock clock = new TestClock(Instant.parse("2023-07-01T02:00:00Z"));
    OrgUnits roster = roster(Map.of());
    Outbox outbox = new RememberingOutbox();
    Language language = Language.VI;

    Office(Path dir) {
        this.dir = dir;
        this.archive = new LetterArchive(dir.resolve("archive/thu"));
    }

    /** A clock that pauses move. */
    static final class TestClock extends Clock {
        Instant now;

        TestClock(Instant now) {
            this.now = now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** A file arrives; its reading does not depend on when. */
    void receive(Path file, String name, LocalDate day) throws IOException {
        byte[] content = Files.readAllBytes(file);
        String sha256 = Disk.sha256(content);
        Instant at = day.atTime(3, 30).toInstant(ZoneOffset.UTC);
        ReceivedFile received = new ReceivedFile(name, sha256, content.length, at, at);
        List<Checked> checked = READ.computeIfAbsent(name + sha256 + day, key -> check().check(received, content));
        files.add(new ReadFile(new Arrival(received, day, PERIOD.id()), checked));
    }

    void receiveSamples(LocalDate day) throws IOException {
        try (var all = Files.list(SAMPLES)) {
            for (Path file : all.sorted().toList())
                receive(file, file.getFileName().toString(), day);
        }
    }

    private FileCheck check() {
        return new FileCheck(
                new Sheets(Limits.DEFAULT, Passwords.NONE), new FigureReader(FORM, roster, PERIOD), new Editor(FORM));
    }

    Summary summary(LocalDate night) {
        OrgUnit top = roster.find("631").orElseThrow();
        return new Consolidator(FORM, roster, top).consolidate(PERIOD, night, files, List.of());
    }

    Secretary secretary(LetterSettings settings, LetterArchive letters) {
        Wording wording = Wording.of(FORM, language);
        return new Secretary(
                FORM,
                roster,
                settings,
                wording.shown(),
                new LetterFindings(FORM, wording),
                letters,
                outbox,
                dir.resolve("output/2023"),
                clock);
    }

    /** One night by hand: its letters by unit. */
    Map<String, Queued> night(LocalDate night) throws IOException {
        return night(night, usual());
    }

    Map<String, Queued> night(LocalDate night, LetterSettings settings) throws IOException {
        clock.now = night.atTime(15, 0).toInstant(ZoneOffset.UTC);
        secretary(settings, archive).write(summary(night), results());
        Map<String, Queued> letters = new LinkedHashMap<>();
        for (Queued letter : outbox.list("2023")) if (letter.night().equals(night)) letters.put(letter.unit(), letter);
        return letters;
    }

    /** By day: receipts for the files that came, by unit; nothing is consolidated. */
    Map<String, Queued> day(LocalDate day, LetterSettings settings, List<ReadFile> came) throws IOException {
        clock.now = day.atTime(4, 0).toInstant(ZoneOffset.UTC);
        OrgUnit top = roster.find("631").orElseThrow();
        Set<String> ids = secretary(settings, archive).acknowledge(PERIOD, day, top, came);
        Map<String, Queued> receipts = new LinkedHashMap<>();
        for (Queued letter : outbox.list("2023")) if (ids.contains(letter.id())) receipts.put(letter.unit(), letter);
        return receipts;
    }

    Path results() throws IOException {
        return Files.createDirectories(dir.resolve("output/2023"));
    }

    LetterSettings usual() {
        return LetterSettings.usual(dir.resolve("mau-thu"));
    }

    /** Mailing to everybody who has an address, without waiting long. */
    LetterSettings mailing() {
        LetterSettings usual = usual();
        return new LetterSettings(
                LetterSettings.Send.ALL,
                "phong@ducco.example",
                usual.sender(),
                usual.contact(),
                usual.replyDays(),
                usual.remindBefore(),
                usual.remindAfter(),
                usual.escalateDays(),
                usual.mostBytes(),
                usual.perMinute(),
                Duration.ofMinutes(1),
                usual.attempts(),
                usual.attemptsPerRun(),
                usual.giveUp(),
                false,
                usual.connectTimeout(),
                usual.readTimeout(),
                usual.templates(),
                usual.passwordFile());
    }

    String text(Queued letter) throws IOException {
        return archive.text(letter);
    }

    /** The samples' roster, some units' addresses and names replaced: {@code "23875", "a@b"}, {@code "name 23875", "…"}. */
    static OrgUnits roster(Map<String, String> changed) {
        try {
            byte[] content = Files.readAllBytes(Path.of("input-samples/org-units.csv"));
            Opened.Readable opened =
                    (Opened.Readable) new Sheets(Limits.DEFAULT, Passwords.NONE).open("org-units.csv", content);
            OrgUnitReader.Result read =
                    new OrgUnitReader(FORM).read(opened.contents().grids().get(0), PERIOD.end());
            List<OrgUnit> units = ((OrgUnitReader.Result.Roster) read)
                    .units().list().stream().map(unit -> changed(unit, changed)).toList();
            return new OrgUnits(units, FORM.reportingLevel());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OrgUnit changed(OrgUnit unit, Map<String, String> changed) {
        return new OrgUnit(
                unit.code(),
                changed.getOrDefault("name " + unit.code(), unit.name()),
                unit.level(),
                unit.parent(),
                unit.validFrom(),
                unit.validTo(),
                unit.population(),
                unit.children(),
                unit.villages(),
                unit.schools(),
                changed.getOrDefault(unit.code(), unit.email()));
    }
}
