package vn.tonghop.output.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.form.Severity;
import vn.tonghop.grid.Place;

/** A marked copy is the sender's file and our marks, nothing else. */
class MarkingTest {

    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final int VARIANTS = 40;
    private static final int FROM_CORPUS = 60;
    private static final long SEED = 8;

    static boolean corpusIsThere() {
        return Files.isDirectory(CORPUS);
    }

    static List<Path> samples() throws IOException {
        return MarkSweep.files(Path.of("input-samples/inbox"));
    }

    static List<Path> variants() throws IOException {
        return some(MarkSweep.files(Path.of("src/test/resources/variants")), VARIANTS);
    }

    static List<Path> corpus() throws IOException {
        return some(MarkSweep.files(CORPUS), FROM_CORPUS);
    }

    private static List<Path> some(List<Path> all, int count) {
        List<Path> drawn = new ArrayList<>(all);
        Collections.shuffle(drawn, new Random(SEED));
        return drawn.subList(0, Math.min(count, drawn.size()));
    }

    @ParameterizedTest
    @MethodSource({"samples", "variants"})
    void nothing_but_the_marks_differs_and_marking_again_gives_the_same(Path file) throws IOException {
        if (isNoWorkbook(file)) return;
        assertThat(MarkSweep.verdict(Files.readAllBytes(file))).isEmpty();
    }

    /** A web page may be called .xls. */
    private static boolean isNoWorkbook(Path file) throws IOException {
        return Marked.contents(Files.readAllBytes(file))
                .filter(contents -> switch (contents.format()) {
                    case XLSX, XLSM, XLS -> true;
                    default -> false;
                })
                .isEmpty();
    }

    /** What POI itself cannot do stands in the pattern; a file that cannot be marked safely comes back as the sheet alone. */
    @ParameterizedTest
    @MethodSource("corpus")
    @EnabledIf("corpusIsThere")
    void nothing_but_the_marks_differs_in_files_of_others(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        var contents = Marked.contents(content);
        if (contents.isEmpty() || contents.get().grids().isEmpty()) return;
        switch (contents.get().format()) {
            case XLSX, XLSM, XLS ->
                assertThat(MarkSweep.verdict(content))
                        .matches("(?s)|alone output\\.marking\\.alone\\.(shared|encrypted|signed|kind|xml).*|POI: .*");
            default -> {}
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void parts_of_a_package_that_need_no_mark_keep_their_bytes(Path file) throws IOException {
        if (!file.toString().endsWith(".xlsx")) return;
        byte[] content = Files.readAllBytes(file);
        String sheet = Marked.contents(content).orElseThrow().grids().get(0).name();
        Marked marked = Marked.of(content, List.of(Marked.line(Severity.ERROR, "Xem lại", new Place(sheet, "B9"))));
        assertThat(marked.changedParts())
                .allMatch(part -> part.matches("\\[Content_Types]\\.xml|xl/workbook\\.xml|xl/styles\\.xml"
                        + "|xl/_rels/workbook\\.xml\\.rels|xl/worksheets/(_rels/)?sheet1\\.xml(\\.rels)?"
                        + "|xl/worksheets/can-sua1\\.xml|xl/comments1\\.xml|xl/drawings/vmlDrawingTh1\\.vml"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_doubtful_cell_is_filled_and_commented_and_keeps_all_else(boolean xlsx) throws IOException {
        Marked marked = Marked.of(book(xlsx), List.of(Marked.line(Severity.ERROR, "Ghi 12, đúng là 15", at("B2"))));
        try (Workbook book = open(marked)) {
            assertThat(book.getSheetName(0)).isEqualTo("Cần sửa");
            Cell cell = book.getSheet("Biểu").getRow(1).getCell(1);
            assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("0.00");
            assertThat(cell.getCellComment().getAuthor()).isEqualTo("tonghop");
            assertThat(cell.getCellComment().getString().getString()).isEqualTo("tonghop:\nGhi 12, đúng là 15");
        }
        assertThat(marked.differences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_sheet_asks_with_a_link_a_list_of_answers_and_a_hidden_key(boolean xlsx) throws IOException {
        Marked marked = Marked.of(book(xlsx), List.of(Marked.line(Severity.WARNING, "Xem lại", at("B2"))));
        try (Workbook book = open(marked)) {
            Sheet sheet = book.getSheetAt(0);
            Row header = header(sheet);
            assertThat(texts(header))
                    .startsWith("STT", "Nội dung", "Biểu", "Ô", "Đang ghi", "Đề xuất", "Trả lời", "Số đúng", "Lý do")
                    .contains("Mã câu hỏi");
            Row line = sheet.getRow(header.getRowNum() + 1);
            assertThat(line.getCell(3).getHyperlink().getAddress()).isEqualTo("'Biểu'!B2");
            assertThat(sheet.getDataValidations()
                            .get(0)
                            .getValidationConstraint()
                            .getExplicitListValues())
                    .containsExactly("Đồng ý sửa", "Giữ nguyên", "Số đúng là");
            assertThat(sheet.isColumnHidden(9)).isTrue();
            assertThat(line.getCell(9).getStringCellValue()).startsWith("thdte|2023|23875|p01|");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_sheet_says_what_each_colour_means_and_cells_have_these_colours(boolean xlsx) throws IOException {
        Marked marked = Marked.of(
                book(xlsx),
                List.of(
                        Marked.line(Severity.ERROR, "Xem lại", at("B2")),
                        Marked.line(Severity.WARNING, "Xác nhận", at("C3"))));
        try (Workbook book = open(marked)) {
            assertThat(text(book.getSheetAt(0).getRow(2)))
                    .contains(
                            "ô màu cam là số liệu chưa được tính vào tổng hợp", "ô màu vàng là nội dung cần xác nhận");
            assertThat(ground(book, 1, 1)).isEqualTo("FFCC99");
            assertThat(ground(book, 2, 2)).isEqualTo("FFFF99");
        }
    }

    /** Red, green, blue of a cell's fill. */
    private static String ground(Workbook book, int row, int column) {
        Color color =
                book.getSheet("Biểu").getRow(row).getCell(column).getCellStyle().getFillForegroundColorColor();
        if (color instanceof XSSFColor modern) return modern.getARGBHex().substring(2);
        short[] old = ((HSSFColor) color).getTriplet();
        return "%02X%02X%02X".formatted(old[0], old[1], old[2]);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void comments_of_people_are_kept_and_ours_stand_behind_and_go_again(boolean xlsx) throws IOException {
        Correction line = Marked.line(Severity.ERROR, "Xem lại", at("B2"));
        Marked marked = Marked.of(commented(xlsx), List.of(line));
        assertThat(comment(marked.returned().bytes())).isEqualTo("Chị Hoa: đã hỏi lại thôn\n\ntonghop:\nXem lại");
        Marked other =
                Marked.of(marked.returned().bytes(), List.of(Marked.line(Severity.ERROR, "Xem ô khác", at("A1"))));
        assertThat(comment(other.returned().bytes())).isEqualTo("Chị Hoa: đã hỏi lại thôn");
    }

    /** Another program may list one fill twice, each used by formats of its own. */
    @Test
    void marking_again_adds_nothing_where_a_fill_is_there_twice() throws Exception {
        Parts parts = Parts.open(book(true));
        String styles = parts.get("xl/styles.xml");
        String green = styles.substring(styles.lastIndexOf("<fill>"), styles.lastIndexOf("</fill>") + 7);
        int fills = styles.split("<fill>", -1).length - 1;
        int twice = styles.lastIndexOf("fillId=\"" + (fills - 1) + "\"");
        styles = styles.substring(0, twice) + "fillId=\"" + fills + "\""
                + styles.substring(styles.indexOf('"', twice + 8) + 1);
        parts.put("xl/styles.xml", styles.replace("</fills>", green + "</fills>"));
        List<Correction> lines = List.of(Marked.line(Severity.ERROR, "Xem lại", at("C3")));
        byte[] once = Marked.of(parts.write(), lines).returned().bytes();
        assertThat(Marked.of(once, lines).changedParts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_fill_of_the_senders_comes_back_when_the_mark_goes(boolean xlsx) throws IOException {
        byte[] content = book(xlsx);
        byte[] marked = Marked.of(content, List.of(Marked.line(Severity.ERROR, "Xem lại", at("C3"))))
                .returned()
                .bytes();
        byte[] other = Marked.of(marked, List.of(Marked.line(Severity.ERROR, "Xem lại", at("A1"))))
                .returned()
                .bytes();
        try (Workbook before = WorkbookFactory.create(new ByteArrayInputStream(content));
                Workbook after = WorkbookFactory.create(new ByteArrayInputStream(other))) {
            CellStyle was = before.getSheetAt(0).getRow(2).getCell(2).getCellStyle();
            CellStyle is = after.getSheet("Biểu").getRow(2).getCell(2).getCellStyle();
            assertThat(is.getFillPattern()).isEqualTo(was.getFillPattern());
            assertThat(is.getFillForegroundColor()).isEqualTo(was.getFillForegroundColor());
            assertThat(after.getSheet("Biểu").getCellComments()).hasSize(1);
            assertThat(after.getNumberOfSheets()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "<script>alert(1)</script>",
                "\u202Efdp.exe",
                "+84",
                "@SUM(A1)",
                "\u0001\uFFFE"
            })
    void text_never_becomes_a_formula_or_markup(String text) throws IOException {
        for (boolean xlsx : List.of(true, false)) {
            Correction line = new Correction(
                    Severity.ERROR, text, text, at("B2"), text, text, "a|b|c|||||||", List.of(at("B2")), text);
            Marked marked = Marked.of(book(xlsx), List.of(line));
            assertThat(marked.returned().alone()).isNull();
            try (Workbook book = open(marked)) {
                for (Row row : book.getSheetAt(0))
                    for (Cell cell : row) assertThat(cell.getCellType().name()).isIn("STRING", "BLANK");
                Row row = book.getSheetAt(0).getRow(header(book.getSheetAt(0)).getRowNum() + 1);
                assertThat(row.getCell(4).getStringCellValue()).doesNotContain("\u202E");
                if (text.startsWith("<"))
                    assertThat(row.getCell(4).getStringCellValue()).isEqualTo(text);
                if (xlsx && text.startsWith("="))
                    assertThat(row.getCell(4).getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }

    @Test
    void forty_thousand_characters_are_cut_to_what_a_cell_may_hold() throws IOException {
        String text = "Số liệu ".repeat(5_000);
        for (boolean xlsx : List.of(true, false)) {
            Marked marked = Marked.of(book(xlsx), List.of(Marked.line(Severity.ERROR, text, at("B2"))));
            assertThat(marked.returned().alone()).isNull();
            assertThat(marked.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b\\c", "x?*[1]", "'Phụ' lục", "Cần sửa"})
    void sheets_may_be_called_what_they_like(String name) throws IOException {
        byte[] named = renamed(book(true), name);
        Marked marked = Marked.of(named, List.of(Marked.line(Severity.ERROR, "Xem lại", new Place(name, "B2"))));
        assertThat(marked.returned().alone()).isNull();
        assertThat(marked.asRead(marked.returned().bytes())).isEqualTo(marked.asRead(named));
        assertThat(marked.changedParts()).contains("xl/comments1.xml");
    }

    static byte[] renamed(byte[] book, String name) throws IOException {
        try {
            Parts parts = Parts.open(book);
            parts.put(
                    "xl/workbook.xml",
                    parts.get("xl/workbook.xml").replace("name=\"Biểu\"", "name=\"" + Xml.escape(name) + "\""));
            return parts.write();
        } catch (Unmarkable e) {
            throw new IOException(e);
        }
    }

    @Test
    void sixty_four_thousand_formats_leave_room_for_comments_only_and_it_is_said() throws IOException {
        try {
            Parts parts = Parts.open(book(true));
            String styles = parts.get("xl/styles.xml");
            int end = styles.indexOf("</cellXfs>");
            StringBuilder many = new StringBuilder(styles.substring(0, end));
            for (int i = 0; i < 64_000; i++)
                many.append("<xf numFmtId=\"")
                        .append(i % 40)
                        .append("\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
            parts.put("xl/styles.xml", many + styles.substring(end));
            Marked marked = Marked.of(parts.write(), List.of(Marked.line(Severity.ERROR, "Xem lại", at("B2"))));
            assertThat(marked.returned().alone()).isNull();
            assertThat(text(marked, "xl/worksheets/can-sua1.xml")).contains("Không tô màu được các ô Biểu!B2");
            assertThat(text(marked, "xl/comments1.xml")).contains("Xem lại");
            assertThat(marked.changedParts()).doesNotContain("xl/styles.xml");
        } catch (Unmarkable e) {
            throw new IOException(e);
        }
    }

    @Test
    void four_thousand_formats_of_an_old_workbook_leave_room_for_comments_only_and_it_is_said() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook book = (HSSFWorkbook) WorkbookFactory.create(new ByteArrayInputStream(book(false)))) {
            while (book.getNumCellStyles() < 4_030)
                book.createCellStyle().setIndention((short) (book.getNumCellStyles() % 15));
            book.write(out);
        }
        Marked marked = Marked.of(out.toByteArray(), List.of(Marked.line(Severity.ERROR, "Xem lại", at("B2"))));
        assertThat(marked.returned().alone()).isNull();
        assertThat(comment(marked.returned().bytes())).isEqualTo("tonghop:\nXem lại");
        try (Workbook book = open(marked)) {
            assertThat(Stream.of(0, 1, 2, 3, 4)
                            .map(row -> text(book.getSheetAt(0).getRow(row))))
                    .anyMatch(text -> text.contains("Không tô màu được các ô Biểu!B2"));
        }
    }

    @Test
    void macros_stay_as_they_are() throws IOException {
        try {
            byte[] macros = new byte[5_000];
            new Random(SEED).nextBytes(macros);
            Marked marked = Marked.of(withMacros(macros), List.of(Marked.line(Severity.ERROR, "Xem lại", at("B2"))));
            assertThat(marked.returned().ending()).isEqualTo(".xlsm");
            assertThat(Marked.parts(marked.returned().bytes()).get("xl/vbaProject.bin"))
                    .isEqualTo(macros);
        } catch (org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException e) {
            throw new IOException(e);
        }
    }

    @Test
    void a_sheet_protected_against_comments_is_filled_and_that_is_said() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = (XSSFWorkbook) WorkbookFactory.create(new ByteArrayInputStream(book(true)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            sheet.protectSheet("x");
            sheet.lockObjects(true);
            book.write(out);
        }
        Marked marked = Marked.of(out.toByteArray(), List.of(Marked.line(Severity.ERROR, "Xem lại", at("B2"))));
        assertThat(text(marked, "xl/worksheets/can-sua1.xml")).contains("Trang tính «Biểu» được bảo vệ");
        assertThat(Marked.parts(marked.returned().bytes())).doesNotContainKey("xl/comments1.xml");
        try (Workbook book = open(marked)) {
            assertThat(((XSSFCell) book.getSheet("Biểu").getRow(1).getCell(1))
                            .getCellStyle()
                            .getFillPattern())
                    .isEqualTo(FillPatternType.SOLID_FOREGROUND);
        }
    }

    @Test
    void what_cannot_be_marked_comes_back_as_the_sheet_alone_and_says_why() throws IOException {
        for (byte[] content :
                List.of("a,b\n1,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), new byte[] {1, 2, 3})) {
            Marked marked = Marked.of(content, List.of(Marked.line(Severity.ERROR, "Xem lại", at("B2"))));
            assertThat(marked.returned().alone()).isNotNull();
            assertThat(marked.returned().ending()).isEqualTo(".xlsx");
            try (Workbook book = open(marked)) {
                assertThat(book.getNumberOfSheets()).isEqualTo(1);
                assertThat(text(book.getSheetAt(0).getRow(2))).contains("Không đánh dấu");
            }
        }
    }

    // ---- what the tests are made of

    private static Place at(String cell) {
        return new Place("Biểu", cell);
    }

    static byte[] book(boolean xlsx) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = WorkbookFactory.create(xlsx)) {
            Sheet sheet = book.createSheet("Biểu");
            for (int row = 0; row < 4; row++) sheet.createRow(row);
            CellStyle figure = book.createCellStyle();
            figure.setDataFormat((short) 2);
            CellStyle green = book.createCellStyle();
            green.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            green.setFillForegroundColor(IndexedColors.BRIGHT_GREEN.getIndex());
            sheet.getRow(0).createCell(0).setCellValue("Số điểm");
            sheet.getRow(1).createCell(1).setCellValue(12);
            sheet.getRow(1).getCell(1).setCellStyle(figure);
            sheet.getRow(2).createCell(2).setCellValue(3);
            sheet.getRow(2).getCell(2).setCellStyle(green);
            sheet.getRow(3).createCell(0).setCellFormula("B2+C3");
            book.createName().setNameName("mine");
            book.getName("mine").setRefersToFormula("'Biểu'!$B$2");
            book.write(out);
        }
        return out.toByteArray();
    }

    static byte[] commented(boolean xlsx) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(book(xlsx)))) {
            Sheet sheet = book.getSheetAt(0);
            ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
            anchor.setCol2(4);
            anchor.setRow2(4);
            Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setString(book.getCreationHelper().createRichTextString("Chị Hoa: đã hỏi lại thôn"));
            comment.setAuthor("Hoa");
            sheet.getRow(1).getCell(1).setCellComment(comment);
            book.write(out);
        }
        return out.toByteArray();
    }

    static byte[] withMacros(byte[] macros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = (XSSFWorkbook) WorkbookFactory.create(new ByteArrayInputStream(book(true)))) {
            book.setVBAProject(new ByteArrayInputStream(macros));
            book.write(out);
        }
        return out.toByteArray();
    }

    private static Workbook open(Marked marked) throws IOException {
        return WorkbookFactory.create(new ByteArrayInputStream(marked.returned().bytes()));
    }

    private static String comment(byte[] content) throws IOException {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            Comment comment = book.getSheet("Biểu").getRow(1).getCell(1).getCellComment();
            return comment == null ? "" : comment.getString().getString();
        }
    }

    private static Row header(Sheet sheet) {
        for (Row row : sheet) if (text(row).startsWith("STT")) return row;
        throw new AssertionError("no header");
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) texts.add(cell.getStringCellValue());
        return texts;
    }

    private static String text(Row row) {
        return row == null ? "" : String.join(" ", texts(row));
    }

    private static String text(Marked marked, String part) throws IOException {
        byte[] bytes = Marked.parts(marked.returned().bytes()).get(part);
        return bytes == null ? "" : new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
}
