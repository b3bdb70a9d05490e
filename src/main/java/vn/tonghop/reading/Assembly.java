package vn.tonghop.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Period;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.Paragraph;
import vn.tonghop.grid.Place;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.OrgUnits;

/** Deals the tables of a file out to its units, and makes a submission for each. */
final class Assembly {

    /** What belongs to one unit: tables, the sheets that speak of it, and the label that names it where one does. */
    private static final class Share {
        final List<TableDraft> tables = new ArrayList<>();
        final Set<SheetDrafts> sheets = new LinkedHashSet<>();
        /** Sheets of several units: their titles tell the year, not whose the figures are. */
        final Set<SheetDrafts> common = new LinkedHashSet<>();

        final Map<Place, String> labels = new LinkedHashMap<>();
    }

    private final ReceivedFile file;
    private final Period period;
    private final Form form;
    private final Phrases phrases;
    private final OrgUnits units;
    private final Contents contents;
    private final List<Message> notes;
    private final List<SheetDrafts> sheets;
    private final @Nullable Message hidden;

    Assembly(
            ReceivedFile file,
            Period period,
            Form form,
            Phrases phrases,
            OrgUnits units,
            Contents contents,
            List<Message> notes,
            List<SheetDrafts> sheets) {
        this.file = file;
        this.period = period;
        this.form = form;
        this.phrases = phrases;
        this.units = units;
        this.contents = contents;
        this.notes = notes;
        this.sheets = sheets;
        this.hidden = Hidden.message(contents.grids());
    }

    List<Submission> submissions() {
        boolean labelled = sheets.stream()
                .flatMap(sheet -> sheet.tables().stream())
                .flatMap(table -> table.rows().stream())
                .anyMatch(row -> !row.unit().isEmpty());
        List<Share> shares = labelled && !aUnitASheet() ? byRow() : bySheet();
        return shares.stream()
                .map(share -> submission(share, shares.size() == 1))
                .toList();
    }

    // ---- a unit a row

    private List<Share> byRow() {
        Map<Object, Share> shares = new LinkedHashMap<>();
        for (SheetDrafts sheet : sheets) for (TableDraft table : sheet.tables()) dealRows(sheet, table, shares);
        if (shares.size() == 1) {
            Share only = shares.values().iterator().next();
            for (SheetDrafts sheet : sheets) {
                only.sheets.add(sheet);
                for (TableDraft table : sheet.tables()) if (unlabelled(table)) only.tables.add(table);
            }
            return List.of(only);
        }
        shares.values().forEach(share -> share.common.addAll(sheets));
        Share rest = new Share();
        for (SheetDrafts sheet : sheets)
            for (TableDraft table : sheet.tables())
                if (unlabelled(table) && !table.isBlank()) {
                    Share named = shares.get(sheetUnit(sheet));
                    (named == null ? rest : named).tables.add(table);
                    (named == null ? rest : named).sheets.add(sheet);
                }
        List<Share> all = new ArrayList<>(shares.values());
        if (!rest.tables.isEmpty()) all.add(rest);
        return all;
    }

    private void dealRows(SheetDrafts sheet, TableDraft table, Map<Object, Share> shares) {
        Map<Object, List<TableDraft.Row>> rows = new LinkedHashMap<>();
        for (TableDraft.Row row : table.rows()) {
            if (row.unit().isEmpty()) continue;
            Object unit = unitKey(row.unit());
            rows.computeIfAbsent(unit, key -> new ArrayList<>()).add(row);
            shares.computeIfAbsent(unit, key -> new Share()).labels.put(row.unitPlace(), row.unit());
        }
        rows.forEach((unit, own) -> {
            Share share = shares.getOrDefault(unit, new Share());
            share.tables.add(table.with(own, rows.size() == 1 ? table.totals() : List.of(), table.personal()));
        });
        if (rows.size() == 1) shares.values().forEach(share -> share.sheets.add(sheet));
    }

    private static boolean unlabelled(TableDraft table) {
        return table.rows().stream().allMatch(row -> row.unit().isEmpty());
    }

    /** The unit that a label means, or the label itself where it means none or several. */
    private Object unitKey(String label) {
        Set<OrgUnit> named = units.named(label);
        return named.size() == 1 ? named.iterator().next() : vn.tonghop.text.MatchKey.tone(label);
    }

    // ---- a unit a sheet, or one unit

    /** No sheet has rows of two units, and several units have sheets of the same kind. */
    private boolean aUnitASheet() {
        Map<Object, Share> shares = new LinkedHashMap<>();
        for (SheetDrafts sheet : sheets) {
            if (labels(sheet).size() > 1) return false;
            Object unit = unitOf(sheet);
            if (unit != null) give(shares.computeIfAbsent(unit, key -> new Share()), sheet);
        }
        return shares.size() > 1 && repeats(shares);
    }

    private Set<Object> labels(SheetDrafts sheet) {
        Set<Object> named = new LinkedHashSet<>();
        for (TableDraft table : sheet.tables())
            for (TableDraft.Row row : table.rows()) if (!row.unit().isEmpty()) named.add(unitKey(row.unit()));
        return named;
    }

    /** Whose a sheet is by its name and titles, else by the only unit that its rows name. */
    private @Nullable Object unitOf(SheetDrafts sheet) {
        OrgUnit unit = sheetUnit(sheet);
        Set<Object> named = labels(sheet);
        return unit != null ? unit : named.size() == 1 ? named.iterator().next() : null;
    }

    private List<Share> bySheet() {
        Map<Object, Share> shares = new LinkedHashMap<>();
        List<SheetDrafts> nameless = new ArrayList<>();
        for (SheetDrafts sheet : sheets) {
            if (sheet.tables().isEmpty()) continue;
            Object unit = unitOf(sheet);
            if (unit == null) nameless.add(sheet);
            else give(shares.computeIfAbsent(unit, key -> new Share()), sheet);
        }
        if (shares.size() < 2 || !repeats(shares)) return List.of(whole());
        List<Share> all = new ArrayList<>(shares.values());
        for (SheetDrafts sheet : nameless) {
            if (sheet.tables().stream().allMatch(TableDraft::isBlank)) {
                notes.add(Message.of(
                        "reading.sheetOfNobody", "sheet", sheet.sheet().grid().name()));
                continue;
            }
            // Figures of nobody, or of two units: they count nowhere, and somebody must be told (V01).
            Share nobody = new Share();
            give(nobody, sheet);
            all.add(nobody);
        }
        return all;
    }

    private Share whole() {
        Share whole = new Share();
        for (SheetDrafts sheet : sheets) give(whole, sheet);
        return whole;
    }

    private static void give(Share share, SheetDrafts sheet) {
        share.sheets.add(sheet);
        share.tables.addAll(sheet.tables());
        for (TableDraft table : sheet.tables())
            for (TableDraft.Row row : table.rows())
                if (!row.unit().isEmpty()) share.labels.put(row.unitPlace(), row.unit());
    }

    /** Some table stands in the sheets of two units: the file is of several units, not of one that contradicts itself. */
    private static boolean repeats(Map<Object, Share> shares) {
        Set<String> seen = new LinkedHashSet<>();
        for (Share share : shares.values()) {
            Set<String> tables = new LinkedHashSet<>();
            for (TableDraft table : share.tables)
                if (!table.isBlank()) tables.add(table.table().id());
            if (!Collections.disjoint(seen, tables)) return true;
            seen.addAll(tables);
        }
        return false;
    }

    private @Nullable OrgUnit sheetUnit(SheetDrafts sheet) {
        Witnesses witnesses = new Witnesses(units);
        witnesses.sheetName(sheet.sheet().grid().name());
        for (Heading heading : sheet.headings()) witnesses.heading(heading, Witness.Source.SHEET);
        return witnesses.unit();
    }

    // ---- one submission

    private Submission submission(Share share, boolean alone) {
        Witnesses witnesses = witnesses(share, alone);
        Merging merging = new Merging();
        List<TableDraft> tables = merging.merge(share.tables);
        List<Place> personal = tables.stream()
                .flatMap(table -> table.personal().stream())
                .distinct()
                .toList();
        return new Submission(
                file,
                period,
                witnesses.unit(),
                contents.format(),
                null,
                inFormOrder(tables),
                witnesses.list(),
                merging.twice(),
                hidden,
                personal.isEmpty()
                        ? null
                        : Message.of(
                                "reading.personal",
                                "cells",
                                personal.stream().map(Place::label).toList()),
                notes(tables, share),
                contents.prose(),
                contents.modified());
    }

    private List<Message> notes(List<TableDraft> tables, Share share) {
        List<Message> all = new ArrayList<>(notes);
        for (TableDraft table : tables) all.addAll(table.foreign());
        // A file without any table of the form is refused as a whole.
        if (!tables.isEmpty())
            for (SheetDrafts sheet : sheets)
                if (share.sheets.contains(sheet) || sheet.tables().isEmpty())
                    UnreadTables.note(sheet).ifPresent(all::add);
        return all;
    }

    private Witnesses witnesses(Share share, boolean alone) {
        Witnesses witnesses = new Witnesses(units);
        share.labels.forEach((place, name) -> witnesses.label(name, place));
        for (SheetDrafts sheet : alone ? sheets : List.copyOf(share.sheets)) {
            if (share.labels.isEmpty()) witnesses.sheetName(sheet.sheet().grid().name());
            for (Heading heading : sheet.headings()) witnesses.heading(heading, Witness.Source.SHEET);
        }
        for (SheetDrafts sheet : share.common)
            for (Heading heading : sheet.headings()) witnesses.period(heading, Witness.Source.SHEET);
        if (alone) witnesses.properties(contents.properties());
        prose(witnesses, alone);
        witnesses.fileName(file.name(), alone);
        return witnesses;
    }

    /** Titles, place and date at the head of a document; of its body only the theme. */
    private void prose(Witnesses witnesses, boolean ofOneUnit) {
        boolean head = true;
        for (Paragraph paragraph : contents.prose()) {
            String composed = Normalizer.normalize(paragraph.text(), Normalizer.Form.NFC);
            String text = VisibleSheet.flat(composed.replace("*", ""));
            boolean heading = text.length() <= 200 && (phrases.isHeading(text) || shouted(text) || head);
            if (text.length() > 200 || text.matches("(?:I|II|1)\\s*[.)].*")) head = false;
            Heading said = new Heading(text, new Place("", paragraph.label()), heading);
            if (heading && ofOneUnit) witnesses.heading(said, Witness.Source.PROSE);
            else if (heading) witnesses.period(said, Witness.Source.PROSE);
            else witnesses.theme(said, Witness.Source.PROSE);
        }
    }

    private static boolean shouted(String text) {
        return RowLabels.hasLetter(text) && text.equals(text.toUpperCase(Locale.ROOT));
    }

    private List<TableReading> inFormOrder(List<TableDraft> drafts) {
        List<TableReading> tables = new ArrayList<>();
        for (var table : form.tables())
            for (TableDraft draft : drafts) if (draft.table().equals(table)) tables.add(reading(draft));
        return tables;
    }

    private TableReading reading(TableDraft draft) {
        List<Figure> figures = new ArrayList<>();
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        List<String> order =
                form.elementsOf(draft.table().id()).stream().map(Element::id).toList();
        for (TableDraft.Row row : draft.rows()) {
            row.figures().stream()
                    .sorted(Comparator.comparingInt(figure -> order.indexOf(figure.element())))
                    .forEach(figures::add);
            if (!row.texts().isEmpty()) texts.put(row.key(), row.texts());
        }
        return new TableReading(
                draft.table().id(),
                draft.title(),
                draft.scale(),
                draft.rows().stream().map(TableDraft.Row::key).toList(),
                new Figures(figures),
                draft.headers(),
                draft.absent(),
                draft.doubled(),
                draft.unknown(),
                draft.totals(),
                texts);
    }
}
