package vn.tonghop.orgunit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The roster as valid at one day: units in roster order, their tree, and their names. */
public final class OrgUnits {

    private final List<OrgUnit> units;
    private final Map<String, OrgUnit> byCode = new LinkedHashMap<>();
    private final UnitNames names;

    /** A roster whose reporting level is the one that most of its units have. */
    public OrgUnits(List<OrgUnit> units) {
        this(units, commonestLevel(units));
    }

    /** @param reportingLevel the level whose units send reports: only they are meant by names */
    public OrgUnits(List<OrgUnit> units, String reportingLevel) {
        this.units = List.copyOf(units);
        for (OrgUnit unit : units) byCode.putIfAbsent(unit.code(), unit);
        this.names = new UnitNames(units.stream()
                .filter(unit -> unit.level().equals(reportingLevel))
                .toList());
    }

    public List<OrgUnit> list() {
        return units;
    }

    public Optional<OrgUnit> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The units of a level under (or being) {@code top}, in roster order. */
    public List<OrgUnit> under(OrgUnit top, String level) {
        return units.stream()
                .filter(unit -> unit.level().equals(level) && isUnder(unit, top))
                .toList();
    }

    /** The units above, the nearest first. */
    public List<OrgUnit> above(OrgUnit unit) {
        List<OrgUnit> above = new ArrayList<>();
        Optional<OrgUnit> parent = find(unit.parent());
        while (parent.isPresent() && !above.contains(parent.get())) {
            above.add(parent.get());
            parent = find(parent.get().parent());
        }
        return above;
    }

    /**
     * The roster's units of the reporting level that a whole name means, by the strongest key that any unit answers:
     * exact; tone marks and case made one; without type word; without accents. More than one: the name does not say.
     */
    public Set<OrgUnit> named(String name) {
        return names.named(name);
    }

    /**
     * The units of the reporting level whose names stand inside a longer text: a title, a file name. A name after the
     * type word of another kind («huyện Đức Cơ») does not mean the commune of that name.
     */
    public Set<OrgUnit> mentioned(String text) {
        return names.mentioned(text);
    }

    /** Of several units those whose upper unit is named in the text as well; all of them when that helps nobody. */
    public Set<OrgUnit> narrowedBy(Set<OrgUnit> candidates, String text) {
        Set<OrgUnit> narrowed = new LinkedHashSet<>();
        for (OrgUnit unit : candidates)
            if (above(unit).stream().anyMatch(upper -> UnitNames.contains(text, upper))) narrowed.add(unit);
        return narrowed.isEmpty() ? candidates : narrowed;
    }

    private boolean isUnder(OrgUnit unit, OrgUnit top) {
        return unit.equals(top) || above(unit).contains(top);
    }

    private static String commonestLevel(List<OrgUnit> units) {
        Map<String, Integer> count = new LinkedHashMap<>();
        for (OrgUnit unit : units) count.merge(unit.level(), 1, Integer::sum);
        return count.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
