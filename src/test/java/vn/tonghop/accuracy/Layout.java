package vn.tonghop.accuracy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tonghop.orgunit.OrgUnit;

/** Lays random communes out in one file, and writes the answer key. */
final class Layout {

    private final long number;
    private final Plan plan;
    private final Dice dice;
    private final Spelling spelling;
    private final Ink ink;
    private final List<Commune> communes = new ArrayList<>();
    private final Map<String, Ink.Written[]> written = new LinkedHashMap<>();
    private final Map<Key, Ink.Written> lines = new LinkedHashMap<>();
    private final Map<Key, Answer> fixed = new LinkedHashMap<>();
    private final Set<String> faults = new TreeSet<>();
    private final List<Workbook.Expected> mustFind = new ArrayList<>();
    private final Set<String> secrets = new TreeSet<>();
    private final List<Page> pages = new ArrayList<>();
    private final boolean nameInTitle;
    private final boolean nameInFile;
    private int moneyLinesLeft;

    private Layout(long seed, long number) {
        this.number = number;
        this.dice = new Dice(seed * 1_000_003 + number);
        this.plan = new Plan(dice);
        this.spelling = plan.spelling;
        this.ink = new Ink(
                dice,
                spelling,
                plan.scale,
                plan.said > 0 || plan.unitRow,
                !plan.format.spreadsheet || plan.shape == Plan.Shape.LIST_INLINE);
        int draw = dice.between(0, 9);
        boolean many = plan.isWide() || plan.shape == Plan.Shape.SHEET_PER_COMMUNE;
        this.nameInTitle = plan.titles && draw < 7;
        this.nameInFile = !many && (draw > 4 || !nameInTitle);
        this.moneyLinesLeft = Integer.MAX_VALUE;
        if (plan.structure == Plan.Structure.DVT_OVER_FIRST_TABLE_ONLY) moneyLinesLeft = 1;
    }

    static Workbook workbook(long seed, long number) {
        Layout layout = new Layout(seed, number);
        layout.choose();
        layout.draw();
        return layout.finish();
    }

    // ---- communes and what they write

    private void choose() {
        int count = 1;
        if (plan.isWide()) count = dice.between(1, 10);
        if (plan.shape == Plan.Shape.SHEET_PER_COMMUNE) count = dice.between(2, 5);
        List<OrgUnit> units = dice.shuffled(plan.roster.communes()).subList(0, count);
        for (OrgUnit unit : units) communes.add(Commune.random(unit, plan.rounds, dice));
        quiet();
        int faulty = dice.between(0, count - 1);
        for (int i = 0; i < count; i++) write(communes.get(i), i == faulty);
    }

    /** A fault of money without a unit needs a file that is silent about its marks. */
    private void quiet() {
        if (plan.cellFault != null && plan.cellFault.needsSilence()) {
            ink.withoutMarks();
        }
        if (plan.structure == Plan.Structure.DVT_OVER_FIRST_TABLE_ONLY) ink.money = Ink.Money.TYPED;
    }

    private void write(Commune commune, boolean faulty) {
        Ink.Written[] row = new Ink.Written[16];
        boolean silentMoney = plan.cellFault != null && plan.cellFault.needsSilence();
        for (int i = 0; i < 16; i++) {
            row[i] = ink.figure(i, commune.figures()[i]);
            if (silentMoney && Commune.isMoney(i) && commune.figures()[i] > 0)
                row[i] = new Ink.Written(
                        Item.text(spelling.any(commune.figures()[i] + "đ")), Answer.exact(commune.figures()[i]));
        }
        if (plan.structure == Plan.Structure.DVT_OVER_FIRST_TABLE_ONLY)
            for (int i = 4; i < 6; i++)
                if (commune.figures()[i] > 0)
                    row[i] = new Ink.Written(
                            Item.number(commune.figures()[i] / 1_000), Answer.exact(commune.figures()[i]));
        written.put(commune.code(), row);
        if (plan.rounds) rounds(commune);
        if (plan.structure == Plan.Structure.DETAILS_DIFFER && plan.rounds) detailsDiffer(commune, row);
        if (faulty && plan.cellFault != null) fault(commune, row, plan.cellFault);
    }

    private void rounds(Commune commune) {
        for (int i = 0; i < commune.rounds().size(); i++) {
            Commune.Round round = commune.rounds().get(i);
            lines.put(Key.line(commune.code(), i + 1, "g04.gift_count"), ink.count(round.gifts(), "suất"));
            lines.put(Key.line(commune.code(), i + 1, "g04.children"), ink.count(round.children(), "trẻ"));
            lines.put(Key.line(commune.code(), i + 1, "g04.unit_value"), money(round.unitDong()));
            lines.put(Key.line(commune.code(), i + 1, "g04.amount"), money(round.amountDong()));
        }
    }

    private Ink.Written money(long dong) {
        if (plan.cellFault != null && plan.cellFault.needsSilence())
            return new Ink.Written(Item.text(spelling.any(dong + "đ")), Answer.exact(dong));
        return ink.money(dong);
    }

    private void fault(Commune commune, Ink.Written[] row, CellFault fault) {
        if (fault.needsFormulas() && !plan.format.spreadsheet) return;
        if (fault.needsFonts() && (plan.format.csv() || plan.shape == Plan.Shape.LIST_INLINE)) return;
        if (fault == CellFault.UNSEEN && !plan.format.spreadsheet) return;
        if (fault == CellFault.UNCALCULATED && !plan.format.extension.equals("xlsx")) return;
        if (plan.isList() && (fault.needsFormulas() || fault == CellFault.TWO_LINES)) return;
        List<Integer> able = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            boolean money = Commune.isMoney(i);
            boolean fits = money ? !fault.needsCount() : !fault.needsMoney();
            boolean filled = commune.figures()[i] > 3 || fault == CellFault.BLANK || fault == CellFault.MARK;
            boolean children = Commune.isChildren(i) || !fault.needsCount();
            if (fits && filled && children) able.add(i);
        }
        if (able.isEmpty()) return;
        int figure = dice.one(able);
        row[figure] = fault.write(figure, commune.figures()[figure], ink, dice);
        faults.add("cell: " + fault);
    }

    private @Nullable Item[] items(Commune commune) {
        Item[] items = new Item[16];
        Ink.Written[] row = written.get(commune.code());
        for (int i = 0; i < 16; i++) items[i] = row[i].item();
        return items;
    }

    // ---- the file

    private void draw() {
        switch (plan.shape) {
            case SHEETS, ONE_SHEET, SIDE_BY_SIDE -> arrange(tables(communes.get(0), true), plan.shape);
            case SHEET_PER_COMMUNE -> {
                for (Commune commune : communes) {
                    Page page = new Page(sheetName(commune));
                    stack(tables(commune, true), page);
                    pages.add(page);
                }
            }
            case WIDE, WIDE_SHEETS -> wide();
            case LIST_INLINE, LIST_COLUMNS ->
                pages.add(
                        new ListDrawing(plan, communes.get(0), items(communes.get(0)), titleLines(communes.get(0), -1))
                                .draw());
        }
        if (plan.structure == Plan.Structure.NEIGHBOUR_IN_PROSE && !plan.isWide()) neighbourInProse();
        if (plan.hiddenSheet) hiddenSheet();
    }

    private String sheetName(Commune commune) {
        String name = commune.unit().name();
        boolean typed = plan.roster == Roster.YEN_THUY || dice.chance(50);
        String said = typed ? name : Names.bare(name);
        return said.length() > 31 ? said.substring(0, 31) : said;
    }

    private List<Page> tables(Commune commune, boolean faulty) {
        List<Page> tables = new ArrayList<>();
        for (int t = 0; t < 3; t++) {
            if (plan.structure == Plan.Structure.TABLE_MISSING && t == missing()) {
                miss(commune, t);
                continue;
            }
            tables.add(titled(commune, t, table(commune, t)));
        }
        if (plan.rounds) tables.add(titled(commune, 3, roundsTable(commune)));
        if (plan.sameTableTwice) tables.add(tables.get(dice.between(0, 2)));
        if (plan.structure == Plan.Structure.TABLE_TWICE_DIFFERENT) twice(commune, tables);
        if (dice.chance(12)) {
            plan.features.add("tables in another order");
            List<Page> shuffled = dice.shuffled(tables);
            return shuffled;
        }
        return tables;
    }

    private int missing() {
        return (int) (number % 3);
    }

    private void miss(Commune commune, int table) {
        faults.add("structure: TABLE_MISSING");
        mustFind.add(new Workbook.Expected("V04", List.of()));
        for (int i = 0; i < 16; i++) if (tableOf(i) == table) fixed.put(key(commune, i), Answer.ask());
    }

    private static int tableOf(int figure) {
        return figure < 6 ? 0 : figure < 12 ? 1 : 2;
    }

    private static Key key(Commune commune, int figure) {
        return Key.of(commune.code(), Commune.ELEMENTS.get(figure));
    }

    private void twice(Commune commune, List<Page> tables) {
        Commune other = Commune.random(commune.unit(), false, dice);
        Ink.Written[] kept = written.get(commune.code());
        int t = dice.between(0, 2);
        boolean differs = false;
        for (int i = 0; i < 16; i++) differs |= tableOf(i) == t && other.figures()[i] != commune.figures()[i];
        if (!differs) return;
        Ink.Written[] row = new Ink.Written[16];
        for (int i = 0; i < 16; i++) row[i] = ink.figure(i, other.figures()[i]);
        written.put(commune.code(), row);
        tables.add(titled(commune, t, table(commune, t)));
        written.put(commune.code(), kept);
        faults.add("structure: TABLE_TWICE_DIFFERENT");
        if (plan.wildness < 2) refuse(commune);
        else inOtherWords(commune, other, t);
    }

    /** The second may not be recognised as the same table: then it is told that a table was not read. */
    private void inOtherWords(Commune commune, Commune other, int table) {
        for (Key key : keysOf(commune, table)) mustFind.add(new Workbook.Expected("V41|V44", List.of(key)));
        for (int i = 0; i < 16; i++)
            fixed.put(
                    key(commune, i),
                    tableOf(i) == table
                            ? Answer.eitherOf(commune.figures()[i], other.figures()[i])
                            : Answer.either(commune.figures()[i]));
    }

    /** Nothing of the whole file counts. */
    private void refuse(String fault) {
        faults.add(fault);
        for (Commune commune : communes) refuse(commune);
    }

    private void refuse(Commune commune) {
        for (int i = 0; i < 16; i++) fixed.put(key(commune, i), Answer.ask());
        for (Key key : lines.keySet()) if (key.unit().equals(commune.code())) fixed.put(key, Answer.ask());
    }

    // ---- one table with its titles and notes

    private Page titled(Commune commune, int table, Page drawn) {
        Page page = new Page("");
        List<String> lines = titleLines(commune, table);
        int row = 0;
        for (String line : lines) {
            String[] parts = line.split("\\|", -1);
            if (drawn.hiddenColumns.contains(0)) parts = new String[] {parts[0]};
            page.put(row, 0, spelling.words(parts[0]));
            int right = Math.max(drawn.width() - 2, 2);
            if (parts.length > 1) page.put(row, right, spelling.words(parts[1]));
            else if (plan.header == Plan.HeaderStyle.MERGED
                    && drawn.width() > 1
                    && !plan.format.csv()
                    && (row > 0 || drawn.hiddenColumns.contains(0))) page.merge(row, 0, row, drawn.width() - 1);
            row++;
        }
        if (!lines.isEmpty() && dice.chance(30)) row++;
        page.lay(drawn, row, 0);
        page.firstRow = row + drawn.firstRow;
        if (plan.notes) notes(page, commune);
        return page;
    }

    private List<String> titleLines(Commune commune, int table) {
        List<String> lines = new ArrayList<>();
        String unit = claimed(commune);
        String year = plan.structure == Plan.Structure.LAST_YEAR && table <= 0 ? lastYear() : "2023";
        boolean named = nameInTitle || plan.shape == Plan.Shape.SHEET_PER_COMMUNE && dice.chance(50);
        if (plan.titles || year.equals("2022")) {
            if (named && !plan.isWide()) {
                lines.add(dice.one(
                        "UBND " + upper(unit) + "|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "ỦY BAN NHÂN DÂN " + upper(unit),
                        "Đơn vị: " + unit,
                        "UBND " + unit,
                        "Đơn vị báo cáo: UBND " + unit));
            } else if (dice.chance(30)) lines.add("UBND " + upper(plan.roster.district()));
            if (table >= 0) lines.addAll(appendix(table));
            else
                lines.add(dice.one(
                        "BIỂU TỔNG HỢP KẾT QUẢ THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM " + year,
                        "KẾT QUẢ THỰC HIỆN THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM " + year,
                        "Tổng hợp số liệu Tháng hành động vì trẻ em năm " + year));
            if (table >= 0 && (year.equals("2022") || dice.chance(40)))
                lines.add("THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM " + year);
            if (named && !plan.isWide() && dice.chance(25))
                lines.add("(Kèm theo Báo cáo số " + dice.between(20, 300) + "/BC-UBND ngày 30/6/" + year + " của UBND "
                        + unit + ")");
        }
        if (plan.said == 1 && moneyLinesLeft-- > 0)
            lines.add(new TableDrawing(plan, List.of(), false, null).moneyLine());
        if (plan.structure == Plan.Structure.TWO_DVT_LINES) contradiction(commune, lines);
        if (plan.structure == Plan.Structure.DVT_OVER_FIRST_TABLE_ONLY && table >= 0) borrowed(commune, table, lines);
        return lines;
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.forLanguageTag("vi"));
    }

    private List<String> appendix(int table) {
        String title = Headers.APPENDICES.get(table);
        String[] roman = {"I", "II", "III", "IV"};
        String name = dice.one(
                "Phụ lục 0" + (table + 1), "PHỤ LỤC " + roman[table], "Biểu 0" + (table + 1), "PL " + (table + 1));
        return dice.one(List.of(name, title), List.of(name + " " + title), List.of(title), List.of(name, upper(title)));
    }

    private String lastYear() {
        refuse("structure: LAST_YEAR");
        return "2022";
    }

    /** Whose the title says the file is. */
    private String claimed(Commune commune) {
        if (plan.structure != Plan.Structure.NEIGHBOUR || !nameInFile || !nameInTitle)
            return commune.unit().name();
        refuse("structure: NEIGHBOUR");
        return neighbour(commune).name();
    }

    private OrgUnit neighbour(Commune commune) {
        return plan.roster.communes().stream()
                .filter(unit -> !unit.equals(commune.unit()))
                .skip(number % 9)
                .findFirst()
                .orElseThrow();
    }

    /** A neighbour named in a note is no witness. */
    private void neighbourInProse() {
        Page page = pages.get(0);
        String other = neighbour(communes.get(0)).name();
        page.put(page.height() + 1, plan.left, spelling.any("Ghi chú: có phối hợp với UBND " + other + " tổ chức."));
        plan.features.add("a neighbour named in a note");
    }

    private void contradiction(Commune commune, List<String> lines) {
        lines.add("Đơn vị tính: đồng");
        faults.add("structure: TWO_DVT_LINES");
        for (int i = 0; i < 16; i++)
            if (Commune.isMoney(i) && commune.figures()[i] > 0) fixed.put(key(commune, i), Answer.ask());
        this.lines.forEach((key, line) -> {
            if (key.element().endsWith("amount") || key.element().endsWith("unit_value")) fixed.put(key, Answer.ask());
        });
    }

    /** «Nghìn đồng» over the first table only: the others may or may not mean it. */
    private void borrowed(Commune commune, int table, List<String> lines) {
        if (table == 0) {
            lines.add("Đơn vị tính: nghìn đồng");
            faults.add("structure: DVT_OVER_FIRST_TABLE_ONLY");
        }
        for (int i = 6; i < 12; i++)
            if (Commune.isMoney(i) && commune.figures()[i] > 0)
                fixed.put(key(commune, i), Answer.either(commune.figures()[i]));
        this.lines.forEach((key, line) -> {
            if (line.answer().value() != null) fixed.put(key, line.answer().as(Answer.Kind.EITHER));
        });
    }

    private void notes(Page page, Commune commune) {
        int row = page.height() + (dice.chance(50) ? 1 : 0);
        if (dice.chance(60))
            page.put(
                    row++,
                    0,
                    spelling.words(dice.one(
                            "Ghi chú: số liệu tính đến ngày 29/6/2023",
                            "Ghi chú: Kinh phí vận động gồm 02 đơn vị",
                            "* Số liệu đã bao gồm các thôn, làng",
                            "Ghi chú: 3 điểm phát động tại trường học")));
        int right = Math.max(2, page.width() - 2);
        if (dice.chance(40)) page.put(row++, right, spelling.words("ngày 30 tháng 6 năm 2023"));
        page.put(row, 0, spelling.words(dice.one("Người lập biểu", "NGƯỜI LẬP BIỂU", "Cán bộ lập biểu")));
        page.put(row++, right, spelling.words(dice.one("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "KT. CHỦ TỊCH")));
        page.put(row, 0, spelling.words(dice.one("Nguyễn Văn An", "Rơ Châm H'Lan", "Siu Blêh")));
    }

    // ---- the template's tables

    private Page table(Commune commune, int table) {
        boolean levels = table == 0;
        Item[] items = items(commune);
        List<Headers.Group> groups = new ArrayList<>(Headers.GROUPS.get(table));
        boolean inside = levels && plan.labels == Plan.Labels.IN_CELL;
        String labelColumn = levels
                ? plan.labels == Plan.Labels.COLUMN ? "LEVEL" : null
                : plan.labels == Plan.Labels.COLUMN && dice.chance(35) ? "UNIT" : null;
        if ("UNIT".equals(labelColumn)) plan.features.add("unit's name in a column");
        if (levels) plan.features.add("labels: " + plan.labels);
        TableDrawing drawing = new TableDrawing(plan, groups, inside, labelColumn);
        if (inside && !items[drawing.firstFigure()].isPlain()) inside = false;
        if (levels && plan.labels == Plan.Labels.IN_CELL && !inside)
            drawing = new TableDrawing(plan, groups, false, "LEVEL");
        distort(commune, drawing, table, items);
        List<TableDrawing.Row> rows = levels
                ? levelRows(commune, items, inside, labelColumn != null || inside)
                : oneRow(commune, table, items, labelColumn != null);
        Page page = drawing.draw(rows, null);
        page.own.replaceAll((row, none) -> keysOf(commune, table));
        if (plan.structure == Plan.Structure.MERGED_FIGURES && table == 1) mergeFigures(commune, drawing, page);
        return page;
    }

    private static List<Key> keysOf(Commune commune, int table) {
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < 16; i++) if (tableOf(i) == table) keys.add(key(commune, i));
        return keys;
    }

    /** Faults of one table's columns. */
    private void distort(Commune commune, TableDrawing drawing, int table, Item[] items) {
        if (plan.structure == null || table != missing()) return;
        List<TableDrawing.Column> columns = drawing.columns;
        int at = -1;
        List<Integer> figures = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) if (columns.get(c).isFigure()) figures.add(c);
        at = dice.one(figures);
        TableDrawing.Column column = columns.get(at);
        switch (plan.structure) {
            case UNKNOWN_COLUMN -> {
                columns.set(
                        at,
                        new TableDrawing.Column(
                                column.figure(),
                                "FIGURE",
                                column.group(),
                                dice.one("Nội dung khác", "Chỉ tiêu A", "Mục 3", "Khác")));
                ask(commune, column.figure(), "UNKNOWN_COLUMN");
            }
            case COLUMN_TWICE -> {
                columns.add(at, column);
                ask(commune, column.figure(), "COLUMN_TWICE");
            }
            case SHIFTED_VALUES -> {
                // The header of a whole group is typed in the other order, its figures are not: units tell.
                if (table != 1) return;
                int pair = 6 + 2 * dice.between(0, 2);
                if (commune.figures()[pair] == 0) return;
                items[pair] = Item.text(spelling.any(Ink.grouped(commune.figures()[pair + 1], ".") + " đồng"));
                items[pair + 1] = Item.text(spelling.any(commune.figures()[pair] + " trẻ"));
                ask(commune, pair, "SHIFTED_VALUES");
                ask(commune, pair + 1, "SHIFTED_VALUES");
            }
            case PLAN_AND_RESULT_COLUMNS -> {
                columns.set(at, new TableDrawing.Column(column.figure(), "FIGURE", column.group(), column.leaf()));
                columns.add(
                        at,
                        new TableDrawing.Column(
                                column.figure(),
                                "PLANNED",
                                column.group(),
                                column.leaf() + dice.one(" (kế hoạch)", " năm 2022", " kế hoạch")));
                either(commune, column.figure(), "PLAN_AND_RESULT_COLUMNS");
            }
            default -> {}
        }
    }

    private void ask(Commune commune, int figure, String fault) {
        faults.add("structure: " + fault);
        fixed.put(key(commune, figure), Answer.ask());
    }

    private void either(Commune commune, int figure, String fault) {
        faults.add("structure: " + fault);
        fixed.put(key(commune, figure), Answer.either(commune.figures()[figure]));
    }

    private List<TableDrawing.Row> levelRows(Commune commune, Item[] items, boolean inside, boolean labelled) {
        List<TableDrawing.Row> rows = new ArrayList<>();
        boolean numbered = dice.chance(15);
        String[] labels = {
            "Cấp tỉnh", "Cấp huyện", dice.one("Cấp xã", "Cấp xã", "Cấp xã", "Xã", "Cấp xã, phường", "Cấp cơ sở")
        };
        if (inside && labels[2].equals("Xã")) labels[2] = "Cấp xã";
        if (plan.structure == Plan.Structure.DISTRICT_ROW_FILLED && labelled) return wrongLevel(commune, items, labels);
        boolean onlyOwn = !labelled || dice.chance(15);
        if (!onlyOwn) {
            String filler = dice.one("", "", "", "0", "-");
            for (int level = 0; level < 2; level++)
                rows.add(new TableDrawing.Row(
                        "LEVEL",
                        numbered ? (level + 1) + ". " + labels[level] : labels[level],
                        upper(commune, level, filler),
                        null));
        }
        if (plan.hiddenRows && labelled)
            rows.add(new TableDrawing.Row(
                    "HIDDEN", labels[2], items(Commune.random(commune.unit(), false, dice), true), null));
        rows.add(new TableDrawing.Row(
                "OWN", labelled ? numbered ? (rows.size() + 1) + ". " + labels[2] : labels[2] : "", items, null));
        if (!onlyOwn && dice.chance(10)) Collections.reverse(rows);
        if (plan.blankRows) rows.add(1, new TableDrawing.Row("BLANK", "", null, null));
        if (plan.totals && labelled) total(rows, commune, items, inside);
        return rows;
    }

    private @Nullable Item[] upper(Commune commune, int level, String filler) {
        if (filler.isEmpty()) return null;
        Item[] items = new Item[16];
        for (int i = 0; i < 6; i++) {
            items[i] = filler.equals("0") && plan.format.spreadsheet && plan.labels == Plan.Labels.COLUMN
                    ? Item.number(0)
                    : Item.text(filler);
            fixed.put(
                    new Key(commune.code(), "p01", level == 0 ? "province" : "district", Commune.ELEMENTS.get(i)),
                    Answer.beside(0));
        }
        return items;
    }

    private List<TableDrawing.Row> wrongLevel(Commune commune, Item[] items, String[] labels) {
        faults.add("structure: DISTRICT_ROW_FILLED");
        // A figure that can be read two ways is asked about itself.
        Ink.Written[] row = Objects.requireNonNull(written.get(commune.code()));
        boolean filled = false;
        for (int i = 0; i < 6; i++)
            filled |= commune.figures()[i] > 0 && row[i].answer().kind() == Answer.Kind.EXACT && row[i].waits() == ' ';
        // A table or a column in words that nobody promised to understand is missed instead, which each figure must be
        // told of.
        if (filled) mustFind.add(new Workbook.Expected(plan.wildness < 2 ? "V16" : "V16|V04|V05", List.of()));
        for (int i = 0; i < 6; i++) {
            fixed.put(key(commune, i), Answer.ask());
            if (commune.figures()[i] == 0)
                fixed.put(new Key(commune.code(), "p01", "district", Commune.ELEMENTS.get(i)), Answer.beside(0));
        }
        return List.of(
                new TableDrawing.Row("LEVEL", labels[0], null, null),
                new TableDrawing.Row("LEVEL", labels[1], items, null),
                new TableDrawing.Row("LEVEL", labels[2], null, null));
    }

    private static Item[] items(Commune commune, boolean typed) {
        Item[] items = new Item[16];
        for (int i = 0; i < 16; i++) items[i] = Item.number(commune.figures()[i]);
        return items;
    }

    private void total(List<TableDrawing.Row> rows, Commune commune, Item[] items, boolean inside) {
        Item[] sums = items.clone();
        if (plan.structure == Plan.Structure.TOTAL_DIFFERS
                && !commune.unit().name().isEmpty()) {
            int off = commune.figures()[4] > 0 ? 4 : 5;
            if (commune.figures()[off] == 0
                    || written.get(commune.code())[off].answer().kind() != Answer.Kind.EXACT) return;
            Ink.Written other = ink.money(commune.figures()[off] + 1_000_000);
            sums[off] = other.item();
            faults.add("structure: TOTAL_DIFFERS");
            Ink.Written own = written.get(commune.code())[off];
            if (other.answer().kind() == Answer.Kind.EXACT && other.waits() == ' ' && own.waits() == ' ')
                mustFind.add(new Workbook.Expected("V38", List.of(key(commune, off))));
        }
        TableDrawing.Row total = new TableDrawing.Row(
                "TOTAL", dice.one("Tổng cộng", "Cộng", "Tổng số", "TỔNG CỘNG", "Tổng", "Toàn xã"), sums, null);
        plan.features.add(plan.totalOnTop ? "total row on top" : "total row at the bottom");
        if (plan.totalOnTop) rows.add(0, total);
        else rows.add(total);
    }

    private List<TableDrawing.Row> oneRow(Commune commune, int table, Item[] items, boolean labelled) {
        List<TableDrawing.Row> rows = new ArrayList<>();
        String name = dice.chance(50)
                ? commune.unit().name()
                : "UBND "
                        + commune.unit()
                                .name()
                                .toLowerCase(Locale.forLanguageTag("vi"))
                                .substring(0, 1) + commune.unit().name().substring(1);
        if (plan.hiddenRows && dice.chance(50))
            rows.add(new TableDrawing.Row(
                    "HIDDEN", "", items(Commune.random(commune.unit(), false, dice), true), labelled ? name : null));
        rows.add(new TableDrawing.Row("OWN", "", items, labelled ? name : null));
        if (plan.blankRows && dice.chance(50)) rows.add(0, new TableDrawing.Row("BLANK", "", null, null));
        if (plan.structure == Plan.Structure.SECOND_ROW || plan.structure == Plan.Structure.PLAN_AND_RESULT_ROWS)
            second(commune, table, rows);
        if (plan.totals && labelled && plan.structure != Plan.Structure.TOTAL_DIFFERS && plan.structure == null)
            total(rows, commune, items, false);
        return rows;
    }

    /** A second row of other figures, without a word about it. */
    private void second(Commune commune, int table, List<TableDrawing.Row> rows) {
        if (rows.stream().anyMatch(row -> row.unitName() != null)) return;
        Commune other = Commune.random(commune.unit(), false, dice);
        rows.add(new TableDrawing.Row("PLAIN", "", items(other, true), null));
        faults.add("structure: SECOND_ROW");
        for (int i = 6; i < 16; i++) {
            if (tableOf(i) != table) continue;
            boolean differ = other.figures()[i] != commune.figures()[i];
            fixed.put(key(commune, i), differ ? Answer.ask() : Answer.either(commune.figures()[i]));
        }
    }

    private void mergeFigures(Commune commune, TableDrawing drawing, Page page) {
        if (plan.format.csv()) return;
        for (int c = 0; c + 1 < drawing.columns.size(); c++) {
            TableDrawing.Column one = drawing.columns.get(c);
            TableDrawing.Column next = drawing.columns.get(c + 1);
            if (!one.isFigure() || !next.isFigure() || !one.group().equals(next.group())) continue;
            for (int row = page.height() - 1; row >= 0; row--) {
                Item item = page.at(row, c);
                if (item == null || commune.figures()[one.figure()] == 0) continue;
                TreeMap<Integer, Item> cells = page.rows.get(row);
                if (cells == null) return;
                cells.remove(c + 1);
                page.merge(row, c, row, c + 1);
                ask(commune, one.figure(), "MERGED_FIGURES");
                ask(commune, next.figure(), "MERGED_FIGURES");
                return;
            }
        }
    }

    // ---- giving rounds

    private Page roundsTable(Commune commune) {
        Page page = new Page("");
        plan.features.add("list of giving rounds");
        boolean children = dice.chance(60);
        boolean people = plan.structure == Plan.Structure.PERSONAL_NAMES;
        List<String> heads = new ArrayList<>();
        heads.add(dice.one("STT", "TT"));
        heads.add(Headers.choose(Headers.GIVER, plan.wildness, dice));
        heads.add(Headers.choose(Headers.WHEN, plan.wildness, dice));
        heads.add(
                people
                        ? dice.one("Họ và tên trẻ", "Họ tên trẻ em")
                        : Headers.choose(Headers.WHOM, plan.wildness, dice));
        heads.add(Headers.choose(Headers.GIFTS, plan.wildness, dice));
        if (children) heads.add(Headers.choose(Headers.ROUND_CHILDREN, plan.wildness, dice));
        String money = plan.said == 2 || plan.said == 3 ? " (" + moneyWord() + ")" : "";
        heads.add(Headers.choose(Headers.UNIT_VALUE, plan.wildness, dice) + money);
        heads.add(Headers.choose(Headers.AMOUNT, plan.wildness, dice) + money);
        for (int c = 0; c < heads.size(); c++) page.put(0, c, spelling.words(heads.get(c)));
        if (!children)
            for (int i = 1; i <= commune.rounds().size(); i++)
                lines.remove(Key.line(commune.code(), i, "g04.children"));
        int row = 1;
        int spoiled = dice.between(1, commune.rounds().size());
        for (int i = 1; i <= commune.rounds().size(); i++) {
            Commune.Round round = commune.rounds().get(i - 1);
            page.put(row, 0, plan.format.spreadsheet ? Item.number(i) : Item.text(Integer.toString(i)));
            page.put(row, 1, spelling.any(round.giver()));
            page.put(row, 2, spelling.any(round.when()));
            page.put(row, 3, spelling.any(people ? someone() : round.whom()));
            int column = 4;
            for (String element : children
                    ? List.of("gift_count", "children", "unit_value", "amount")
                    : List.of("gift_count", "unit_value", "amount")) {
                Key key = Key.line(commune.code(), i, "g04." + element);
                Ink.Written line = lines.get(key);
                if (element.equals("amount") && i == spoiled && plan.structure == Plan.Structure.LINE_PRODUCT) {
                    line = ink.money(round.amountDong() + 100_000);
                    faults.add("structure: LINE_PRODUCT");
                    if (line.answer().kind() == Answer.Kind.EXACT
                            && ink.settled(line).kind() == Answer.Kind.EXACT)
                        mustFind.add(new Workbook.Expected("V33", keysOfLine(commune, i)));
                    fixed.put(key, Answer.ask());
                    fixed.put(key(commune, 7), Answer.either(commune.figures()[7]));
                }
                page.put(row, column++, line.item());
                page.own.computeIfAbsent(row, at -> new ArrayList<>()).add(key);
            }
            row++;
            if (plan.blankRows && dice.chance(40)) row++;
        }
        if (plan.totals) roundsTotal(commune, page, row, heads.size(), children);
        page.tables.add(new int[] {0, row});
        page.firstRow = 1;
        return page;
    }

    private String someone() {
        String name = dice.one("Rơ Mah Hân", "Siu Thảo Vy", "Nguyễn Gia Bảo", "Kpuih Linh Đan") + " "
                + dice.between(2008, 2020);
        secrets.add(name.substring(0, name.length() - 5));
        return name.substring(0, name.length() - 5);
    }

    private String moneyWord() {
        return plan.scale == Ink.Scale.DONG ? "đồng" : plan.scale == Ink.Scale.NGHIN ? "nghìn đồng" : "triệu đồng";
    }

    private List<Key> keysOfLine(Commune commune, int line) {
        return List.of(
                Key.line(commune.code(), line, "g04.gift_count"),
                Key.line(commune.code(), line, "g04.unit_value"),
                Key.line(commune.code(), line, "g04.amount"));
    }

    /** The appendix says more gift money than its list of rounds adds up to. */
    private void detailsDiffer(Commune commune, Ink.Written[] row) {
        if (commune.figures()[7] == 0) return;
        row[7] = ink.money(commune.figures()[7] + 300_000);
        faults.add("structure: DETAILS_DIFFER");
        List<Key> compared = new ArrayList<>();
        boolean readable = row[7].answer().kind() == Answer.Kind.EXACT && row[7].waits() == ' ';
        for (int i = 1; i <= commune.rounds().size(); i++) {
            Key amount = Key.line(commune.code(), i, "g04.amount");
            Ink.Written line = Objects.requireNonNull(lines.get(amount));
            readable &= line.answer().kind() == Answer.Kind.EXACT && line.waits() == ' ';
            compared.add(amount);
        }
        compared.add(key(commune, 7));
        // What cannot be added up is asked about itself; a sum that cannot be made contradicts nothing.
        boolean asked = readable && plan.wildness < 2;
        if (asked) mustFind.add(new Workbook.Expected("V34", compared));
        fixed.put(key(commune, 7), asked ? Answer.ask() : row[7].answer().as(Answer.Kind.EITHER));
    }

    private void roundsTotal(Commune commune, Page page, int row, int width, boolean children) {
        page.put(row, 1, spelling.words(dice.one("Tổng cộng", "Cộng", "Tổng số")));
        long gifts = commune.rounds().stream().mapToLong(Commune.Round::gifts).sum();
        page.put(row, 4, Item.number(gifts));
        if (plan.structure == Plan.Structure.LINE_PRODUCT) return;
        if (ink.money == Ink.Money.TYPED && plan.format.spreadsheet) {
            BigDecimal sum = BigDecimal.valueOf(commune.figures()[7]).divide(BigDecimal.valueOf(plan.scale.factor));
            int rows = row - 1;
            page.put(
                    row,
                    width - 1,
                    Item.number(sum)
                            .with((r, c) -> "SUM(" + Item.column(c) + (r - rows + 1) + ":" + Item.column(c) + r + ")"));
        } else page.put(row, width - 1, ink.money(commune.figures()[7]).item());
    }

    // ---- a row a commune

    private void wide() {
        List<List<Headers.Group>> tables = new ArrayList<>();
        if (plan.shape == Plan.Shape.WIDE) {
            List<Headers.Group> all = new ArrayList<>();
            Headers.GROUPS.forEach(all::addAll);
            tables.add(all);
        } else tables.addAll(Headers.GROUPS);
        int t = 0;
        for (List<Headers.Group> groups : tables) {
            TableDrawing drawing = new TableDrawing(plan, groups, false, "UNIT");
            if (plan.structure == Plan.Structure.UNKNOWN_COLUMN || plan.structure == Plan.Structure.COLUMN_TWICE)
                distortAll(drawing);
            Page table = drawing.draw(wideRows(), null);
            Page page = titled(communes.get(0), plan.shape == Plan.Shape.WIDE ? -1 : t, table);
            Page sheet = new Page(plan.shape == Plan.Shape.WIDE ? "Tổng hợp" : "PL" + (t + 1));
            sheet.lay(page, 0, plan.left);
            pages.add(sheet);
            t++;
        }
    }

    private void distortAll(TableDrawing drawing) {
        List<Integer> figures = new ArrayList<>();
        for (int c = 0; c < drawing.columns.size(); c++)
            if (drawing.columns.get(c).isFigure()) figures.add(c);
        int at = dice.one(figures);
        TableDrawing.Column column = drawing.columns.get(at);
        if (plan.structure == Plan.Structure.COLUMN_TWICE) drawing.columns.add(at, column);
        else
            drawing.columns.set(
                    at, new TableDrawing.Column(column.figure(), "FIGURE", column.group(), "Nội dung khác"));
        for (Commune commune : communes) ask(commune, column.figure(), String.valueOf(plan.structure));
    }

    private List<TableDrawing.Row> wideRows() {
        List<TableDrawing.Row> rows = new ArrayList<>();
        int style = dice.between(0, 3);
        for (Commune commune : communes) {
            String name = commune.unit().name();
            if (plan.roster == Roster.DUC_CO) {
                if (style == 1) name = Names.bare(name);
                if (style == 2) name = upper(Names.bare(name));
                if (style == 3) name = "UBND " + name;
            }
            if (plan.hiddenRows && dice.chance(15))
                rows.add(new TableDrawing.Row(
                        "HIDDEN", "", items(Commune.random(commune.unit(), false, dice), true), name));
            rows.add(new TableDrawing.Row("UNIT", "", items(commune), name));
            if (plan.blankRows && dice.chance(20)) rows.add(new TableDrawing.Row("BLANK", "", null, null));
        }
        if (plan.totals && plan.structure != Plan.Structure.TOTAL_DIFFERS) {
            Item[] sums = new Item[16];
            for (int i = 0; i < 16; i++) {
                int figure = i;
                long sum = communes.stream()
                        .mapToLong(commune -> commune.figures()[figure])
                        .sum();
                sums[i] = Commune.isMoney(i) && sum > 0 ? ink.money(sum).item() : Item.number(sum);
            }
            TableDrawing.Row total =
                    new TableDrawing.Row("TOTAL", dice.one("Tổng cộng", "Tổng", "Toàn huyện"), sums, null);
            rows.add(plan.totalOnTop ? 0 : rows.size(), total);
            plan.features.add(plan.totalOnTop ? "total row on top" : "total row at the bottom");
        }
        return rows;
    }

    // ---- pages

    private void arrange(List<Page> tables, Plan.Shape shape) {
        switch (shape) {
            case SHEETS -> {
                int n = 1;
                int style = dice.between(0, 3);
                for (Page table : tables) {
                    String name = new String[] {"PL" + n, "Sheet" + n, "Phu luc " + n, "PL 0" + n}[style];
                    Page page = new Page(name);
                    page.lay(table, dice.chance(20) ? 2 : 0, plan.left);
                    pages.add(page);
                    n++;
                }
            }
            case SIDE_BY_SIDE -> {
                Page page = new Page("Sheet1");
                int column = plan.left;
                int below = 0;
                int beside = Math.min(dice.between(2, 3), tables.size());
                int firstRow = tables.subList(0, beside).stream()
                        .mapToInt(each -> each.firstRow)
                        .max()
                        .orElseThrow();
                for (int i = 0; i < beside; i++) {
                    // Hidden rows are hidden for all; none may cross a header.
                    int top = plan.hiddenRows ? firstRow - tables.get(i).firstRow : 0;
                    page.lay(tables.get(i), top, column);
                    column += tables.get(i).width() + dice.between(1, 2);
                    below = Math.max(below, top + tables.get(i).height());
                }
                for (int i = beside; i < tables.size(); i++) {
                    page.lay(tables.get(i), below + 2, plan.left);
                    below += tables.get(i).height() + 2;
                }
                hiddenWithAnother(page);
                pages.add(page);
            }
            default -> {
                Page page = new Page(dice.one("Sheet1", "Phụ lục", "PL", "Trang_tính1", "Bieu"));
                stack(tables, page);
                pages.add(page);
            }
        }
    }

    /** Rows that were hidden for the sake of one table are hidden in those beside it too: what stands there is not read. */
    private void hiddenWithAnother(Page page) {
        Map<Key, Ink.Written> seen = new LinkedHashMap<>();
        Map<String, Integer> ordinals = new LinkedHashMap<>();
        boolean lost = false;
        for (Map.Entry<Integer, List<Key>> row : page.own.entrySet()) {
            boolean hidden = page.hiddenRows.contains(row.getKey());
            List<Key> listed = row.getValue().stream()
                    .filter(key -> key.table().equals("g04"))
                    .toList();
            lost |= hidden;
            if (hidden) for (Key key : row.getValue()) if (!listed.contains(key)) fixed.put(key, hidden(key));
            if (hidden || listed.isEmpty()) continue;
            int ordinal = ordinals.merge(listed.get(0).unit(), 1, Integer::sum);
            for (Key key : listed)
                seen.put(Key.line(key.unit(), ordinal, key.element()), Objects.requireNonNull(lines.get(key)));
        }
        if (!lost) return;
        faults.add("structure: HIDDEN_WITH_ANOTHER");
        lines.clear();
        lines.putAll(seen);
        Commune commune = communes.get(0);
        if (plan.rounds && !fixed.containsKey(key(commune, 7)))
            fixed.put(key(commune, 7), written.get(commune.code())[7].answer().as(Answer.Kind.EITHER));
    }

    /** The only row of a table is hidden; a total of it that is in view says the same figures. */
    private Answer hidden(Key key) {
        Ink.Written own = written.get(key.unit())[Commune.ELEMENTS.indexOf(key.element())];
        return plan.totals && !key.table().equals("p01") ? own.answer().as(Answer.Kind.EITHER) : Answer.ask();
    }

    private void stack(List<Page> tables, Page page) {
        int row = dice.chance(15) ? 2 : 0;
        for (Page table : tables) {
            page.lay(table, row, plan.left);
            row += table.height() + dice.between(1, 3);
        }
    }

    private void hiddenSheet() {
        Commune old = Commune.random(communes.get(0).unit(), false, dice);
        Page page = new Page("PL 2022");
        page.hidden = true;
        page.put(0, 0, "PHỤ LỤC NĂM 2022");
        Page drawn = new TableDrawing(plan, Headers.GROUPS.get(1), false, null)
                .draw(List.of(new TableDrawing.Row("PLAIN", "", items(old, true), null)), null);
        drawn.hiddenColumns.clear();
        page.lay(drawn, 1, 0);
        pages.add(dice.chance(50) ? 0 : pages.size(), page);
    }

    // ---- the end

    private Workbook finish() {
        Map<Key, Answer> answers = new LinkedHashMap<>();
        for (Commune commune : communes) {
            Ink.Written[] row = written.get(commune.code());
            for (int i = 0; i < 16; i++) answers.put(key(commune, i), ink.settled(row[i]));
        }
        lines.forEach((key, line) -> answers.put(key, ink.settled(line)));
        fixed.forEach((key, answer) -> {
            if (!key.table().equals("g04") || answers.containsKey(key)) answers.put(key, answer);
        });
        String fileName = Names.file(plan, communes, nameInFile, number);
        if (Names.hard(plan, communes, nameInTitle || plan.isWide() || plan.shape == Plan.Shape.SHEET_PER_COMMUNE)) {
            plan.hardNames = true;
            plan.features.add("names hard to tell apart");
            answers.replaceAll((key, answer) -> answer.kind() == Answer.Kind.ASK || answer.kind() == Answer.Kind.BESIDE
                    ? answer
                    : answer.as(Answer.Kind.EITHER));
        }
        Set<String> features = new LinkedHashSet<>(plan.features);
        features.add("format: " + plan.format);
        return new Workbook(
                number,
                fileName,
                plan.format,
                pages,
                features,
                faults,
                plan.ordinary(),
                mustFind,
                secrets,
                plan.roster,
                answers);
    }
}
