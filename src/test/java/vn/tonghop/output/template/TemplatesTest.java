package vn.tonghop.output.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.form.Element;
import vn.tonghop.message.Language;
import vn.tonghop.orgunit.OrgUnit;

/** What a blank workbook for a unit is made of. */
class TemplatesTest {

    /** Functions that Excel 2010, WPS and LibreOffice share, and that we use. */
    private static final Set<String> FUNCTIONS = Set.of(
            "IF",
            "AND",
            "NOT",
            "OR",
            "COUNT",
            "COUNTA",
            "COUNTIF",
            "COUNTBLANK",
            "ROWS",
            "SUM",
            "FIXED",
            "ISNUMBER",
            "INT",
            "SUBSTITUTE",
            "MID",
            "INDEX",
            "MATCH",
            "ABS",
            "TRUE",
            "FALSE");

    private static final Pattern FUNCTION = Pattern.compile("([A-Z][A-Z0-9._]*)\\(");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"]|\"\")*\"");

    static Stream<Campaign> campaigns() {
        return Stream.of(Campaign.THDTE, Campaign.SECOND);
    }

    private static XSSFWorkbook blank(Campaign campaign) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(campaign.template(unit(campaign), Language.VI)));
    }

    private static OrgUnit unit(Campaign campaign) {
        return campaign.reporting().get(1);
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void says_whose_it_is_in_its_properties_and_on_every_sheet(Campaign campaign) throws IOException {
        try (XSSFWorkbook book = blank(campaign)) {
            var properties = book.getProperties().getCustomProperties();
            assertThat(properties.getProperty("tonghop.unit").getLpwstr())
                    .isEqualTo(unit(campaign).code());
            assertThat(properties.getProperty("tonghop.period").getLpwstr())
                    .isEqualTo(campaign.period().id());
            for (Sheet sheet : book)
                assertThat(texts(sheet))
                        .anySatisfy(text -> assertThat(text)
                                .contains(unit(campaign).name(), unit(campaign).code()));
        }
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void only_entry_cells_are_open_and_each_of_them_expects_something(Campaign campaign) throws IOException {
        try (XSSFWorkbook book = blank(campaign)) {
            for (XSSFSheet sheet : sheets(book)) {
                assertThat(sheet.isSheetLocked()).isTrue();
                assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword())
                        .isFalse();
                Set<String> open = new TreeSet<>();
                for (Cell cell : cells(sheet))
                    if (!cell.getCellStyle().getLocked())
                        open.add(cell.getAddress().formatAsString());
                assertThat(open).isEqualTo(entries(campaign, sheet.getSheetName()));
                Set<String> expecting = new TreeSet<>();
                for (XSSFDataValidation each : sheet.getDataValidations()) {
                    assertThat(each.getShowErrorBox() && each.getShowPromptBox())
                            .isTrue();
                    assertThat(each.getErrorBoxText()).isNotBlank();
                    assertThat(each.getPromptBoxText()).isNotBlank();
                    for (var range : each.getRegions().getCellRangeAddresses())
                        range.forEach(cell -> expecting.add(cell.formatAsString()));
                }
                assertThat(expecting).isEqualTo(open);
            }
        }
    }

    private static Set<String> entries(Campaign campaign, String sheet) {
        Set<String> entries = new TreeSet<>();
        for (TablePlace place : campaign.layout().places())
            for (String row : place.rows())
                for (Element element : place.elements())
                    if (place.sheet().equals(sheet) && place.isOwn(row) && !campaign.isOurs(element))
                        entries.add(place.cell(element, row));
        return entries;
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void closed_sets_are_lists(Campaign campaign) throws IOException {
        try (XSSFWorkbook book = blank(campaign)) {
            List<String> lists = new ArrayList<>();
            for (XSSFSheet sheet : sheets(book))
                for (XSSFDataValidation each : sheet.getDataValidations())
                    if (each.getValidationConstraint().getValidationType() == 3) {
                        lists.add(each.getValidationConstraint().getFormula1());
                    }
            assertThat(lists).singleElement().satisfies(list -> {
                Matcher range =
                        Pattern.compile("'(.+)'!\\$B\\$(\\d+):\\$B\\$(\\d+)").matcher(list);
                assertThat(range.matches()).isTrue();
                List<String> offered = new ArrayList<>();
                for (int row = Integer.parseInt(range.group(2)); row <= Integer.parseInt(range.group(3)); row++)
                    offered.add(book.getSheet(range.group(1))
                            .getRow(row - 1)
                            .getCell(1)
                            .getStringCellValue());
                String element = campaign == Campaign.THDTE ? "g04.funder_level" : "n03.kind";
                assertThat(offered).isEqualTo(campaign.form().listParameter("choices." + element));
            });
        }
        // The attribute means the opposite of its name: where it is set, no arrow is shown.
        for (String part : parts(campaign.template(unit(campaign), Language.VI)))
            assertThat(part).doesNotContain("showDropDown=\"1\"", "showDropDown=\"true\"");
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void every_formula_has_its_result_and_only_functions_that_all_programs_share(Campaign campaign) throws IOException {
        try (XSSFWorkbook book = blank(campaign)) {
            int formulas = 0;
            for (XSSFSheet sheet : sheets(book)) {
                for (Cell cell : cells(sheet)) {
                    if (cell.getCellType() != CellType.FORMULA) continue;
                    formulas++;
                    assertThat(((XSSFCell) cell).getCTCell().isSetV())
                            .as(cell.getAddress().toString())
                            .isTrue();
                    assertThat(cell.getCachedFormulaResultType()).isNotEqualTo(CellType.ERROR);
                    assertThat(cell.getCellFormula().length()).isLessThan(Excel.LONGEST_FORMULA);
                    assertThat(functions(cell.getCellFormula())).isSubsetOf(FUNCTIONS);
                    Matcher text = TEXT.matcher(cell.getCellFormula());
                    while (text.find()) assertThat(text.group().length()).isLessThanOrEqualTo(257);
                }
            }
            assertThat(formulas).isGreaterThan(30);
        }
        for (String part : parts(campaign.template(unit(campaign), Language.VI)))
            assertThat(part).doesNotContain("_xlfn", "threadedComment", "t=\"array\"", "cm=\"");
    }

    private static Set<String> functions(String formula) {
        Set<String> functions = new TreeSet<>();
        Matcher function = FUNCTION.matcher(TEXT.matcher(formula).replaceAll(""));
        while (function.find()) functions.add(function.group(1));
        return functions;
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void each_table_has_a_line_that_says_how_it_stands(Campaign campaign) throws IOException {
        try (XSSFWorkbook book = blank(campaign)) {
            for (TablePlace place : campaign.layout().places())
                assertThat(state(book, place)).matches("Kiểm tra: (?:còn \\d+ ô chưa điền|chưa ghi dòng nào.*)");
        }
        Filled sound = campaign.filled(unit(campaign), campaign.sound(new Random(1)));
        try (XSSFWorkbook book = sound.open()) {
            for (TablePlace place : campaign.layout().places())
                assertThat(state(book, place))
                        .matches("Kiểm tra: (?:đúng|cần xem lại \\d+ nội dung; đầu tiên: V\\d\\d: .*)");
        }
    }

    private static String state(XSSFWorkbook book, TablePlace place) {
        return book.getSheet(place.sheet()).getRow(TablePlace.STATE).getCell(0).getStringCellValue();
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void prints_on_a4_without_the_checks_and_keeps_its_head_in_sight(Campaign campaign) throws IOException {
        try (XSSFWorkbook book = blank(campaign)) {
            for (TablePlace place : campaign.layout().places()) {
                XSSFSheet sheet = book.getSheet(place.sheet());
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow())
                        .isEqualTo((short) place.firstRow());
                String printed = book.getPrintArea(book.getSheetIndex(sheet));
                assertThat(printed).endsWith("$" + (place.checksRow() - 2));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void in_english_the_help_is_english_and_the_form_stays_as_it_is(Campaign campaign) throws IOException {
        byte[] content = campaign.template(unit(campaign), Language.EN);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (TablePlace place : campaign.layout().places()) {
                assertThat(state(book, place)).startsWith("Check: ");
                List<String> texts = texts(book.getSheet(place.sheet()));
                for (Element element : place.elements())
                    assertThat(texts).contains(element.leaf().text());
            }
            assertThat(texts(book.getSheetAt(0)))
                    .anySatisfy(text -> assertThat(text).contains("yellow cells"));
        }
    }

    // ---- looking

    private static List<XSSFSheet> sheets(XSSFWorkbook book) {
        List<XSSFSheet> sheets = new ArrayList<>();
        for (Sheet sheet : book) sheets.add((XSSFSheet) sheet);
        return sheets;
    }

    private static List<Cell> cells(Sheet sheet) {
        List<Cell> cells = new ArrayList<>();
        for (Row row : sheet) row.forEach(cells::add);
        return cells;
    }

    private static List<String> texts(Sheet sheet) {
        return cells(sheet).stream()
                .map(Campaign::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<String> parts(byte[] content) throws IOException {
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                zip.transferTo(part);
                parts.add(entry.getName() + part.toString(StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
