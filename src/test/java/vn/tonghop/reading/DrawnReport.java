package vn.tonghop.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.DrawnGrid;
import vn.tonghop.grid.Grid;

/** A commune's sixteen figures laid out in one of the ways that communes lay them out; each change is one variant. */
final class DrawnReport {

    /** One change to the template that leaves the figures as they are. */
    enum Variant {
        TEMPLATE,
        UNMERGED_GROUPS,
        REPEATED_GROUPS,
        UNIT_ROW,
        NUMBER_ROW,
        RUNNING_NUMBER,
        LABEL_COLUMN,
        GROUPS_SWAPPED,
        LEAVES_SWAPPED,
        COLUMN_INSERTED,
        SYNONYMS,
        NO_ACCENTS,
        LINE_BREAKS,
        CAPITALS,
        ONE_SHEET_EACH,
        ANOTHER_ORDER,
        TOTAL_BELOW,
        TOTAL_ON_TOP,
        NOTES,
        TEXT_WITH_UNITS,
        TYPED_NUMBERS,
        THOUSANDS_LINE,
        SHIFTED,
        NFD,
        COLLECTING_SHEET
    }

    private record Leaf(String text, String synonym, String unit, int figure) {}

    private record Group(String text, String synonym, List<Leaf> leaves) {}

    private static final List<List<Group>> TABLES = List.of(
            List.of(
                    new Group(
                            "Tổ chức phát động Tháng hành động vì trẻ em",
                            "Tổ chức phát động",
                            List.of(
                                    new Leaf("Số điểm phát động", "Điểm phát động", "điểm", 0),
                                    new Leaf("Số trẻ em tham dự", "Số trẻ tham dự", "trẻ", 1))),
                    new Group(
                            "Công trình dành cho trẻ em",
                            "Công trình",
                            List.of(
                                    new Leaf("Số công trình xây mới", "Xây dựng mới", "công trình", 2),
                                    new Leaf("Số công trình nâng cấp", "Nâng cấp, sửa chữa", "công trình", 3))),
                    new Group(
                            "Kinh phí cho Tháng hành động vì trẻ em",
                            "Kinh phí cho",
                            List.of(
                                    new Leaf("Ngân sách nhà nước", "NSNN", "đồng", 4),
                                    new Leaf("Vận động", "Xã hội hóa", "đồng", 5)))),
            List.of(
                    new Group("Tặng quà", "Thăm tặng quà", pair(6)),
                    new Group("Cấp học bổng", "Trao học bổng", pair(8)),
                    new Group("Khám bệnh, chữa bệnh miễn phí cho trẻ em", "KCB miễn phí", pair(10))),
            List.of(
                    new Group(
                            "Các hoạt động có sự tham gia của trẻ em (Diễn đàn, hội nghị, hội thảo, tọa đàm, câu lạc bộ, đội, nhóm, tham vấn, thăm dò, lấy ý kiến trẻ em,...)",
                            "Hoạt động có sự tham gia của trẻ em",
                            activities(12)),
                    new Group(
                            "Các hoạt động vui chơi, giải trí (hội thi, cắm trại, thể thao, du lịch, tham quan)",
                            "Vui chơi giải trí",
                            activities(14))));

    private static final List<String> TITLES = List.of(
            "Phụ lục 01|1. Tổ chức phát động, kinh phí và công trình dành cho trẻ em",
            "Phụ lục 02|2. Hoạt động hỗ trợ trẻ em",
            "Phụ lục 03|3. Hoạt động có sự tham gia của trẻ em và vui chơi giải trí");

    final long seed;
    private final Random random;
    private final Set<Variant> variants;
    final long[] figures;

    DrawnReport(long seed, Variant... variants) {
        this.seed = seed;
        this.random = new Random(seed);
        this.variants = EnumSet.copyOf(Arrays.asList(variants));
        this.figures = someFigures();
    }

    private static List<Leaf> pair(int figure) {
        return List.of(
                new Leaf("Số lượng trẻ em", "Số cháu", "trẻ", figure),
                new Leaf("Kinh phí", "Số tiền", "đồng", figure + 1));
    }

    private static List<Leaf> activities(int figure) {
        return List.of(
                new Leaf("Số lượng hoạt động", "Số cuộc", "hoạt động", figure),
                new Leaf("Số lượng trẻ em tham gia", "Số trẻ tham gia", "trẻ", figure + 1));
    }

    private long[] someFigures() {
        long[] made = new long[16];
        for (int i = 0; i < made.length; i++) {
            boolean money = i == 4 || i == 5 || i == 7 || i == 9 || i == 11;
            made[i] = random.nextInt(6) == 0
                    ? 0
                    : money ? (10 + random.nextInt(30_000)) * 1_000L : 1 + random.nextInt(1_800);
        }
        return made;
    }

    private boolean has(Variant variant) {
        return variants.contains(variant);
    }

    String expected() {
        List<String> texts = new ArrayList<>();
        for (long figure : figures) texts.add(Long.toString(figure));
        return String.join(" ", texts);
    }

    Grid[] grids() {
        if (has(Variant.COLLECTING_SHEET)) return new Grid[] {grid("Tổng hợp", collecting())};
        List<List<List<String>>> blocks = new ArrayList<>();
        for (int table = 0; table < 3; table++) blocks.add(block(table));
        if (has(Variant.ANOTHER_ORDER)) Collections.swap(blocks, 0, 2);
        if (has(Variant.ONE_SHEET_EACH)) {
            Grid[] grids = new Grid[3];
            for (int i = 0; i < 3; i++) grids[i] = grid("Sheet" + (i + 1), blocks.get(i));
            return grids;
        }
        List<List<String>> all = new ArrayList<>();
        for (List<List<String>> block : blocks) {
            all.addAll(block);
            all.add(List.of(""));
        }
        return new Grid[] {grid("Sheet1", all)};
    }

    private Grid grid(String name, List<List<String>> rows) {
        List<List<String>> drawn = new ArrayList<>();
        if (has(Variant.SHIFTED)) for (int i = 0; i < 4; i++) drawn.add(List.of(""));
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(has(Variant.SHIFTED) ? List.of("", "") : List.of());
            cells.addAll(row);
            while (cells.size() < width + 2) cells.add("");
            drawn.add(cells.stream().map(this::spelt).toList());
        }
        return DrawnGrid.builder(name, drawn).build();
    }

    private String spelt(String text) {
        if (text.length() < 2 || text.matches("['#]?[0-9].*")) return text;
        String spelt = text;
        if (has(Variant.CAPITALS)) spelt = spelt.toUpperCase(Locale.forLanguageTag("vi"));
        if (has(Variant.NO_ACCENTS))
            spelt = Normalizer.normalize(spelt, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .replace('đ', 'd')
                    .replace('Đ', 'D');
        if (has(Variant.NFD)) spelt = Normalizer.normalize(spelt, Normalizer.Form.NFD);
        return has(Variant.LINE_BREAKS) && text.length() > 8 ? spelt.replaceFirst("^(\\S+ \\S+) ", "$1\n") : spelt;
    }

    /** Title, header and rows of one table. */
    private List<List<String>> block(int table) {
        List<Leaf> leaves = new ArrayList<>();
        List<List<String>> header = header(ordered(TABLES.get(table)), leaves, table == 0);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("UBND HUYỆN ĐỨC CƠ"));
        for (String title : TITLES.get(table).split("\\|")) rows.add(List.of(title));
        if (has(Variant.THOUSANDS_LINE)) rows.add(List.of("Đơn vị tính: nghìn đồng"));
        rows.addAll(header);
        rows.addAll(dataRows(leaves, table == 0));
        if (has(Variant.NOTES)) {
            rows.add(List.of("Ghi chú: số liệu tính đến ngày 29/6"));
            rows.add(List.of("Người lập biểu", "", "TM. ỦY BAN NHÂN DÂN"));
        }
        return rows;
    }

    private List<Group> ordered(List<Group> groups) {
        List<Group> ordered = new ArrayList<>(groups);
        if (has(Variant.GROUPS_SWAPPED)) Collections.reverse(ordered);
        if (!has(Variant.LEAVES_SWAPPED)) return ordered;
        ordered.replaceAll(group -> {
            List<Leaf> leaves = new ArrayList<>(group.leaves);
            Collections.reverse(leaves);
            return new Group(group.text, group.synonym, leaves);
        });
        return ordered;
    }

    private List<List<String>> header(List<Group> groups, List<Leaf> leaves, boolean levels) {
        List<String> top = new ArrayList<>(labels(levels, "TT", "Cấp"));
        List<String> bottom = new ArrayList<>(labels(levels, "^", "^"));
        List<String> units = new ArrayList<>(labels(levels, "", ""));
        List<String> numbers = new ArrayList<>(labels(levels, "A", "B"));
        int number = 1;
        for (Group group : groups) {
            for (Leaf leaf : group.leaves) {
                boolean first = leaf == group.leaves.get(0);
                String name = has(Variant.SYNONYMS) ? group.synonym : group.text;
                top.add(first || has(Variant.REPEATED_GROUPS) ? name : has(Variant.UNMERGED_GROUPS) ? "" : "<");
                bottom.add(has(Variant.SYNONYMS) ? leaf.synonym : leaf.text);
                units.add("(" + (has(Variant.THOUSANDS_LINE) && leaf.unit.equals("đồng") ? "nghìn đồng" : leaf.unit)
                        + ")");
                numbers.add("(" + number++ + ")");
                leaves.add(leaf);
            }
            if (has(Variant.COLUMN_INSERTED) && group == groups.get(0)) {
                top.add("Nguồn số liệu");
                bottom.add("^");
                units.add("");
                numbers.add("(" + number++ + ")");
                leaves.add(new Leaf("", "", "", -1));
            }
        }
        List<List<String>> rows = new ArrayList<>(List.of(top, bottom));
        if (has(Variant.UNIT_ROW)) rows.add(units);
        if (has(Variant.NUMBER_ROW)) rows.add(numbers);
        return rows;
    }

    private List<String> labels(boolean levels, String number, String label) {
        List<String> labels = new ArrayList<>();
        if (has(Variant.RUNNING_NUMBER)) labels.add(number);
        if (has(Variant.LABEL_COLUMN) && levels) labels.add(label);
        return labels;
    }

    private List<List<String>> dataRows(List<Leaf> leaves, boolean levels) {
        List<List<String>> rows = new ArrayList<>();
        if (levels) {
            rows.add(dataRow(leaves, "Cấp tỉnh", "1", false));
            rows.add(dataRow(leaves, "Cấp huyện", "2", false));
            rows.add(dataRow(leaves, "Cấp xã", "3", true));
        } else {
            rows.add(dataRow(leaves, "", "1", true));
        }
        if (has(Variant.TOTAL_BELOW)) rows.add(totalRow(leaves, levels));
        if (has(Variant.TOTAL_ON_TOP)) rows.add(0, totalRow(leaves, levels));
        return rows;
    }

    private List<String> dataRow(List<Leaf> leaves, String label, String number, boolean filled) {
        boolean inside = !has(Variant.LABEL_COLUMN) && !label.isEmpty();
        List<String> row = new ArrayList<>(labels(!label.isEmpty(), number, label));
        boolean labelled = false;
        for (Leaf leaf : leaves) {
            String figure = filled && leaf.figure >= 0 ? figure(leaf) : leaf.figure < 0 && filled ? "UBND xã" : "";
            if (inside && !labelled && leaf.figure >= 0) {
                row.add(figure.isEmpty() ? label : label + ": " + figure.replace("'", ""));
                labelled = true;
            } else {
                row.add(figure);
            }
        }
        return row;
    }

    private List<String> totalRow(List<Leaf> leaves, boolean levels) {
        List<String> row = new ArrayList<>(labels(levels, "", "Tổng cộng"));
        boolean inside = !has(Variant.LABEL_COLUMN) || !levels;
        boolean numbered = has(Variant.RUNNING_NUMBER) && inside;
        if (numbered) row.set(0, "Tổng cộng");
        boolean labelled = numbered || !inside;
        for (Leaf leaf : leaves) {
            String figure = leaf.figure >= 0 ? figure(leaf) : "";
            row.add(labelled || leaf.figure < 0 ? figure : "Tổng cộng: " + figure.replace("'", ""));
            labelled |= leaf.figure >= 0;
        }
        return row;
    }

    private String figure(Leaf leaf) {
        long value = figures[leaf.figure];
        boolean money = leaf.unit.equals("đồng");
        if (money && has(Variant.THOUSANDS_LINE))
            return has(Variant.TYPED_NUMBERS) ? Long.toString(value / 1_000) : "'" + grouped(value / 1_000);
        if (has(Variant.TYPED_NUMBERS)) return Long.toString(value);
        String text = money ? grouped(value) : Long.toString(value);
        if (money && (value < 1_000_000 || has(Variant.TEXT_WITH_UNITS))) return text + "đ";
        return has(Variant.TEXT_WITH_UNITS) ? text + " " + leaf.unit : "'" + text;
    }

    private static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '.');
    }

    /** All three tables in one row, the unit in a column of its own. */
    private List<List<String>> collecting() {
        List<Group> groups = new ArrayList<>();
        List<List<Group>> tables = new ArrayList<>(TABLES);
        if (has(Variant.ANOTHER_ORDER)) Collections.swap(tables, 0, 2);
        for (List<Group> table : tables) groups.addAll(ordered(table));
        List<Leaf> leaves = new ArrayList<>();
        List<List<String>> header = header(groups, leaves, false);
        header.get(0).add(0, "Tên xã");
        header.get(1).add(0, "^");
        for (List<String> more : header.subList(2, header.size())) more.add(0, "");
        List<String> row = new ArrayList<>(List.of("Ia Lang"));
        row.addAll(labels(false, "1", ""));
        for (Leaf leaf : leaves) row.add(leaf.figure < 0 ? "UBND xã" : figure(leaf));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("BIỂU TỔNG HỢP"));
        if (has(Variant.THOUSANDS_LINE)) rows.add(List.of("ĐVT: nghìn đồng"));
        rows.addAll(header);
        rows.add(row);
        if (has(Variant.TOTAL_BELOW)) {
            List<String> total = new ArrayList<>(row);
            total.set(0, "Tổng cộng");
            rows.add(total);
        }
        return rows;
    }

    /** The text of the cell that a figure says it was read from. */
    static String at(Grid[] grids, Figure figure) {
        for (Grid grid : grids)
            if (grid.name().equals(figure.place().sheet()))
                return CellAddress.parse(figure.place().cell())
                        .map(address -> grid.cell(address).valueText())
                        .orElse("");
        return "";
    }
}
