package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.List;
import vn.tonghop.form.Element;
import vn.tonghop.reading.Figure;
import vn.tonghop.text.Unit;

/** What a rule of scope {@code cell} sees: the cell's value, what its element counts, and what any rule sees. */
final class CellOperands implements Operands {

    private final Operands around;
    private final Figure figure;
    private final Element element;

    CellOperands(Facts facts, Figure figure) {
        around = facts.row(figure.table(), figure.row());
        this.figure = figure;
        element = facts.form().element(figure.element());
    }

    @Override
    public Operand single(String name) {
        return switch (name) {
            case "value" -> Operand.of(figure);
            case "cell.money" -> flag(element.kind() == Element.Kind.MONEY);
            case "cell.children" -> flag(element.unit() == Unit.TRE || element.unit() == Unit.LUOT);
            case "cell.attendances" ->
                flag(element.unit() == Unit.LUOT || figure.reading().unit() == Unit.LUOT);
            default -> around.single(name);
        };
    }

    @Override
    public List<Operand> list(String name) {
        return around.list(name);
    }

    private static Operand flag(boolean yes) {
        return Operand.of(yes ? BigDecimal.ONE : BigDecimal.ZERO);
    }
}
