package vn.tonghop.output.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Editor;
import vn.tonghop.editing.FileCheck;
import vn.tonghop.editing.Finding;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.FormRead;
import vn.tonghop.form.Operator;
import vn.tonghop.form.Period;
import vn.tonghop.form.Rule;
import vn.tonghop.grid.Place;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.message.Language;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.OrgUnits;
import vn.tonghop.output.Wording;
import vn.tonghop.reading.FigureReader;
import vn.tonghop.sheet.FormFiles;
import vn.tonghop.sheet.Limits;
import vn.tonghop.sheet.Passwords;
import vn.tonghop.sheet.Sheets;

/** A form, its roster, its templates, and the program that reads them when they come back. */
record Campaign(Form form, OrgUnits units, Period period) {

    static final Campaign THDTE = of(
            FormFiles.builtIn(),
            unit("64", "Tỉnh Gia Lai", "province", "", 0),
            unit("631", "Huyện Đức Cơ", "district", "64", 0),
            unit("23857", "Thị trấn Chư Ty", "commune", "631", 13_450),
            unit("23875", "Xã Ia Lang", "commune", "631", 4_468),
            unit("23884", "Xã Ia Nan", "commune", "631", 0));

    static final Campaign SECOND = of(
            read(Path.of("src/test/resources/forms/second")),
            unit("52", "Tỉnh Gia Lai", "province", "", 0),
            unit("23857", "Xã Đức Cơ", "commune", "52", 23_000),
            unit("23860", "Xã Ia Dơk", "commune", "52", 12_000));

    /** A template is the same each time. */
    private static final Map<String, byte[]> MADE = new ConcurrentHashMap<>();

    private static final Pattern TOLD = Pattern.compile("(V[0-9]+): (?:Ô|Cell) ([A-Z]+[0-9]+)");

    private static Campaign of(Form form, OrgUnit... units) {
        return new Campaign(form, new OrgUnits(List.of(units), form.reportingLevel()), form.currentPeriod());
    }

    private static Form read(Path folder) {
        if (FormFiles.read(folder) instanceof FormRead.Good good) return good.form();
        throw new IllegalStateException(folder.toString());
    }

    /** @param people 0: the roster does not know, nor anything else of the unit */
    private static OrgUnit unit(String code, String name, String level, String parent, long people) {
        return people == 0
                ? new OrgUnit(code, name, level, parent, null, null, null, null, null, null, "")
                : new OrgUnit(code, name, level, parent, null, null, people, people / 3, 6L, 3L, "");
    }

    List<OrgUnit> reporting() {
        return units.list().stream()
                .filter(unit -> unit.level().equals(form.reportingLevel()))
                .toList();
    }

    Layout layout() {
        return new Layout(form);
    }

    byte[] template(OrgUnit unit, Language language) {
        return MADE.computeIfAbsent(form.id() + unit.code() + language, key -> {
            try {
                return new Templates(form, period, Wording.of(form, language)).bytes(unit);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public String toString() {
        return form.id();
    }

    Filled filled(OrgUnit unit, Map<String, Object> values) {
        return Filled.of(template(unit, Language.VI), this, values);
    }

    /** What the program says of a file that came back under this name. */
    Checked check(String name, byte[] content) {
        FileCheck check = new FileCheck(
                new Sheets(Limits.DEFAULT, Passwords.NONE), new FigureReader(form, units, period), new Editor(form));
        ReceivedFile file = new ReceivedFile(
                name, "0".repeat(64), content.length, java.time.Instant.EPOCH, java.time.Instant.EPOCH);
        List<Checked> checked = check.check(file, content);
        if (checked.size() != 1) throw new AssertionError(name + " is of " + checked.size() + " units");
        return checked.get(0);
    }

    /** The figures that were read with their values, by {@code row element}; blank cells are not among them. */
    static Map<String, Object> figures(Checked checked) {
        Map<String, Object> figures = new TreeMap<>();
        checked.submission()
                .tables()
                .forEach(table -> table.figures()
                        .forEach(figure -> figure.value()
                                .ifPresent(value -> figures.put(
                                        (figure.row() + " " + figure.element()).strip(), value.longValueExact()))));
        return figures;
    }

    // ---- filling in

    /** Sound values for every cell that a unit fills; keys are {@code element} or {@code row element}. */
    Map<String, Object> sound(Random random) {
        Map<String, Object> values = new LinkedHashMap<>();
        int lines = 1 + random.nextInt(3);
        for (TablePlace place : layout().places())
            for (String row : place.rows()) {
                boolean blank = place.isList() && Integer.parseInt(row) > lines;
                if (!place.isOwn(row) || blank) continue;
                for (Element element : place.elements())
                    if (!isOurs(element)) values.put((row + " " + element.id()).strip(), value(element, random));
            }
        return values;
    }

    private Object value(Element element, Random random) {
        List<String> choices = form.listParameter("choices." + element.id());
        return switch (element.kind()) {
            case TEXT -> choices.isEmpty() ? "Hội Chữ thập đỏ" : choices.get(random.nextInt(choices.size()));
            case MONEY -> 1_000L * (50 + random.nextInt(9_000));
            case COUNT -> 1L + random.nextInt(400);
        };
    }

    /** The template writes it, or a formula of it. */
    boolean isOurs(Element element) {
        return element.leaf().text().equals("STT")
                || new Computed(form).rule(element).isPresent();
    }

    /** Some cells emptied, made 0, tiny, huge, or another's. */
    Map<String, Object> spoilt(Map<String, Object> sound, Random random) {
        Map<String, Object> values = new LinkedHashMap<>(sound);
        List<String> numbers = sound.keySet().stream()
                .filter(key -> sound.get(key) instanceof Long)
                .toList();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            String key = numbers.get(random.nextInt(numbers.size()));
            switch (random.nextInt(5)) {
                case 0 -> values.remove(key);
                case 1 -> values.put(key, 0L);
                case 2 -> values.put(key, 1L + random.nextInt(9));
                case 3 -> values.put(key, (isMoney(key) ? 1_000_000L : 1L) * (1 + random.nextInt(30_000)));
                default -> {
                    String other = numbers.get(random.nextInt(numbers.size()));
                    if (isMoney(key) == isMoney(other)) values.put(key, sound.get(other));
                }
            }
        }
        return values;
    }

    private boolean isMoney(String key) {
        return form.element(key.substring(key.indexOf(' ') + 1)).kind() == Element.Kind.MONEY;
    }

    // ---- two verdicts on the rules that a sheet can say

    /** What the program found of those rules, as {@code V17 Phụ lục 01!B14}. */
    Set<String> found(Checked checked) {
        Set<String> codes = form.rules().stream()
                .filter(rule -> rule.operator() != Operator.CHECK)
                .map(Rule::code)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = new TreeSet<>();
        for (Finding finding : checked.findings())
            if (codes.contains(finding.rule()))
                found.add(finding.rule() + " " + finding.place().label());
        return found;
    }

    /** What the sheets say of them. */
    static Set<String> told(Workbook book) {
        Set<String> told = new TreeSet<>();
        for (Sheet sheet : book)
            for (Row row : sheet)
                for (Cell cell : row) {
                    if (row.getRowNum() == TablePlace.STATE) continue;
                    String text = text(cell);
                    Matcher each = TOLD.matcher(text.startsWith("cần xem lại") ? text : "");
                    while (each.find()) told.add(each.group(1) + " " + new Place(sheet.getSheetName(), each.group(2)));
                }
        return told;
    }

    static String text(Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.STRING ? cell.getStringCellValue() : "";
    }

    /** Findings that name several cells of one cause stand at the first of them. */
    static List<String> all(Checked checked, String rule) {
        List<String> all = new ArrayList<>();
        for (Finding finding : checked.findings())
            if (finding.rule().equals(rule)) finding.cells().forEach(cell -> all.add(cell.label()));
        return all;
    }
}
