package vn.tonghop.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.form.Check;
import vn.tonghop.form.Missing;
import vn.tonghop.form.Operator;
import vn.tonghop.form.Rows;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Message;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.TableReading;
import vn.tonghop.text.Verdict;

/** Joins findings that have one cause, so that two hundred cells do not give two hundred lines. */
final class Merging {

    private static final int SHOWN = 5;

    private final Facts facts;
    private final int from;
    private final Map<String, Boolean> ofAmounts = new HashMap<>();

    Merging(Facts facts) {
        this.facts = facts;
        from = facts.form().numberParameter("merge_from").map(Number::intValue).orElseThrow();
    }

    List<Draft> merge(List<Draft> drafts) {
        Map<List<String>, List<Draft>> groups = new LinkedHashMap<>();
        Set<String> empty = emptyTables(drafts);
        Set<String> moved = moved(drafts);
        moved.retainAll(empty);
        for (Draft draft : withoutRepeats(drafts)) {
            if (isBlank(draft) && isIn(moved, draft) && isSaidInAnotherRow(draft)) continue;
            groups.computeIfAbsent(group(draft, empty, groups.size()), key -> new ArrayList<>())
                    .add(draft);
        }
        List<Draft> merged = new ArrayList<>();
        for (List<Draft> group : groups.values())
            if (group.size() < from) merged.addAll(group);
            else merged.add(join(group));
        return merged;
    }

    /** One cell, one rule, one finding: the gravest. A blank cell that another rule misses is that rule's. */
    private static List<Draft> withoutRepeats(List<Draft> drafts) {
        Map<Figure.Key, List<Draft>> byCell = new HashMap<>();
        for (Draft draft : drafts) {
            Figure.Key key = draft.finding().figure();
            if (key != null)
                byCell.computeIfAbsent(key, cell -> new ArrayList<>()).add(draft);
        }
        return drafts.stream()
                .filter(draft -> draft.finding().figure() == null || isKept(draft, byCell))
                .toList();
    }

    private static boolean isKept(Draft draft, Map<Figure.Key, List<Draft>> byCell) {
        boolean earlier = true;
        for (Draft other : byCell.getOrDefault(draft.finding().figure(), List.of())) {
            if (other == draft) earlier = false;
            else if (missesTheBlank(other) && isBlank(draft)) return false;
            else if (other.rule().code().equals(draft.rule().code()) && isGraver(other, draft, earlier)) return false;
        }
        return true;
    }

    private static boolean isGraver(Draft other, Draft draft, boolean earlier) {
        int bySeverity = other.rule().severity().compareTo(draft.rule().severity());
        return bySeverity < 0 || (bySeverity == 0 && earlier);
    }

    private static boolean missesTheBlank(Draft draft) {
        return draft.rule().operator() != Operator.CHECK && draft.rule().missing() == Missing.NEVER_SKIP;
    }

    static boolean isBlank(Draft draft) {
        return draft.rule().left().equals(Check.FILLED.id());
    }

    /** Tables of which the unit filled nothing at all. */
    private Set<String> emptyTables(List<Draft> drafts) {
        Set<Figure.Key> blank = new HashSet<>();
        for (Draft draft : drafts)
            if (isBlank(draft) && draft.finding().figure() != null)
                blank.add(draft.finding().figure());
        Set<String> empty = new LinkedHashSet<>();
        for (TableReading table : facts.tables()) {
            Set<Figure.Key> required = facts.required(table);
            if (!required.isEmpty() && blank.containsAll(required)) empty.add(table.table());
        }
        return empty;
    }

    /** Tables with figures that are asked to be moved into the unit's own row: that its row is empty goes without saying. */
    private static Set<String> moved(List<Draft> drafts) {
        Set<String> moved = new LinkedHashSet<>();
        for (Draft draft : drafts) {
            Figure.Key key = draft.finding().figure();
            boolean foreign = draft.rule().left().equals(Check.OWN_ROW_ONLY.id());
            if (key != null && foreign && draft.finding().cause() == Mechanism.SHIFTED) moved.add(key.table());
        }
        return moved;
    }

    /** Moving the other row would fill it: what stands in no row at all is still missed. */
    private boolean isSaidInAnotherRow(Draft draft) {
        Figure.Key key = draft.finding().figure();
        return key != null
                && facts.tables().stream()
                        .filter(table -> table.table().equals(key.table()))
                        .flatMap(table -> facts.figures(table).stream())
                        .anyMatch(figure -> figure.element().equals(key.element())
                                && !figure.row().equals(key.row())
                                && figure.reading().verdict() != Verdict.BLANK);
    }

    private static boolean isIn(Set<String> tables, Draft draft) {
        Figure.Key key = draft.finding().figure();
        return key != null && tables.contains(key.table());
    }

    private List<String> group(Draft draft, Set<String> empty, int alone) {
        Figure.Key key = draft.finding().figure();
        if (key == null) return List.of(String.valueOf(alone));
        String id = draft.rule().id();
        if (isBlank(draft) && empty.contains(key.table())) return List.of(id, wholeFileEmpty(empty) ? "" : key.table());
        boolean list = facts.form().table(key.table()).rows() == Rows.LINES;
        // A shifted column makes the cells of its neighbours wrong as well, in every line of a list.
        if (draft.rule().left().equals(Check.UNIT_OF_THE_COLUMN.id()))
            return List.of(id, key.table(), list ? "" : key.row());
        if (list) return List.of(id, key.element());
        // A unit of money that was mistaken was mistaken in all the file's amounts.
        if (ofAmounts.computeIfAbsent(id, any -> draft.rule().isOfEveryAmount())) return List.of(id);
        return List.of(id, key.toString(), String.valueOf(alone));
    }

    private boolean wholeFileEmpty(Set<String> empty) {
        return facts.tables().stream()
                .filter(table -> !facts.required(table).isEmpty())
                .allMatch(table -> empty.contains(table.table()));
    }

    private static Draft join(List<Draft> group) {
        Draft first = group.get(0);
        Finding finding = first.finding();
        Set<Figure.Key> held = new LinkedHashSet<>();
        Set<Place> cells = new LinkedHashSet<>();
        for (Draft draft : group) {
            held.addAll(draft.held());
            if (!draft.finding().place().equals(Place.NOWHERE))
                cells.add(draft.finding().place());
        }
        Message message = Message.of(
                "editing.merged",
                "first",
                finding.message(),
                "count",
                group.size(),
                "cells",
                cells.stream().limit(SHOWN).map(Place::label).toList());
        boolean shifted = first.rule().left().equals(Check.UNIT_OF_THE_COLUMN.id());
        return new Draft(
                first.rule(),
                new Finding(
                        finding.rule(),
                        finding.severity(),
                        finding.figure(),
                        finding.place(),
                        List.copyOf(cells),
                        null,
                        null,
                        shifted ? Mechanism.SHIFTED : finding.cause(),
                        shifted ? Suggestion.point(List.copyOf(cells)) : null,
                        message),
                held);
    }
}
