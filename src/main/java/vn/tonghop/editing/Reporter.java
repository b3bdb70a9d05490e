package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Rule;
import vn.tonghop.form.Severity;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Message;
import vn.tonghop.reading.Figure;

/** Gathers what one finding says, and makes it. */
final class Reporter {

    private final Rule rule;
    private final TreeMap<String, Object> arguments = new TreeMap<>();
    private final List<Place> cells = new ArrayList<>();
    private final Set<Figure.Key> held = new LinkedHashSet<>();
    private Figure.@Nullable Key figure;
    private Place place = Place.NOWHERE;
    private @Nullable BigDecimal actual;
    private @Nullable BigDecimal expected;
    private @Nullable Mechanism cause;
    private @Nullable Suggestion suggestion;

    Reporter(Rule rule) {
        this.rule = rule;
    }

    /** The figure that the finding is about, and that it holds back if it is an ERROR. */
    Reporter about(Figure about) {
        return about(about.key(), about.place(), about.reading().raw()).holding(about.key());
    }

    /** A cell that is no figure of its own: a text, a stated total. Nothing is held back. */
    Reporter about(Figure.Key key, Place where, String raw) {
        figure = key;
        return at(where)
                .with("raw", raw)
                .with("row", key.row())
                .with("element", Message.of(key.element()))
                .with("appendix", Message.of(key.table() + ".appendix"));
    }

    Reporter at(Place where) {
        place = where;
        cells.add(0, where);
        return with("cell", where.label());
    }

    Reporter holding(Figure.Key key) {
        held.add(key);
        return this;
    }

    Reporter involving(List<Place> places) {
        cells.addAll(places);
        return this;
    }

    Reporter sides(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        actual = left;
        expected = right;
        with("actual", left == null ? Message.of("editing.blank") : left);
        if (right != null) with("expected", right);
        return left == null || right == null ? this : with("imbalance", left.subtract(right));
    }

    Reporter suggesting(@Nullable Mechanism mechanism, @Nullable Suggestion proposed) {
        cause = mechanism;
        suggestion = proposed;
        return this;
    }

    Reporter with(String name, Object value) {
        arguments.put(name, value);
        return this;
    }

    Draft draft() {
        List<Place> distinct = new ArrayList<>(new LinkedHashSet<>(cells));
        distinct.removeIf(Place.NOWHERE::equals);
        arguments.putIfAbsent("cells", distinct.stream().map(Place::label).toList());
        boolean holds = rule.severity() == Severity.ERROR;
        Finding finding = new Finding(
                rule.code(),
                rule.severity(),
                figure,
                place,
                distinct,
                actual,
                expected,
                cause,
                suggestion,
                new Message(rule.id(), arguments));
        return new Draft(rule, finding, holds ? held : Set.of());
    }
}
