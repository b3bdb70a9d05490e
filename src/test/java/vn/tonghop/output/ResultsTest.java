package vn.tonghop.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** All files of a run together: what holds for each of them whatever stands in the communes' files. */
class ResultsTest {

    /** Written once: nobody changes them. */
    @TempDir
    static Path plain = Path.of("");

    @TempDir
    static Path hostile = Path.of("");

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        new Results(DucCo.FORM, DucCo.WORDING).write(DucCo.summary(), plain);
        new Results(Hostile.FORM, DucCo.WORDING).write(Hostile.summary(), hostile);
    }

    @Test
    void the_same_summary_gives_the_same_bytes_whenever_it_is_written() throws IOException {
        new Results(DucCo.FORM, DucCo.WORDING).write(DucCo.summary(), folder);
        try (var files = Files.list(plain)) {
            for (Path file : files.toList())
                assertThat(folder.resolve(file.getFileName()))
                        .as(file.toString())
                        .hasSameBinaryContentAs(file);
        }
        for (String name : List.of("tong-hop.xlsx", "sai-lech.xlsx", "bao-cao.docx"))
            for (ZipEntry entry : entries(plain.resolve(name)))
                assertThat(entry.getTimeLocal().getYear())
                        .as(name + "!" + entry)
                        .isEqualTo(1980);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tong-hop.xlsx", "sai-lech.xlsx"})
    void text_is_never_a_formula_a_link_or_a_name_that_breaks_a_workbook(String name) throws IOException {
        for (ZipEntry entry : entries(hostile.resolve(name)))
            assertThat(entry.getName())
                    .doesNotContainIgnoringCase("externalLink")
                    .doesNotContainIgnoringCase("vba");
        try (InputStream in = Files.newInputStream(hostile.resolve(name));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                assertThat(sheet.getSheetName()).hasSizeLessThanOrEqualTo(31).doesNotContainPattern("[:\\\\/?*\\[\\]]");
                for (Hyperlink link : sheet.getHyperlinkList())
                    assertThat(link.getAddress()).startsWith("'Nguồn số liệu'!A");
                for (Row row : sheet) for (Cell cell : row) isHarmless((XSSFCell) cell);
            }
        }
    }

    private static void isHarmless(XSSFCell cell) {
        if (cell.getCellType() == CellType.FORMULA)
            assertThat(cell.getCellFormula()).matches("SUM\\([A-Z]+[0-9]+:[A-Z]+[0-9]+\\)");
        if (cell.getCellType() != CellType.STRING) return;
        String text = cell.getStringCellValue();
        assertThat(text).hasSizeLessThanOrEqualTo(32_767).doesNotContain("\u202E", "\u2066", "\u200F");
        if (text.matches("(?s)[\\s]*[=+@\\-＝].*"))
            assertThat(cell.getCellStyle().getQuotePrefixed()).as(text).isTrue();
    }

    @Test
    void two_tables_that_a_form_calls_alike_are_two_sheets() throws IOException {
        try (InputStream in = Files.newInputStream(hostile.resolve("tong-hop.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook).hasSize(9).extracting(Sheet::getSheetName).doesNotHaveDuplicates();
        }
    }

    @Test
    void text_is_text_in_the_report() throws IOException {
        try (InputStream in = Files.newInputStream(hostile.resolve("bao-cao.docx"));
                XWPFDocument report = new XWPFDocument(in)) {
            assertThat(report.getHyperlinks()).isEmpty();
            assertThat(report.getParagraphs())
                    .anyMatch(paragraph -> paragraph.getText().contains("<script>alert(1)</script>"))
                    .anyMatch(paragraph -> paragraph.getText().contains("]]></w:t><w:p/>&#0;&lt;"))
                    .noneMatch(paragraph -> paragraph.getText().contains("\u202E"));
            for (var instruction : fields(report)) assertThat(instruction).isEqualTo("PAGE");
        }
    }

    private static List<String> fields(XWPFDocument report) {
        List<String> fields = new ArrayList<>();
        report.getHeaderList()
                .forEach(header -> header.getParagraphs()
                        .forEach(paragraph ->
                                paragraph.getCTP().getFldSimpleList().forEach(field -> fields.add(field.getInstr()))));
        report.getParagraphs()
                .forEach(paragraph ->
                        paragraph.getCTP().getFldSimpleList().forEach(field -> fields.add(field.getInstr())));
        return fields;
    }

    @Test
    void a_cell_of_a_csv_file_that_would_start_a_formula_is_made_harmless() throws IOException {
        for (String name : List.of("submissions", "figures", "findings", "summary"))
            for (CSVRecord line : csv(hostile.resolve(name + ".csv")))
                for (String cell : line)
                    assertThat(cell.matches("(?s)[\\s\\u00a0]*[=+@＝].*"))
                            .as(name + ": " + cell)
                            .isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_page_is_well_formed_stands_alone_and_can_be_read_aloud(boolean harm) throws Exception {
        Document page = parsed((harm ? hostile : plain).resolve("sai-lech.html"));
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("vi");
        Map<String, Integer> tags = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        int heading = 0;
        for (Element element : elements(page.getDocumentElement())) {
            String tag = element.getTagName();
            tags.merge(tag, 1, Integer::sum);
            if (element.hasAttribute("id")) ids.add(element.getAttribute("id"));
            if (tag.equals("a")) targets.add(element.getAttribute("href"));
            if (tag.equals("th")) assertThat(element.getAttribute("scope")).isIn("col", "row");
            if (tag.equals("table")) {
                assertThat(element.getElementsByTagName("caption").getLength()).isEqualTo(1);
                assertThat(element.getElementsByTagName("thead").getLength()).isEqualTo(1);
            }
            if (tag.matches("h[1-6]")) {
                int level = tag.charAt(1) - '0';
                assertThat(level).as("no level of headings is left out").isLessThanOrEqualTo(heading + 1);
                heading = level;
            }
            for (int at = 0; at < element.getAttributes().getLength(); at++)
                assertThat(element.getAttributes().item(at).getNodeName())
                        .doesNotStartWith("on")
                        .isNotEqualTo("src");
        }
        assertThat(tags.keySet()).doesNotContain("script", "link", "img", "iframe", "object", "form", "base");
        assertThat(tags).containsEntry("h1", 1).containsEntry("main", 1).containsEntry("title", 1);
        assertThat(ids).doesNotHaveDuplicates().contains("first", "byUnit", "byRule");
        assertThat(targets).isNotEmpty().allMatch(target -> ids.contains(target.replaceFirst("#", "")));
    }

    /** WCAG 2.2: 4,5 for text, 3 for what shows gravity and where the keyboard is. */
    @Test
    void colours_of_the_page_can_be_told_from_its_ground() throws Exception {
        String style = Files.readString(plain.resolve("sai-lech.html"));
        style = style.substring(style.indexOf("<style>"), style.indexOf("</style>"));
        assertThat(colours(style, "background")).containsExactlyInAnyOrder("fff", "fff", "eee");
        assertThat(colours(style, "[;{]color"))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(contrast(text, "eee")).isGreaterThanOrEqualTo(4.5));
        assertThat(colours(style, "(?:border|border-left|outline):[^;}#]*"))
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(contrast(line, "fff")).isGreaterThanOrEqualTo(3));
    }

    private static List<String> colours(String style, String before) {
        return Pattern.compile(before + ":?#([0-9a-f]+)")
                .matcher(style)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        int digits = colour.length() / 3;
        double luminance = 0;
        for (int i = 0; i < 3; i++) {
            String part = colour.substring(i * digits, (i + 1) * digits).repeat(3 - digits);
            double value = Integer.parseInt(part, 16) / 255.0;
            luminance += weights[i] * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
        }
        return luminance;
    }

    @Test
    void every_column_of_the_page_has_room_for_its_words() throws Exception {
        String page = Files.readString(plain.resolve("sai-lech.html"));
        Matcher columns =
                Pattern.compile("<th scope=\"col\" class=\"([a-z]+)\">").matcher(page);
        int found = 0;
        for (; columns.find(); found++) assertThat(page).contains("th." + columns.group(1) + "{min-width:");
        assertThat(found).isPositive();
    }

    @Test
    void what_stands_in_a_cell_and_the_gravity_are_words_on_the_page() throws Exception {
        Document page = parsed(plain.resolve("sai-lech.html"));
        List<String> row = elements(page.getDocumentElement()).stream()
                .filter(element -> element.getTagName().equals("tr"))
                .map(Node::getTextContent)
                .filter(text -> text.contains("B9"))
                .toList();
        assertThat(row)
                .anyMatch(text -> text.contains("Lỗi")
                        && text.contains("5.000.000")
                        && text.contains("6.250.000")
                        && text.contains("-1.250.000"));
    }

    @Test
    void a_line_leads_to_the_marked_copy_where_there_is_one() throws Exception {
        MarkedCopies copies = (file, unit) -> Optional.ofNullable(unit)
                .filter(each -> each.code().equals("23875"))
                .map(each -> "tra-lai/23875.xlsx");
        new Results(DucCo.FORM, DucCo.WORDING).write(DucCo.summary(), folder, copies);
        Document page = parsed(folder.resolve("sai-lech.html"));
        assertThat(elements(page.getDocumentElement()).stream()
                        .filter(element -> element.getAttribute("href").equals("tra-lai/23875.xlsx"))
                        .map(Node::getTextContent))
                .hasSize(9)
                .containsOnly("23875.xlsx");
        try (InputStream in = Files.newInputStream(folder.resolve("sai-lech.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : List.of(workbook.getSheetAt(0), workbook.getSheetAt(1), workbook.getSheetAt(2)))
                assertThat(sheet.getHyperlinkList())
                        .hasSize(3)
                        .extracting(Hyperlink::getAddress)
                        .containsOnly("tra-lai/23875.xlsx");
        }
    }

    // ---- helpers --------------------------------------------------------------------------------------------------

    private static List<ZipEntry> entries(Path file) throws IOException {
        List<ZipEntry> entries = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) entries.add(entry);
        }
        return entries;
    }

    private static List<CSVRecord> csv(Path file) throws IOException {
        try (CSVParser lines = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            return lines.getRecords();
        }
    }

    /** Our pages are XML too, so that any parser tells whether every text was escaped. */
    private static Document parsed(Path page) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        try (InputStream in = Files.newInputStream(page)) {
            return factory.newDocumentBuilder().parse(in);
        }
    }

    private static List<Element> elements(Element root) {
        List<Element> elements = new ArrayList<>(List.of(root));
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element element) elements.addAll(elements(element));
        return elements;
    }
}
