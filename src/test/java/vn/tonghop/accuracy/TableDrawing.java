package vn.tonghop.accuracy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws one of the tables with figures as columns: header, then rows. */
final class TableDrawing {

    /** One column: a figure (from 0), or words. */
    record Column(int figure, String kind, String group, String leaf) {
        boolean isFigure() {
            return figure >= 0 && kind.equals("FIGURE");
        }
    }

    /** One row of data; {@code cells} by figure. */
    record Row(
            String kind,
            String label,
            @Nullable Item[] cells,
            @Nullable String unitName) {}

    private final Plan plan;
    private final Dice dice;
    private final Spelling spelling;
    private final boolean labelInside;
    final List<Column> columns = new ArrayList<>();
    private int number;

    /** @param groups the groups of the table; @param labelColumn «LEVEL», «UNIT» or none */
    TableDrawing(Plan plan, List<Headers.Group> groups, boolean labelInside, @Nullable String labelColumn) {
        this.plan = plan;
        this.dice = plan.dice;
        this.spelling = plan.spelling;
        this.labelInside = labelInside;
        if (plan.sequence) columns.add(new Column(-1, "STT", "", dice.one("STT", "TT", "Stt")));
        if ("LEVEL".equals(labelColumn))
            columns.add(new Column(-1, "LEVEL", "", dice.one("Cấp", "Nội dung", "Cấp thực hiện", "Đơn vị")));
        if ("UNIT".equals(labelColumn))
            columns.add(new Column(
                    -1, "UNIT", "", dice.one("Tên xã", "Đơn vị", "Xã, thị trấn", "Tên đơn vị", "Địa phương")));
        List<Headers.Group> ordered = plan.reorderGroups ? dice.shuffled(groups) : groups;
        for (Headers.Group group : ordered) addGroup(group);
        if (plan.extraColumns) columns.add(new Column(-1, "EXTRA", "", "Ghi chú"));
    }

    private void addGroup(Headers.Group group) {
        String name = Headers.choose(group.name(), plan.wildness, dice);
        List<Integer> figures = plan.reorderLeaves ? dice.shuffled(group.figures()) : group.figures();
        boolean first = true;
        for (int figure : figures) {
            if (plan.extraColumns && dice.chance(12) && (first || plan.header == Plan.HeaderStyle.MERGED))
                columns.add(new Column(
                        -1, "EXTRA", first ? "" : name, dice.one("Địa điểm", "Đơn vị thực hiện", "Hình thức")));
            first = false;
            String leaf = leaf(figure);
            boolean old = plan.hiddenColumns && dice.chance(30);
            // What stands over a hidden first column is hidden too, but for titles merged over the whole table.
            boolean before = plan.header != Plan.HeaderStyle.UNMERGED
                    && dice.chance(50)
                    && (!columns.isEmpty() || plan.header == Plan.HeaderStyle.MERGED);
            if (old && before) columns.add(new Column(figure, "OLD", name, leaf));
            columns.add(new Column(figure, "FIGURE", name, leaf));
            if (old && !before) columns.add(new Column(figure, "OLD", name, leaf));
        }
    }

    private String leaf(int figure) {
        String leaf = plan.header == Plan.HeaderStyle.ONE_CELL
                ? Headers.ONE_CELL.get(figure)
                : Headers.choose(Headers.FIGURES.get(figure), plan.wildness, dice);
        if (plan.said != 2) return leaf;
        if (Commune.isMoney(figure)) return leaf + " (" + money() + ")";
        return dice.chance(30) && !leaf.contains("(") ? leaf + " (" + Headers.UNITS.get(figure) + ")" : leaf;
    }

    private String money() {
        return switch (plan.scale) {
            case DONG -> dice.one("đồng", "đ", "VNĐ");
            case NGHIN -> dice.one("nghìn đồng", "1.000 đồng", "1000đ", "ngàn đồng");
            case TRIEU -> dice.one("triệu đồng", "trđ", "triệu đồng");
        };
    }

    String moneyLine() {
        return dice.one("Đơn vị tính: ", "ĐVT: ", "Đơn vị: ", "(Đơn vị tính: ") + money();
    }

    /** Header and rows, from the top left corner of an empty page. */
    Page draw(List<Row> rows, @Nullable String over) {
        Page page = new Page("");
        int top = over == null ? 0 : 1;
        if (over != null) {
            page.put(0, 0, spelling.words(over));
        }
        int bottom = header(page, top);
        page.firstRow = bottom;
        for (Row row : rows) {
            if (row.kind.equals("BLANK")) {
                bottom++;
                continue;
            }
            write(page, bottom, row);
            if (row.kind.equals("OWN")) page.own.put(bottom, List.of());
            if (row.kind.equals("HIDDEN")) page.hiddenRows.add(bottom);
            bottom++;
        }
        page.tables.add(new int[] {0, bottom - 1});
        for (int c = 0; c < columns.size(); c++) if (columns.get(c).kind.equals("OLD")) page.hiddenColumns.add(c);
        return page;
    }

    private int header(Page page, int top) {
        int leafRow = top + plan.headerRows() - 1;
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            String leaf = plan.header == Plan.HeaderStyle.JOINED && !column.group.isEmpty()
                    ? column.group + dice.one(" - ", ": ") + column.leaf
                    : column.leaf;
            boolean alone = column.group.isEmpty();
            page.put(alone ? top : leafRow, c, spelling.words(leaf));
            if (alone && plan.header == Plan.HeaderStyle.MERGED) page.merge(top, c, leafRow, c);
        }
        if (leafRow > top) groups(page, top);
        int next = leafRow + 1;
        if (plan.unitRow) unitRow(page, next++);
        if (plan.numberRow) numberRow(page, next++);
        return next;
    }

    private void groups(Page page, int top) {
        int from = 0;
        while (from < columns.size()) {
            String group = columns.get(from).group;
            int to = from;
            while (to + 1 < columns.size() && columns.get(to + 1).group.equals(group)) to++;
            if (!group.isEmpty()) {
                String spelt = spelling.words(group);
                page.put(top, from, spelt);
                if (plan.header == Plan.HeaderStyle.MERGED) page.merge(top, from, top, to);
                if (plan.header == Plan.HeaderStyle.REPEATED)
                    for (int c = from + 1; c <= to; c++) page.put(top, c, spelt);
            }
            from = to + 1;
        }
    }

    private void unitRow(Page page, int row) {
        boolean brackets = dice.chance(80);
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            if (column.figure < 0) continue;
            String unit = Commune.isMoney(column.figure)
                    ? plan.said == 3 || plan.scale == Ink.Scale.DONG ? money() : ""
                    : Headers.UNITS.get(column.figure);
            if (unit.isEmpty()) continue;
            page.put(row, c, spelling.any(brackets ? "(" + unit + ")" : unit));
        }
    }

    private void numberRow(Page page, int row) {
        boolean brackets = dice.chance(70);
        int number = 1;
        for (int c = 0; c < columns.size(); c++) {
            if (!columns.get(c).isFigure() && brackets) {
                page.put(row, c, c < 2 ? String.valueOf((char) ('A' + c)) : "");
            } else if (brackets) {
                page.put(row, c, "(" + number++ + ")");
            } else {
                page.put(row, c, Item.number(c + 1));
            }
        }
    }

    private void write(Page page, int row, Row data) {
        boolean labelled = false;
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            switch (column.kind) {
                case "STT" -> {
                    if (data.kind.equals("TOTAL") && !hasLabelColumn()) {
                        page.put(row, c, spelling.words(data.label));
                        labelled = true;
                    } else if (data.kind.equals("TOTAL")) {
                        break;
                    } else page.put(row, c, sequence(++number));
                }
                case "LEVEL" -> page.put(row, c, spelling.words(data.label));
                case "UNIT" -> page.put(row, c, spelling.any(data.unitName == null ? data.label : data.unitName));
                case "EXTRA" -> {
                    if (dice.chance(50) && !data.kind.equals("TOTAL"))
                        page.put(
                                row,
                                c,
                                spelling.any(dice.one("Nhà văn hóa xã", "Đã thực hiện", "Trường TH", "Hội trường")));
                }
                case "OLD", "PLANNED" -> page.put(row, c, Item.number(dice.between(11, 99) * 1_000L));
                default -> {
                    Item item = data.cells == null ? null : data.cells[column.figure];
                    if (labelInside && !labelled && !data.label.isEmpty()) {
                        labelled = true;
                        page.put(row, c, inside(data.label, item));
                    } else if (item != null
                            && !(item.kind() == Item.Kind.TEXT && item.text().isEmpty())) page.put(row, c, item);
                }
            }
        }
    }

    private boolean hasLabelColumn() {
        return columns.stream().anyMatch(column -> column.kind.equals("LEVEL") || column.kind.equals("UNIT"));
    }

    private Item sequence(int of) {
        return plan.format.spreadsheet ? Item.number(of) : Item.text(Integer.toString(of));
    }

    private Item inside(String label, @Nullable Item item) {
        String spelt = spelling.words(label).strip();
        if (item == null || item.text().isBlank()) return Item.text(spelt + dice.one("", ":", ": "));
        return Item.text(spelt + dice.one(": ", ": ", " ", ":", ":\n") + item.text())
                .looking(item.look());
    }

    int firstFigure() {
        return columns.stream()
                .filter(Column::isFigure)
                .findFirst()
                .orElseThrow()
                .figure();
    }
}
