package vn.tonghop.output.template;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.text.Unit;

/** What of a rule's names is a number already when the template is made: thresholds, the unit's attributes, what a cell counts. */
record Known(Form form, OrgUnit unit) {

    Optional<BigDecimal> of(String name, Site site) {
        if (name.startsWith("param.")) return form.numberParameter(name.substring("param.".length()));
        Element cell = site.cell();
        return switch (name) {
            case "unit.population" -> number(unit.population());
            case "unit.children" -> number(unit.children());
            case "unit.villages" -> number(unit.villages());
            case "unit.schools" -> number(unit.schools());
            case "cell.money" -> flag(cell != null && cell.kind() == Element.Kind.MONEY);
            case "cell.children" -> flag(cell != null && (cell.unit() == Unit.TRE || cell.unit() == Unit.LUOT));
            case "cell.attendances" -> flag(cell != null && cell.unit() == Unit.LUOT);
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> number(@Nullable Long value) {
        return Optional.ofNullable(value).map(BigDecimal::valueOf);
    }

    private static Optional<BigDecimal> flag(boolean yes) {
        return Optional.of(yes ? BigDecimal.ONE : BigDecimal.ZERO);
    }
}
