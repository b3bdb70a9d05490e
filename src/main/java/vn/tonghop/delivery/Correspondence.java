package vn.tonghop.delivery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.delivery.Letter.Attachment;
import vn.tonghop.form.Form;
import vn.tonghop.form.Period;
import vn.tonghop.message.Renderer;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.OrgUnits;
import vn.tonghop.output.LetterFindings;
import vn.tonghop.output.ReturnedCopies;

/** Who is to be told what tonight: at most one letter a unit, none to whom there is nothing new to tell. */
final class Correspondence {

    private final Form form;
    private final OrgUnits roster;
    private final LetterSettings settings;
    private final Phrases phrases;
    private final LetterFindings findings;

    Correspondence(Form form, OrgUnits roster, LetterSettings settings, Renderer renderer, LetterFindings findings) {
        this.form = form;
        this.roster = roster;
        this.settings = settings;
        this.phrases = new Phrases(renderer, settings, form);
        this.findings = findings;
    }

    Phrases phrases() {
        return phrases;
    }

    /**
     * The letters in roster order, those to the units above last.
     *
     * @param before every letter of the period, by night
     * @param results the folder in which the results lie
     */
    List<Letter> write(Summary summary, List<Queued> before, Path results) {
        Facts facts = new Facts(summary, findings);
        Past.OfAll pasts = new Past.OfAll(before, summary.asOf());
        OrgUnit top = summary.unit();
        UnitLetters letters = new UnitLetters(facts, phrases, settings, top, unit -> marked(results, unit));
        Reminders reminders = new Reminders(facts, phrases, settings, top);
        List<Letter> all = new ArrayList<>();
        for (OrgUnit unit : summary.units()) {
            if (unit.code().equals(top.code())) continue;
            boolean silent = facts.files(unit).isEmpty();
            (silent ? reminders.to(unit, pasts.of(unit)) : letters.to(unit, pasts.of(unit))).ifPresent(all::add);
        }
        Digests digests = new Digests(facts, phrases, settings, before, pasts);
        above(summary).forEach((unit, units) -> {
            boolean isTop = unit.code().equals(top.code());
            digests.to(unit, units, isTop, isTop ? reports(results) : List.of()).ifPresent(all::add);
        });
        return all;
    }

    /**
     * Receipts in roster order, for those whose files have come.
     *
     * @param before every letter of the period, by night
     */
    List<Letter> receipts(Period period, LocalDate day, OrgUnit top, List<ReadFile> files, List<Queued> before) {
        // All that was told until now counts as told, today's letters too.
        Past.OfAll pasts = new Past.OfAll(before, day.plusDays(1));
        Receipts receipts = new Receipts(phrases, period, day, top);
        List<Letter> all = new ArrayList<>();
        for (OrgUnit unit : roster.under(top, form.reportingLevel()))
            receipts.to(unit, files, pasts.of(unit)).ifPresent(all::add);
        return all;
    }

    /** The units above those that report, up to the one whose summary it is, each with the units below it. */
    private Map<OrgUnit, List<OrgUnit>> above(Summary summary) {
        Map<OrgUnit, List<OrgUnit>> above = new LinkedHashMap<>();
        for (OrgUnit unit : summary.units()) {
            for (OrgUnit upper : roster.above(unit)) {
                if (upper.code().equals(summary.unit().code())) break;
                above.computeIfAbsent(upper, each -> new ArrayList<>()).add(unit);
            }
        }
        above.put(summary.unit(), summary.units());
        return above;
    }

    /** The unit's own files with the doubtful cells marked: {@code 23875.xlsx}, {@code 23875-2.xls}. */
    private List<Attachment> marked(Path results, OrgUnit unit) {
        Path copies = results.resolve(ReturnedCopies.FOLDER);
        List<Attachment> marked = new ArrayList<>();
        for (int number = 1; ; number++) {
            String stem = ReturnedCopies.name(unit, number);
            Optional<String> name = Stream.of(".xlsx", ".xlsm", ".xls")
                    .map(ending -> stem + ending)
                    .filter(each -> Files.isRegularFile(copies.resolve(each)))
                    .findFirst();
            if (name.isEmpty()) return marked;
            String shown = phrases.say("file.marked", "unit", unit.name()) + (number == 1 ? "" : " (" + number + ")");
            marked.add(new Attachment(
                    copies.resolve(name.get()),
                    HeaderText.fileName(shown) + name.get().substring(name.get().lastIndexOf('.')),
                    ReturnedCopies.FOLDER + "/" + name.get()));
        }
    }

    private List<Attachment> reports(Path results) {
        List<Attachment> reports = new ArrayList<>();
        for (String name : List.of("tong-hop.xlsx", "sai-lech.xlsx"))
            if (Files.isRegularFile(results.resolve(name)))
                reports.add(new Attachment(
                        results.resolve(name),
                        HeaderText.fileName(phrases.say("file." + name.substring(0, name.indexOf('.')))) + ".xlsx",
                        name));
        return reports;
    }
}
