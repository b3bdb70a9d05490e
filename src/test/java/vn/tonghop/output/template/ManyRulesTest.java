package vn.tonghop.output.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.form.Form;
import vn.tonghop.form.Missing;
import vn.tonghop.form.Operator;
import vn.tonghop.form.Rule;
import vn.tonghop.form.Severity;
import vn.tonghop.message.Language;
import vn.tonghop.output.Wording;

/** A form with more rules, or longer ones, than go into one formula of Excel. */
class ManyRulesTest {

    private static final Campaign BUILT_IN = Campaign.THDTE;

    @ParameterizedTest
    @ValueSource(strings = {"g04", "cell"})
    void no_formula_is_too_long_and_whoever_could_not_look_at_all_does_not_say_that_all_is_right(String scope)
            throws IOException {
        List<Rule> many = IntStream.range(0, 60)
                .mapToObj(i -> rule(i, scope, scope.equals("cell") ? "value" : "g04.amount", "900000000000"))
                .toList();
        try (XSSFWorkbook book = blank(many)) {
            List<String> formulas = formulas(book);
            assertThat(formulas).allMatch(formula -> formula.length() <= Excel.LONGEST_FORMULA);
            assertThat(formulas).anyMatch(formula -> formula.contains("chỉ tự kiểm tra được một phần"));
            // The line over the table, which counts what the others say.
            assertThat(formulas)
                    .anyMatch(formula -> formula.startsWith("\"Kiểm tra: \"")
                            && formula.contains("chỉ tự kiểm tra được một phần")
                            && !formula.contains("\"đúng\""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<=", "=="})
    void a_rule_longer_than_a_formula_is_left_to_the_program(String operator) throws IOException {
        String side = IntStream.range(0, 400)
                .mapToObj(i -> "1%03d * g04.gift_count * g04.unit_value".formatted(i))
                .collect(Collectors.joining(" + "));
        Rule longest = rule(0, "g04", "g04.amount", side);
        Rule rule = operator.equals("<=") ? longest : equal(longest);
        try (XSSFWorkbook book = blank(List.of(rule))) {
            assertThat(formulas(book))
                    .hasSizeGreaterThan(30)
                    .allMatch(formula -> formula.length() <= Excel.LONGEST_FORMULA)
                    .noneMatch(formula -> formula.contains("1399"));
        }
    }

    private static XSSFWorkbook blank(List<Rule> more) throws IOException {
        Form form = BUILT_IN.form();
        // V33 alone says what an amount is: without it only the rules given here speak of one.
        List<Rule> rules = new ArrayList<>(form.rules().stream()
                .filter(rule -> more.size() > 1 || !rule.id().equals("V33"))
                .toList());
        rules.addAll(more);
        Form other = new Form(
                form.id(),
                form.levels(),
                form.tables(),
                form.elements(),
                rules,
                form.parameters(),
                form.english(),
                form.notes());
        byte[] bytes = new Templates(other, BUILT_IN.period(), Wording.of(other, Language.VI))
                .bytes(BUILT_IN.reporting().get(1));
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static Rule rule(int number, String scope, String left, String right) {
        String said = "Quy tắc thứ " + number + " " + "dài ".repeat(40) + "{actual}";
        return new Rule(
                "V90." + number,
                "V90",
                scope,
                left,
                Operator.LESS_OR_EQUAL,
                right,
                Missing.SKIP_IF_ANY_VALUE_MISSING,
                BigDecimal.ZERO,
                Severity.WARNING,
                "",
                "",
                said,
                said,
                "",
                "");
    }

    private static Rule equal(Rule rule) {
        return new Rule(
                rule.id(),
                rule.code(),
                rule.scope(),
                rule.left(),
                Operator.EQUAL,
                rule.right(),
                rule.missing(),
                rule.tolerance(),
                rule.severity(),
                rule.holds(),
                rule.when(),
                rule.messageVi(),
                rule.messageEn(),
                rule.passing(),
                rule.failing());
    }

    private static List<String> formulas(XSSFWorkbook book) {
        List<String> formulas = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            XSSFSheet sheet = book.getSheetAt(i);
            for (Row row : sheet)
                for (Cell cell : row) if (cell.getCellType() == CellType.FORMULA) formulas.add(cell.getCellFormula());
        }
        return formulas;
    }
}
