package vn.tonghop.orgunit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Form;
import vn.tonghop.form.Level;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellKind;
import vn.tonghop.grid.CellStyle;
import vn.tonghop.grid.Grid;
import vn.tonghop.message.Message;
import vn.tonghop.text.MatchKey;

/**
 * The roster's grid into {@link OrgUnits}. Columns are found by name; codes are text, padded on the left where Excel took
 * their zeros; of several validities of one code the one that holds on the given day counts.
 */
public final class OrgUnitReader {

    /** What became of a roster. */
    public sealed interface Result {
        record Roster(OrgUnits units) implements Result {}

        /** Every mistake, each naming its cell; nothing of the roster is used. */
        record Problems(List<Message> messages) implements Result {
            public Problems {
                messages = List.copyOf(messages);
            }
        }
    }

    private static final List<String> REQUIRED = List.of("code", "name", "level");
    private static final Pattern ISO = Pattern.compile("\\s*(\\d{4})-(\\d{1,2})-(\\d{1,2}).*");
    private static final Pattern VIETNAMESE = Pattern.compile("\\s*(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})\\s*");
    private static final Map<String, Integer> CODE_LENGTH = Map.of("province", 2, "district", 3, "commune", 5);

    private final Form form;

    public OrgUnitReader(Form form) {
        this.form = form;
    }

    /** @param day the period's end */
    public Result read(Grid grid, LocalDate day) {
        return new Reading(grid, day).result();
    }

    private record Line(OrgUnit unit, Cell code, Cell level, Cell parent) {}

    private final class Reading {
        private final Grid grid;
        private final LocalDate day;
        private final Map<String, Integer> columns = new LinkedHashMap<>();
        private final List<Message> problems = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();

        Reading(Grid grid, LocalDate day) {
            this.grid = grid;
            this.day = day;
        }

        Result result() {
            int header = findHeader();
            if (header < 0) return new Result.Problems(List.of(Message.of("orgunit.noHeader", "columns", REQUIRED)));
            Optional<Integer> row = grid.nextRow(header + 1);
            while (row.isPresent()) {
                readLine(row.get());
                row = grid.nextRow(row.get() + 1);
            }
            if (lines.isEmpty() && problems.isEmpty())
                problems.add(Message.of("orgunit.empty", "cell", label(header + 1, "code")));
            findOverlaps();
            List<OrgUnit> valid = hungUp();
            if (!problems.isEmpty()) return new Result.Problems(problems);
            return new Result.Roster(new OrgUnits(valid, form.reportingLevel()));
        }

        private int findHeader() {
            Optional<Integer> row = grid.nextRow(0);
            while (row.isPresent()) {
                columns.clear();
                for (Cell cell : grid.rowCells(row.get())) columns.putIfAbsent(columnName(cell), cell.column());
                if (columns.keySet().containsAll(REQUIRED)) return row.get();
                row = grid.nextRow(row.get() + 1);
            }
            return -1;
        }

        private static String columnName(Cell cell) {
            return MatchKey.plain(cell.valueText()).strip().replace(' ', '_');
        }

        private void readLine(int row) {
            Cell code = cell(row, "code");
            Cell name = cell(row, "name");
            Cell level = cell(row, "level");
            if (code.isBlank() && name.isBlank() && level.isBlank()) return;
            String levelId = text(level);
            if (form.levels().stream().noneMatch(each -> each.id().equals(levelId))) {
                problems.add(problem("orgunit.level", level)
                        .with("levels", form.levels().stream().map(Level::id).toList()));
                return;
            }
            if (text(name).isEmpty()) problems.add(problem("orgunit.noName", name));
            String codeText = code(code, levelId);
            if (codeText.isEmpty()) problems.add(problem("orgunit.noCode", code));
            OrgUnit unit = new OrgUnit(
                    codeText,
                    MatchKey.exact(text(name)),
                    levelId,
                    text(cell(row, "parent")),
                    date(cell(row, "valid_from")),
                    date(cell(row, "valid_to")),
                    count(cell(row, "population")),
                    count(cell(row, "child_population")),
                    count(cell(row, "villages")),
                    count(cell(row, "schools")),
                    text(cell(row, "email")));
            lines.add(new Line(unit, code, level, cell(row, "parent")));
        }

        private String code(Cell cell, String level) {
            String code = text(cell);
            if (!code.isEmpty() && !code.matches("[0-9A-Za-z]{1,8}")) problems.add(problem("orgunit.code", cell));
            return padded(code, CODE_LENGTH.getOrDefault(level, 0));
        }

        private static String padded(String code, int length) {
            if (code.isEmpty() || !code.chars().allMatch(Character::isDigit)) return code;
            return "0".repeat(Math.max(0, length - code.length())) + code;
        }

        private @Nullable LocalDate date(Cell cell) {
            if (cell.isBlank()) return null;
            if (cell.kind() == CellKind.NUMBER && cell.style().shows() == CellStyle.Shows.DATE)
                return LocalDate.of(grid.date1904() ? 1904 : 1899, grid.date1904() ? 1 : 12, grid.date1904() ? 1 : 30)
                        .plusDays((long) cell.number());
            String text = text(cell);
            if (text.isEmpty()) return null;
            try {
                Matcher iso = ISO.matcher(text);
                if (iso.matches()) return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
                Matcher day = VIETNAMESE.matcher(text);
                if (day.matches()) return LocalDate.of(number(day, 3), number(day, 2), number(day, 1));
            } catch (java.time.DateTimeException e) {
                problems.add(problem("orgunit.date", cell));
                return null;
            }
            problems.add(problem("orgunit.date", cell));
            return null;
        }

        private @Nullable Long count(Cell cell) {
            String text = text(cell);
            if (text.isEmpty()) return null;
            String digits = text.matches("\\d{1,3}([.,\\s]\\d{3})+") ? text.replaceAll("[.,\\s]", "") : text;
            if (digits.matches("\\d{1,15}")) return Long.valueOf(digits);
            problems.add(problem("orgunit.count", cell));
            return null;
        }

        /** Two validities of one code may not share a day. */
        private void findOverlaps() {
            Map<String, List<Line>> byCode = new LinkedHashMap<>();
            for (Line line : lines) {
                List<Line> same =
                        byCode.computeIfAbsent(line.unit.level() + " " + line.unit.code(), code -> new ArrayList<>());
                for (Line other : same)
                    if (overlap(line.unit, other.unit))
                        problems.add(
                                problem("orgunit.overlap", line.code).with("other", grid.label(other.code.address())));
                same.add(line);
            }
        }

        private static boolean overlap(OrgUnit a, OrgUnit b) {
            return from(a).compareTo(to(b)) <= 0 && from(b).compareTo(to(a)) <= 0;
        }

        private static LocalDate from(OrgUnit unit) {
            return unit.validFrom() == null ? LocalDate.MIN : unit.validFrom();
        }

        private static LocalDate to(OrgUnit unit) {
            return unit.validTo() == null ? LocalDate.MAX : unit.validTo();
        }

        /** The units valid on the day, each under its parent. */
        private List<OrgUnit> hungUp() {
            List<Line> valid = lines.stream()
                    .filter(line -> !day.isBefore(from(line.unit)) && !day.isAfter(to(line.unit)))
                    .toList();
            List<OrgUnit> units = new ArrayList<>();
            for (Line line : valid) units.add(hungUp(line, valid));
            return units;
        }

        private OrgUnit hungUp(Line line, List<Line> valid) {
            OrgUnit unit = line.unit;
            List<Line> uppers = valid.stream()
                    .filter(each -> depth(each.unit.level()) < depth(unit.level()))
                    .toList();
            if (uppers.isEmpty()) return unit.parent().isEmpty() ? unit : missingParent(line);
            if (unit.parent().isEmpty()) return underTheOnlyOne(line, uppers);
            Optional<Line> parent = uppers.stream()
                    .filter(each -> each.unit
                            .code()
                            .equals(padded(unit.parent(), each.unit.code().length())))
                    .reduce((first, nearest) ->
                            depth(nearest.unit.level()) >= depth(first.unit.level()) ? nearest : first);
            return parent.map(found -> withParent(unit, found.unit.code())).orElseGet(() -> missingParent(line));
        }

        private OrgUnit underTheOnlyOne(Line line, List<Line> uppers) {
            int nearest = uppers.stream()
                    .mapToInt(each -> depth(each.unit.level()))
                    .max()
                    .orElseThrow();
            List<Line> candidates = uppers.stream()
                    .filter(each -> depth(each.unit.level()) == nearest)
                    .toList();
            if (candidates.size() == 1)
                return withParent(line.unit, candidates.get(0).unit.code());
            problems.add(problem("orgunit.whichParent", line.parent));
            return line.unit;
        }

        private OrgUnit missingParent(Line line) {
            problems.add(problem("orgunit.noParent", line.parent));
            return line.unit;
        }

        private static OrgUnit withParent(OrgUnit unit, String parent) {
            return new OrgUnit(
                    unit.code(),
                    unit.name(),
                    unit.level(),
                    parent,
                    unit.validFrom(),
                    unit.validTo(),
                    unit.population(),
                    unit.children(),
                    unit.villages(),
                    unit.schools(),
                    unit.email());
        }

        private int depth(String level) {
            for (int i = 0; i < form.levels().size(); i++)
                if (form.levels().get(i).id().equals(level)) return i;
            return -1;
        }

        private Cell cell(int row, String column) {
            Integer at = columns.get(column);
            return at == null ? Cell.blank(row, 0) : grid.cell(row, at);
        }

        private Message problem(String key, Cell cell) {
            return Message.of(key, "cell", grid.label(cell.address()), "text", cell.valueText());
        }

        private String label(int row, String column) {
            return grid.label(cell(row, column).address());
        }
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static String text(Cell cell) {
        return cell.valueText().strip();
    }
}
