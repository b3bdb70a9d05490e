package vn.tonghop.orgunit;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The roster as valid at one day: units in roster order, their tree, and their names. */
public final class OrgUnits {

    private final List<OrgUnit> units;

    public OrgUnits(List<OrgUnit> units) {
        this.units = List.copyOf(units);
    }

    public List<OrgUnit> list() {
        return units;
    }

    public Optional<OrgUnit> find(String code) {
        return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    /** The units of a level under (or being) {@code top}, in roster order. */
    public List<OrgUnit> under(OrgUnit top, String level) {
        throw new UnsupportedOperationException();
    }

    /** The roster's units of the reporting level that a whole name means, by the strongest key that any unit answers. */
    public Set<OrgUnit> named(String name) {
        throw new UnsupportedOperationException();
    }

    /** The units of the reporting level whose names stand inside a longer text: a title, a file name. */
    public Set<OrgUnit> mentioned(String text) {
        throw new UnsupportedOperationException();
    }
}
