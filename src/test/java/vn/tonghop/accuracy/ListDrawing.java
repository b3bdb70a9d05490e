package vn.tonghop.accuracy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same figures as a list from top to bottom: a line a figure. */
final class ListDrawing {

    private final Plan plan;
    private final Dice dice;
    private final Spelling spelling;
    private final @Nullable Item[] items;
    private final List<String> titles;
    private final boolean inline;

    ListDrawing(Plan plan, Commune commune, @Nullable Item[] items, List<String> titles) {
        this.plan = plan;
        this.dice = plan.dice;
        this.spelling = plan.spelling;
        this.items = items;
        this.titles = titles;
        this.inline = plan.shape == Plan.Shape.LIST_INLINE;
    }

    Page draw() {
        Page page = new Page("Sheet1");
        int row = 0;
        for (String title : titles) page.put(row++, plan.left, spelling.words(title.split("\\|")[0]));
        int tableTop = row;
        if (!inline) {
            page.put(row, plan.left, spelling.words("TT"));
            page.put(row, plan.left + 1, spelling.words(dice.one("Nội dung", "Chỉ tiêu")));
            page.put(row, plan.left + 2, spelling.words(dice.one("ĐVT", "Đơn vị tính")));
            page.put(row++, plan.left + 3, spelling.words(dice.one("Kết quả", "Số liệu", "Số lượng", "Thực hiện")));
        }
        int number = 1;
        for (int table = 0; table < 3; table++) {
            if (dice.chance(60)) page.put(row++, plan.left + (inline ? 0 : 1), spelling.words(title(table)));
            for (Headers.Group group : Headers.GROUPS.get(table)) {
                String name = Headers.choose(group.name(), plan.wildness, dice);
                page.put(row, plan.left + (inline ? 0 : 1), spelling.words(inline ? number + ". " + name : name));
                if (!inline) page.put(row, plan.left, Integer.toString(number));
                row++;
                number++;
                int letter = 0;
                for (int figure : group.figures()) line(page, row++, figure, letter++);
            }
        }
        page.tables.add(new int[] {tableTop, row - 1});
        return page;
    }

    private static String title(int table) {
        return new String[] {"PHỤ LỤC I", "PHỤ LỤC II", "PHỤ LỤC III"}[table];
    }

    private void line(Page page, int row, int figure, int letter) {
        String leaf = Headers.choose(Headers.FIGURES.get(figure), plan.wildness, dice);
        String unit = Commune.isMoney(figure)
                ? switch (plan.scale) {
                    case DONG -> "đồng";
                    case NGHIN -> "nghìn đồng";
                    case TRIEU -> "triệu đồng";
                }
                : Headers.UNITS.get(figure);
        Item item = items[figure];
        String text = item == null ? "" : item.text();
        if (inline) {
            String stated = plan.said > 1 && Commune.isMoney(figure) ? " (" + unit + ")" : "";
            page.put(
                    row,
                    plan.left,
                    Item.text(spelling.words(dice.one("- ", "+ ", "") + leaf + stated + ":") + " " + text));
            return;
        }
        page.put(row, plan.left, spelling.any(dice.one("", "-", (char) ('a' + letter) + ")")));
        page.put(row, plan.left + 1, spelling.words(leaf));
        if (!Commune.isMoney(figure) || plan.said > 0) page.put(row, plan.left + 2, spelling.any(unit));
        if (item != null && !(item.kind() == Item.Kind.TEXT && text.isEmpty())) page.put(row, plan.left + 3, item);
    }
}
