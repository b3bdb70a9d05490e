package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.tonghop.grid.Area;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellKind;
import vn.tonghop.grid.Grid;

/**
 * Apache POI reads every .xlsx of the corpus beside us, cell by cell: kind, value, formula, number format, whether the
 * cell is hidden; and the merges of each sheet. Where we differ stands in corpus-poi.tsv with the reason.
 */
@EnabledIf("corpusIsThere")
class PoiOracleTest {

    private static final int LARGEST = 1 << 20;

    static boolean corpusIsThere() {
        return Corpus.isThere();
    }

    @Test
    void poi_reads_every_workbook_alike_or_the_difference_is_written_down() throws IOException {
        Map<String, String> found = new TreeMap<>();
        Map<String, String> first = new TreeMap<>();
        int cells = 0;
        for (Corpus.Status status : Corpus.statuses().values()) {
            if (!status.magic().equals("xlsx")) continue;
            byte[] content = Corpus.bytes(status.file());
            if (content.length > LARGEST || !(open(content) instanceof Opened.Readable ours)) continue;
            Optional<Map<String, String>> poi = poi(content);
            if (poi.isEmpty()) {
                found.put(status.file(), "-");
                continue;
            }
            Map<String, String> cellsOfOurs = ours(ours.contents().grids());
            List<String> differences = differences(cellsOfOurs, poi.get());
            cells += cellsOfOurs.size();
            if (differences.isEmpty()) continue;
            found.put(status.file(), Integer.toString(differences.size()));
            first.put(status.file(), differences.get(0));
        }
        found.entrySet().removeIf(one -> one.getValue().equals("-") && strict(one.getKey()));
        assertThat(found).as(() -> first.toString()).isEqualTo(known());
        assertThat(cells).isGreaterThan(150_000);
    }

    /** POI does not read files of the strict standard at all; that needs no line for each. */
    private static boolean strict(String file) {
        try {
            Packed zip = Packed.open(Corpus.bytes(file), new Budget(Limits.DEFAULT));
            return new String(zip.head("_rels/.rels", 1 << 16), java.nio.charset.StandardCharsets.UTF_8)
                    .contains("purl.oclc.org");
        } catch (IOException e) {
            return false;
        }
    }

    private static Opened open(byte[] content) {
        return new Sheets(Limits.DEFAULT, List.of()).open("corpus", content);
    }

    private static List<String> differences(Map<String, String> ours, Map<String, String> poi) {
        Set<String> places = new TreeSet<>(ours.keySet());
        places.addAll(poi.keySet());
        List<String> differences = new ArrayList<>();
        for (String place : places)
            if (!Objects.equals(ours.get(place), poi.get(place)))
                differences.add(place + ": " + ours.get(place) + " | POI " + poi.get(place));
        return differences;
    }

    private static Map<String, String> ours(List<Grid> grids) {
        Map<String, String> said = new TreeMap<>();
        for (int i = 0; i < grids.size(); i++) {
            Grid grid = grids.get(i);
            for (Cell cell : grid) {
                String value = cell.kind() == CellKind.NUMBER ? Double.toString(cell.number()) : cell.text();
                said.put(
                        i + "!" + cell.address(),
                        say(
                                cell.kind(),
                                value,
                                cell.formula(),
                                cell.style().numberFormat(),
                                grid.hidden(cell.address())));
            }
            said.put(
                    i + " merges",
                    new TreeSet<>(grid.merges().stream().map(Area::toString).toList()).toString());
        }
        return said;
    }

    /** Empty when POI does not open the file. */
    private static Optional<Map<String, String>> poi(byte[] content) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            Map<String, String> said = new TreeMap<>();
            int number = 0;
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                Sheet sheet = book.getSheetAt(i);
                if (sheet.getClass() == XSSFSheet.class)
                    sheet(
                            (XSSFSheet) sheet,
                            number++,
                            !book.getSheetVisibility(i).name().equals("VISIBLE"),
                            said);
            }
            return Optional.of(said);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static void sheet(XSSFSheet sheet, int number, boolean hidden, Map<String, String> said) {
        for (Row row : sheet)
            for (var cell : row) {
                boolean hiddenCell = hidden || row.getZeroHeight() || hiddenColumn(sheet, cell.getColumnIndex());
                String one = cell((XSSFCell) cell, hiddenCell);
                if (one != null) said.put(number + "!" + cell.getAddress(), one);
            }
        Set<String> merges = new TreeSet<>();
        for (CellRangeAddress merge : sheet.getMergedRegions())
            if (merge.getNumberOfCells() > 1) merges.add(merge.formatAsString());
        said.put(number + " merges", merges.toString());
    }

    private static boolean hiddenColumn(XSSFSheet sheet, int column) {
        return column >= 0 && (sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0);
    }

    private static @Nullable String cell(XSSFCell cell, boolean hidden) {
        try {
            String formula = cell.getCTCell().isSetF() ? cell.getCTCell().getF().getStringValue() : null;
            CellType type = cell.getCellType();
            if (type == CellType.FORMULA) {
                formula = cell.getCellFormula();
                type = cell.getCachedFormulaResultType();
            }
            String stored = cell.getCTCell().isSetV() ? cell.getCTCell().getV() : "";
            String format = cell.getCellStyle() == null
                    ? "General"
                    : cell.getCellStyle().getDataFormatString();
            if (formula != null
                    && stored.isEmpty()
                    && (type != CellType.STRING || !cell.getCTCell().isSetV()))
                return say(CellKind.BLANK, "", formula, format, hidden);
            return switch (type) {
                case NUMERIC ->
                    say(CellKind.NUMBER, Double.toString(cell.getNumericCellValue()), formula, format, hidden);
                case STRING ->
                    formula == null && cell.getStringCellValue().isEmpty()
                            ? null
                            : say(CellKind.TEXT, cell.getStringCellValue(), formula, format, hidden);
                case BOOLEAN ->
                    say(CellKind.BOOLEAN, cell.getBooleanCellValue() ? "TRUE" : "FALSE", formula, format, hidden);
                case ERROR -> say(CellKind.ERROR, cell.getErrorCellString(), formula, format, hidden);
                default -> null;
            };
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    /** POI writes shared formulas anew: with other white space, and quotes around sheet names only where they are needed. */
    private static String say(CellKind kind, String value, @Nullable String formula, String format, boolean hidden) {
        String plain = formula == null ? "" : " = " + formula.replaceAll("[\\s']", "");
        return kind + " «" + value + "»" + plain + " as " + format + (hidden ? ", hidden" : "");
    }

    private static Map<String, String> known() throws IOException {
        Map<String, String> known = new TreeMap<>();
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/vn/tonghop/sheet/corpus-poi.tsv"))) {
            lines.skip(1).map(line -> line.split("\t", -1)).forEach(columns -> known.put(columns[0], columns[1]));
        }
        return known;
    }
}
