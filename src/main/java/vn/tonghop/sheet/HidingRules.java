package vn.tonghop.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Area;
import vn.tonghop.grid.CellStyle;
import vn.tonghop.grid.GridBuilder;

/**
 * The conditional formats of a worksheet that may leave a figure unseen. Their conditions are not worked out, so each
 * figure in their reach may be meant; only those that are known to hide no more than zeros, blanks and errors are not.
 */
final class HidingRules {

    /** More areas than any form has; from there on they are taken as one, which asks more and never less. */
    private static final int MOST_AREAS = 256;

    private static final Pattern HIDES_NO_FIGURE =
            Pattern.compile("(?:ISERROR|ISERR|ISNA|ISBLANK)\\([^()]*\\)|\\$?[A-Z]{1,3}\\$?[0-9]{1,7}=(?:0|\"\")");

    private final XlsxStyles styles;
    private final List<Area> areas = new ArrayList<>();

    HidingRules(XlsxStyles styles) {
        this.styles = styles;
    }

    /** Reads the conditional formats of one range. */
    void read(SafeXml xml) throws IOException {
        String range = xml.attribute("sqref");
        boolean hides = false;
        int outer = xml.depth();
        while (xml.nextInside(outer)) if (xml.name().equals("cfRule")) hides |= rule(xml);
        if (hides && range != null)
            for (String part : range.strip().split("\\s+")) Worksheet.area(part).ifPresent(this::add);
    }

    private boolean rule(SafeXml xml) throws IOException {
        String type = xml.attribute("type");
        boolean equal = "equal".equals(xml.attribute("operator"));
        boolean hidden = styles.hides(XlsxStyles.number(xml.attribute("dxfId")));
        boolean instead = false;
        String formula = null;
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "formula" -> formula = xml.text();
                case "dataBar", "iconSet" -> {
                    String shown = xml.attribute("showValue");
                    instead |= shown != null && !XlsxStyles.truth(shown);
                }
                default -> {}
            }
        }
        return instead || hidden && mayHideFigures(type, equal, formula);
    }

    private static boolean mayHideFigures(@Nullable String type, boolean equal, @Nullable String formula) {
        if (type == null) return true;
        String said = formula == null ? "" : formula.replace(" ", "");
        return switch (type) {
            case "containsErrors", "containsBlanks" -> false;
            case "cellIs" -> !(equal && (said.equals("0") || said.equals("\"\"")));
            case "expression" -> !HIDES_NO_FIGURE.matcher(said).matches();
            default -> true;
        };
    }

    private void add(Area area) {
        areas.add(area);
        if (areas.size() <= MOST_AREAS) return;
        Area all = areas.stream().reduce(HidingRules::around).orElse(area);
        areas.clear();
        areas.add(all);
    }

    private static Area around(Area one, Area other) {
        return new Area(
                Math.min(one.firstRow(), other.firstRow()),
                Math.min(one.firstColumn(), other.firstColumn()),
                Math.max(one.lastRow(), other.lastRow()),
                Math.max(one.lastColumn(), other.lastColumn()));
    }

    /** Says of each cell in reach that it may be unseen. */
    void apply(GridBuilder grid) {
        if (!areas.isEmpty()) grid.restyle(areas, CellStyle::hidden);
    }
}
