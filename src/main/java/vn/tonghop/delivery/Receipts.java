package vn.tonghop.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.delivery.Letter.Section;
import vn.tonghop.editing.Checked;
import vn.tonghop.form.Period;
import vn.tonghop.form.Severity;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.orgunit.OrgUnit;

/**
 * The receipt by day: which files have come, with size, time and the beginning of their hash. It says that a file was
 * received, not that it is correct; only where nothing is asked about a file by itself is the night silent about it.
 */
final class Receipts {

    static final int SHOWN_OF_HASH = 12;

    private final Phrases phrases;
    private final Period period;
    private final LocalDate day;
    private final OrgUnit top;

    Receipts(Phrases phrases, Period period, LocalDate day, OrgUnit top) {
        this.phrases = phrases;
        this.period = period;
        this.day = day;
        this.top = top;
    }

    /** @param files of any unit, as they were read by themselves */
    Optional<Letter> to(OrgUnit unit, List<ReadFile> files, Past past) {
        List<Checked> fresh = new ArrayList<>();
        for (ReadFile file : files)
            for (Checked checked : file.checked()) if (isOf(unit, checked) && isNew(checked, past)) fresh.add(checked);
        return fresh.isEmpty() ? Optional.empty() : Optional.of(letter(unit, fresh));
    }

    private static boolean isOf(OrgUnit unit, Checked checked) {
        OrgUnit sender = checked.submission().unit();
        return sender != null && sender.code().equals(unit.code());
    }

    /** The same bytes under another name are no news. */
    private static boolean isNew(Checked checked, Past past) {
        String hash = checked.submission().file().sha256();
        return !past.has(Told.acknowledged(hash)) && !past.has(Told.received(hash));
    }

    private Letter letter(OrgUnit unit, List<Checked> files) {
        String addressee = phrases.addressee(unit);
        String sender = phrases.sender(top);
        boolean clean = files.stream().allMatch(Receipts::isClean);
        return new Letter(
                unit,
                Kind.RECEIPT,
                period,
                day,
                phrases.subject(Kind.RECEIPT, period, unit),
                phrases.greeting(addressee),
                List.of(phrases.say(
                        "receipt", "sender", sender, "addressee", addressee, "campaign", phrases.campaign(period))),
                List.of(new Section("", files.stream().map(this::file).toList())),
                phrases.closing(
                        top,
                        phrases.say(
                                clean ? "receipt.clean" : "receipt.checking",
                                "addressee",
                                addressee,
                                "sender",
                                sender)),
                told(files),
                List.of());
    }

    private String file(Checked checked) {
        ReceivedFile file = checked.submission().file();
        return phrases.say(
                "receipt.file",
                "file",
                HeaderText.shown(file.path()),
                "time",
                phrases.moment(file.receivedAt()),
                "size",
                file.size(),
                "hash",
                file.sha256().substring(0, SHOWN_OF_HASH));
    }

    private static List<Told> told(List<Checked> files) {
        List<Told> told = new ArrayList<>();
        for (Checked checked : files) {
            String hash = checked.submission().file().sha256();
            told.add(Told.acknowledged(hash));
            if (isClean(checked)) told.add(Told.received(hash));
        }
        return told;
    }

    private static boolean isClean(Checked checked) {
        return checked.findings().stream().allMatch(finding -> finding.severity() == Severity.INFO);
    }
}
