package vn.tonghop.sheet;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The formulas of a sheet that are written once and meant for several cells. */
final class SharedFormulas {

    private record Master(int row, int column, String formula) {}

    private final Map<String, Master> masters = new HashMap<>();

    /** The cell that writes the formula out. */
    void put(String number, int row, int column, String formula) {
        masters.put(number, new Master(row, column, formula));
    }

    /** The formula as one of its cells has it; null when nobody has written it out yet. */
    @Nullable
    String find(String number, int row, int column) {
        Master master = masters.get(number);
        if (master == null) return null;
        return FormulaShift.shift(master.formula(), row - master.row(), column - master.column());
    }
}
