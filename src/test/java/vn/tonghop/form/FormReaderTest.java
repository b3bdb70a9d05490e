package vn.tonghop.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.GridBuilder;
import vn.tonghop.message.Language;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;

/** A small form of another kind, and what is said when one cell of it is wrong. */
class FormReaderTest {

    private final Map<String, String> tables =
            new LinkedHashMap<>(Map.of("parameters", """
            parameter        |value
            form             |trees
            levels           |province; commune
            level.province   |Cấp tỉnh; tỉnh
            level.commune    |Cấp xã
            reporting_level  |commune
            period.current   |2025
            period.2025.start|2025-03-01
            period.2025.end  |31/3/2025
            period.2025.deadline|2025-04-05
            report_totals    |t1.money
            most             |1000""", "tables", """
            table|title    |appendix  |rows  |levels           |required
            t1   |Cây xanh |Phụ lục 01|LEVELS|province; commune|yes
            t2   |Chi tiết |          |LINES |                 |no""", "elements", """
            element   |table|group         |group_synonyms |header  |synonyms     |kind |unit|required|summed
            t1.trees  |t1   |Cây › Trồng mới|cây xanh › mới|Số cây  |cây; số lượng|count|tre |yes     |yes
            t1.money  |t1   |              |               |Kinh phí|             |money|dong|yes     |yes
            t2.who    |t2   |              |               |Đơn vị  |             |text |    |yes     |no
            t2.trees  |t2   |              |               |Số cây  |             |count|tre |yes     |yes""", "rules", """
            id    |rule|scope     |left    |operator|right            |missing                    |tolerance|severity|holds   |when        |message_vi    |message_en  |passing                |failing
            V01   |V01 |submission|unit_known|check |                 |NEVER_SKIP                 |         |FATAL   |        |            |Ai gửi {file}?|Whose {file}?|                      |
            V50.a |V50 |t1        |t1.trees|<=      |param.most       |SKIP_IF_ANY_VALUE_MISSING  |0        |WARNING |t1.trees|t1.money > 0|Nhiều {actual}|Many {actual}|t1.trees=5; t1.money=1|t1.trees=5000; t1.money=1
            V51   |V51 |submission|t1.trees|==      |sum(t2.trees)    |SKIP_IF_ANY_VALUE_MISSING  |         |ERROR   |t1.trees|            |Khác          |Differs     |t1.trees=5; t2.trees=2,3|t1.trees=5; t2.trees=2"""));

    @Test
    void the_small_form_is_read_as_it_stands() {
        FormRead read = FormReader.read(grids());
        assertThat(read).isInstanceOf(FormRead.Good.class);
        Form form = ((FormRead.Good) read).form();
        assertThat(form.id()).isEqualTo("trees");
        assertThat(form.element("t1.trees").pathText()).isEqualTo("Cây › Trồng mới › Số cây");
        assertThat(form.element("t1.trees").path().get(1).synonyms()).containsExactly("mới");
        assertThat(form.currentPeriod().end()).hasToString("2025-03-31");
        assertThat(form.rules()).hasSize(3);
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(
            delimiter = '¦',
            value = {
                "rules¦    t1.trees|<=¦      t1.tres|<=      ¦ Bảng «rules», ô D3 (cột «left»): không có «t1.tres», có phải ý bạn là «t1.trees»?",
                "rules¦    param.most¦       param.mots      ¦ Bảng «rules», ô F3 (cột «right»): không có «param.mots», có phải ý bạn là «param.most»?",
                "rules¦    sum(t2.trees)¦    sum(t2.treees)  ¦ Bảng «rules», ô F4 (cột «right»): không có «t2.treees», có phải ý bạn là «t2.trees»?",
                "rules¦    sum(t2.trees)¦    t2.trees        ¦ Bảng «rules», ô F4, C4, tables!D3 (cột «right»): «t2.trees» có nhiều dòng, cần ghi sum(t2.trees)",
                "rules¦    sum(t2.trees)¦    sum(t1.trees)   ¦ Bảng «rules», ô F4, tables!D2 (cột «right»): «t1.trees» chỉ có một giá trị, không dùng sum()",
                "rules¦    t1.money > 0¦     t1.money + 1    ¦ Bảng «rules», ô K3 (cột «when»): «t1.money + 1» không phải là điều kiện; cần một phép so sánh, ví dụ p01.launch_children > 0",
                "rules¦    |<=¦              |=<             ¦ Bảng «rules», ô E3 (cột «operator»): không có «=<», có phải ý bạn là «<»?",
                "rules¦    V51   |¦          V50.a |         ¦ Bảng «rules», ô A4 (cột «id»): «V50.a» đã có ở ô A3",
                "rules¦    unit_known¦       unit_knwon      ¦ Bảng «rules», ô D2 (cột «left»): không có «unit_knwon», có phải ý bạn là «unit_known»?",
                "rules¦    Many {actual}¦    Many {actuall}  ¦ Bảng «rules», ô M3, L3: câu tiếng Việt và tiếng Anh phải có cùng các tên trong ngoặc nhọn: actual",
                "rules¦    t1.trees=5000¦    t1.trees=năm    ¦ Bảng «rules», ô O3 (cột «failing»): đang ghi «t1.trees=năm; t1.money=1», cần ghi: p02.gift_children=3; …",
                "rules¦    Nhiều {actual}|Many {actual}¦Nhiều {actul}|Many {actul}¦ Bảng «rules», ô L3 (cột «message_vi»): không có «actul», có phải ý bạn là «actual»?",
                "rules¦    param.most¦       (t1.money + t1.trees) * (t1.money + 1) * (t1.money + 1) * (t1.money + 1) * (t1.money + 1) * (t1.money + 1) * (t1.money + 1) * (t1.money + 1) * (t1.money + 1)¦ Bảng «rules», ô F3 (cột «right»): công thức quá dài, khai triển ra hơn 500 số hạng; đề nghị chia thành nhiều quy tắc",
                "elements¦ t1.money  |t1¦    t1.money  |t9   ¦ Bảng «elements», ô B3 (cột «table»): không có «t9», có phải ý bạn là «t1»?",
                "elements¦ |money|¦          |mony|          ¦ Bảng «elements», ô G3 (cột «kind»): không có «mony», có phải ý bạn là «money»?",
                "elements¦ |yes     |no¦     |ja     |no     ¦ Bảng «elements», ô I4 (cột «required»): đang ghi «ja», cần ghi: yes, no",
                "tables¦   t2   |Chi tiết¦   unit |Chi tiết¦ Bảng «tables», ô A3 (cột «table»): đang ghi «unit», cần ghi: p01, p02, g04, …",
                "tables¦   LEVELS¦           LEVEL           ¦ Bảng «tables», ô D2 (cột «rows»): không có «LEVEL», có phải ý bạn là «LEVELS»?",
                "tables¦   province; commune¦province; comune¦ Bảng «tables», ô E2 (cột «levels»): không có «comune», có phải ý bạn là «commune»?",
                "tables¦   appendix  |¦      apendix  |      ¦ Bảng «tables», ô C1: thiếu cột «appendix»",
                "parameters¦31/3/2025¦       31/2/2025       ¦ Bảng «parameters», ô B9 (cột «value»): đang ghi «31/2/2025», cần ghi: 2023-06-30, 30/6/2023",
                "parameters¦t1.money¦        t1.money + t1.mony¦ Bảng «parameters», ô B11 (cột «value»): không có «t1.mony», có phải ý bạn là «t1.money»?",
                "parameters¦t1.money¦        t1.trees ¦ Bảng «parameters», ô B11 (cột «value»): không có «t1.trees»; có: t1.money",
                "parameters¦Cấp xã¦          Cấp xã; TỈNH ¦ Bảng «parameters», ô B5, parameters!B4 (cột «value»): «TỈNH» cũng là cách ghi của cấp «province»; đề nghị chỉ để ở một cấp",
                "parameters¦province; commune¦province; commune; commune¦ Bảng «parameters», ô B3 (cột «value»): đang ghi «province; commune; commune», cần ghi: province; commune",
                "parameters¦trees¦           ../x y ¦ Bảng «parameters», ô B2 (cột «value»): đang ghi «../x y», cần ghi: thdte, …",
                "parameters¦level.commune¦   level.comune    ¦ Bảng «parameters», ô B3: cấp «commune» chưa có tham số «level.commune» (cách ghi cấp đó)",
            })
    void a_wrong_cell_is_named_with_what_was_expected(String table, String old, String wrong, String said) {
        assertThat(tables.get(table.strip())).contains(old.strip());
        tables.compute(
                table.strip(),
                (name, text) -> text.replaceFirst(Pattern.quote(old.strip()), Matcher.quoteReplacement(wrong.strip())));
        assertThat(mistakes()).contains(said.strip());
    }

    @Test
    void all_mistakes_are_told_at_once_and_in_english_too() {
        tables.compute(
                "elements", (name, text) -> text.replace("|money|", "|mony|").replace("|text |", "|txt |"));
        assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(2);
        FormRead.Wrong wrong = (FormRead.Wrong) FormReader.read(grids());
        Renderer english = new Renderer(Language.EN, Map.of());
        for (Message mistake : wrong.mistakes())
            assertThat(english.render(mistake)).startsWith("Table «").doesNotContain("{");
    }

    @Test
    void a_table_that_is_not_there_is_named() {
        tables.remove("rules");
        assertThat(mistakes()).containsExactly("Biểu mẫu thiếu bảng «rules»");
    }

    private List<String> mistakes() {
        FormRead read = FormReader.read(grids());
        assertThat(read).isInstanceOf(FormRead.Wrong.class);
        Renderer vietnamese = new Renderer(Language.VI, Map.of());
        return ((FormRead.Wrong) read)
                .mistakes().stream().map(vietnamese::render).toList();
    }

    private Map<String, Grid> grids() {
        Map<String, Grid> grids = new LinkedHashMap<>();
        tables.forEach((name, text) -> grids.put(name, grid(name, text)));
        return grids;
    }

    private static Grid grid(String name, String text) {
        GridBuilder grid = Grid.named(name);
        String[] lines = text.split("\n");
        for (int row = 0; row < lines.length; row++) {
            String[] cells = lines[row].split("\\|", -1);
            for (int column = 0; column < cells.length; column++)
                if (!cells[column].isBlank()) grid.text(row, column, cells[column].strip());
        }
        return grid.build();
    }
}
