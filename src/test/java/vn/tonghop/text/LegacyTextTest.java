package vn.tonghop.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.grid.Area;
import vn.tonghop.grid.CellStyle;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.GridBuilder;
import vn.tonghop.message.Language;
import vn.tonghop.message.Renderer;

/** Text from before Unicode is made Unicode; Unicode text is left alone (domain note, section 4). */
class LegacyTextTest {

    private static final List<String> HEADERS = List.of(
            "Phụ lục 01",
            "Số điểm phát động",
            "Số trẻ em tham dự",
            "Số công trình xây mới",
            "Số công trình nâng cấp",
            "Ngân sách nhà nước",
            "Vận động",
            "Tặng quà",
            "Cấp học bổng",
            "Khám bệnh, chữa bệnh miễn phí cho trẻ em",
            "Số lượng trẻ em",
            "Kinh phí",
            "Số lượng hoạt động",
            "Số lượng trẻ em tham gia");

    private final LegacyText legacy = new LegacyText();

    @Test
    void each_case_of_the_table_is_converted_in_the_sheet_of_its_kind() {
        Map<String, List<Table.Row>> sheets = new HashMap<>();
        for (Table.Row row : rows("CONVERT"))
            sheets.computeIfAbsent(row.get("encoding"), kind -> new ArrayList<>())
                    .add(row);
        assertThat(sheets.values().stream().mapToInt(List::size).sum()).isEqualTo(48);
        sheets.forEach((kind, rows) -> assertThat(converted(rows)).as(kind).isEqualTo(expected(rows)));
    }

    @Test
    void what_the_table_keeps_is_kept_alone_and_in_a_sheet() {
        List<Table.Row> rows = rows("KEEP");
        assertThat(rows).hasSizeGreaterThan(8);
        assertThat(converted(rows)).isEqualTo(expected(rows));
        for (Table.Row row : rows) {
            assertThat(converted(List.of(row))).isEqualTo(expected(List.of(row)));
            assertThat(LegacyText.convert(row.get("stored_text"))).isEqualTo(row.get("expected_unicode_nfc"));
        }
    }

    @Test
    void a_look_alike_letter_is_repaired() {
        for (Table.Row row : rows("REPAIR"))
            assertThat(LegacyText.convert(row.get("stored_text"))).isEqualTo(row.get("expected_unicode_nfc"));
        assertThat(LegacyText.convert("Ðức Cơ")).isEqualTo("Đức Cơ");
    }

    @Test
    void spellings_of_one_word_have_one_key() {
        List<Table.Row> rows = rows("EQUIV");
        assertThat(rows)
                .hasSize(5)
                .allSatisfy(row -> assertThat(MatchKey.tone(row.get("stored_text")))
                        .isEqualTo(MatchKey.tone(row.get("expected_unicode_nfc"))));
    }

    @Test
    void a_word_whose_letter_is_lost_for_good_stays_and_is_named_in_the_note() {
        List<Table.Row> rows = new ArrayList<>(rows("CONVERT").stream()
                .filter(row -> row.get("encoding").equals("TCVN3"))
                .filter(row -> row.get("stored_text").indexOf('\u00AD') < 0)
                .toList());
        rows.addAll(rows("FLAG"));
        LegacyText.Converted converted = legacy.convert(grid(rows));
        assertThat(texts(converted.grid())).contains("hng");
        assertThat(converted.note().orElseThrow().arguments().get("words")).isEqualTo(List.of("hng"));
    }

    @Test
    void a_soft_hyphen_that_was_dropped_is_put_back_where_only_one_rhyme_fits() {
        GridBuilder sheet = Grid.named("s");
        List<String> stored = List.of("Sè ®îc tÆng quµ", "Trêng tiÓu häc", "Sè trÎ em tham dù", "VËn ®éng");
        for (int i = 0; i < stored.size(); i++) sheet.text(i, 0, stored.get(i));
        assertThat(texts(legacy.convert(sheet.build()).grid()))
                .containsExactly("Số được tặng quà", "Trường tiểu học", "Số trẻ em tham dự", "Vận động");
    }

    @Test
    void all_but_the_texts_of_a_converted_grid_stays() {
        CellStyle old = new CellStyle("#,##0", CellStyle.Shows.NUMBER, ".VnTime", true);
        Grid grid = Grid.named("PL")
                .date1904(true)
                .hidden(true)
                .text(0, 0, "Sè trÎ em tham dù", "B1", old)
                .number(1, 0, 700, "A1+1", old)
                .error(2, 0, "#REF!", null, old)
                .bool(3, 0, true, null, CellStyle.PLAIN)
                .uncached(4, 0, "SUM(A1)", old)
                .comment(0, 0, "bổ sung sau")
                .merge(new Area(0, 0, 0, 2))
                .hideRow(3)
                .hideColumns(5, 6)
                .build();
        LegacyText.Converted converted = legacy.convert(grid);
        assertThat(converted.grid().cell(0, 0).text()).isEqualTo("Số trẻ em tham dự");
        assertThat(converted.grid().cell(0, 0).formula()).isEqualTo("B1");
        assertThat(converted.grid().cell(0, 0).style()).isEqualTo(old);
        assertThat(converted.grid().cell(0, 0).comment()).isEqualTo("bổ sung sau");
        for (int row = 1; row < 5; row++)
            assertThat(converted.grid().cell(row, 0)).isEqualTo(grid.cell(row, 0));
        assertThat(converted.grid().merges()).isEqualTo(grid.merges());
        assertThat(converted.grid().hidden()).isTrue();
        assertThat(converted.grid().date1904()).isTrue();
        assertThat(converted.grid().rowHidden(3)).isTrue();
        assertThat(converted.grid().columnHidden(6)).isTrue();
        assertThat(new Renderer(Language.VI).render(converted.note().orElseThrow()))
                .isEqualTo("Trang «PL»: 1 ô gõ bằng bảng mã TCVN3 (.VnTime) đã được chuyển sang Unicode, "
                        + "ví dụ «Sè trÎ em tham dù» thành «Số trẻ em tham dự». Tệp gốc giữ nguyên.");
        assertThat(new Renderer(Language.EN).render(converted.note().orElseThrow()))
                .startsWith("Sheet «PL»: 1 cells");
    }

    @Test
    void an_ordinary_sheet_is_given_back_as_it_is_and_without_a_note() {
        Grid grid = Grid.named("PL")
                .text(0, 0, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .text(1, 0, "thông tin văn phòng")
                .text(2, 0, "CỘNG HÒA")
                .text(3, 0, "HÒA BÌNH, TÂN AN, CÔNG TY")
                .text(4, 0, "Xã Ia Pnôn")
                .build();
        LegacyText.Converted converted = legacy.convert(grid);
        assertThat(converted.grid()).isSameAs(grid);
        assertThat(converted.note()).isEmpty();
    }

    @Test
    void a_sheet_that_looks_like_an_older_encoding_but_not_surely_is_left_alone_and_the_sender_is_told() {
        List<String> unsure = List.of("x·", "trÎ", "lôc", "Krªl", "Pn«n");
        LegacyText.Converted converted = legacy.convert(column(unsure));
        assertThat(texts(converted.grid())).isEqualTo(unsure);
        assertThat(new Renderer(Language.EN).render(converted.note().orElseThrow()))
                .contains("Sheet «s»", "«x·»", "left as it is");
        assertThat(new Renderer(Language.VI).render(converted.note().orElseThrow()))
                .contains("Trang «s»", "giữ nguyên");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xã Ia Krêl, Ia Pnôn, Ia Dơk, Ia Kriêng", "café crème Müller", "Krông Pắc, Čư M'gar, Ƀuôn"})
    void names_of_other_languages_in_unicode_do_not_look_like_an_older_encoding(String names) {
        assertThat(legacy.convert(column(List.of(names.split(" ")))).note()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CỘNG HÒA",
                "thông tin văn phòng",
                "HÒA BÌNH",
                "Tân Hòa, Bình Sơn",
                "XÃ\u00A0IA LANG",
                "Xã Ia Krêl",
                "Công ty TNHH MTV Cà phê 75",
                "Đơn vị: đồng",
                "± 5 %",
                "«Vì trẻ em»",
                "5 × 3 = 15",
                "số trẻ em",
                "café crème",
                "Müller, Ångström"
            })
    void unicode_text_alone_is_untouched(String text) {
        assertThat(LegacyText.convert(text)).isEqualTo(text);
        assertThat(LegacyText.convert(List.of(text, text, text))).containsOnly(text);
    }

    @Test
    void the_name_of_a_file_is_read_alone() {
        assertThat(LegacyText.convert("Phô lôc.xls")).isEqualTo("Phụ lục.xls");
        assertThat(LegacyText.convert(Normalizer.normalize("PL Ia Kriêng.xlsx", Normalizer.Form.NFD)))
                .isEqualTo("PL Ia Kriêng.xlsx");
        assertThat(LegacyText.convert("BC THÁNG HĐ VTE 2023 (IA LANG).xlsx"))
                .isEqualTo("BC THÁNG HĐ VTE 2023 (IA LANG).xlsx");
    }

    @Test
    void names_of_communes_are_never_corrupted_alone_or_in_sheets() {
        List<String> names = communes();
        List<String> changed = names.stream()
                .filter(name -> !LegacyText.convert(name).equals(nfc(name)))
                .toList();
        assertThat(changed).isEmpty();
        for (int from = 0; from + 12 <= names.size(); from += 12) {
            List<String> sheet = names.subList(from, from + 12);
            LegacyText.Converted converted = legacy.convert(column(sheet));
            assertThat(texts(converted.grid()))
                    .isEqualTo(sheet.stream().map(LegacyTextTest::nfc).toList());
            assertThat(converted.note()).as(sheet.toString()).isEmpty();
        }
        assertThat(legacy.convert(column(names)).note()).isEmpty();
    }

    @Test
    void names_of_communes_in_composed_or_decomposed_form_become_one() {
        for (String name : communes()) {
            String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
            assertThat(LegacyText.convert(decomposed)).isEqualTo(nfc(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TCVN3", "VNI"})
    void five_hundred_sheets_of_old_text_are_read_right(String kind) {
        List<String> names = communes();
        UnaryOperator<String> encode = kind.equals("VNI") ? LegacyTextTest::vni : LegacyTextTest::tcvn3;
        Random random = new Random(2023);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            List<String> sheet = new ArrayList<>(HEADERS);
            for (int k = 0; k < 12; k++) sheet.add(nfc(names.get(random.nextInt(names.size()))));
            List<String> read = LegacyText.convert(sheet.stream().map(encode).toList());
            for (int k = 0; k < sheet.size(); k++)
                if (!alike(read.get(k), sheet.get(k))) wrong.add(sheet.get(k) + " read as " + read.get(k));
        }
        assertThat(wrong).as("seed 2023, of 13,000 texts").isEmpty();
    }

    private static boolean alike(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    private static String tcvn3(String text) {
        Map<Character, Character> stored = new HashMap<>();
        Tcvn3.LETTERS.forEach((byte_, letter) -> stored.put(letter, byte_));
        StringBuilder encoded = new StringBuilder();
        for (char c : text.toCharArray())
            encoded.append(stored.getOrDefault(c, stored.getOrDefault(Character.toLowerCase(c), c)));
        return encoded.toString();
    }

    private static String vni(String text) {
        Map<Character, String> stored = Vni.stored();
        StringBuilder encoded = new StringBuilder();
        for (char c : text.toCharArray()) encoded.append(stored.getOrDefault(c, String.valueOf(c)));
        return encoded.toString();
    }

    private static List<String> communes() {
        assumeTrue(Files.exists(Table.SHARED.resolve("units-2023.csv")));
        TreeSet<String> names = new TreeSet<>();
        for (String file : List.of("units-2023.csv", "units-2025.csv"))
            for (Table.Row row : Table.shared(file, ",")) names.add(row.get("commune_name"));
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(shuffled).hasSizeGreaterThan(8_000);
        return shuffled;
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static List<Table.Row> rows(String verdict) {
        return Table.resource("legacy-text.tsv").stream()
                .filter(row -> row.get("verdict").equals(verdict))
                .toList();
    }

    private List<String> converted(List<Table.Row> rows) {
        List<String> texts = texts(legacy.convert(grid(rows)).grid());
        List<String> comparable = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) comparable.add(comparable(texts.get(i), rows.get(i)));
        return comparable;
    }

    private static List<String> expected(List<Table.Row> rows) {
        return rows.stream()
                .map(row -> comparable(row.get("expected_unicode_nfc"), row))
                .toList();
    }

    /** Where the encoding has no capitals with a tone, capitals cannot be compared. */
    private static String comparable(String text, Table.Row row) {
        return row.get("note").contains("case-insensitively") ? text.toLowerCase(Locale.ROOT) : text;
    }

    private static Grid grid(List<Table.Row> rows) {
        GridBuilder grid = Grid.named("s");
        for (int i = 0; i < rows.size(); i++)
            grid.text(
                    i,
                    0,
                    rows.get(i).get("stored_text"),
                    null,
                    new CellStyle("General", CellStyle.Shows.NUMBER, rows.get(i).get("font_hint"), false));
        return grid.build();
    }

    private static Grid column(List<String> texts) {
        GridBuilder grid = Grid.named("s");
        for (int i = 0; i < texts.size(); i++) grid.text(i, 0, texts.get(i));
        return grid.build();
    }

    private static List<String> texts(Grid grid) {
        List<String> texts = new ArrayList<>();
        grid.forEachText((text, style) -> texts.add(text));
        return texts;
    }
}
