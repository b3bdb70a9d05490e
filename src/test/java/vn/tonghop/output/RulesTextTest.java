package vn.tonghop.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.form.Check;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rule;
import vn.tonghop.message.Language;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;
import vn.tonghop.sheet.FormFiles;

/** {@code docs/rules.md} says what the form says. Written anew with {@code mvn test -Dtest=RulesTextTest -DwriteRules}. */
class RulesTextTest {

    private static final Path PAGE = Path.of("docs/rules.md");

    private final Form form = FormFiles.builtIn();

    @Test
    void the_page_in_the_documentation_is_that_of_the_built_in_form() throws IOException {
        String page = new RulesText(form, Language.VI).markdown() + "\n" + new RulesText(form, Language.EN).markdown();
        if (System.getProperty("writeRules") != null) Files.writeString(PAGE, page, StandardCharsets.UTF_8);
        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(page);
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_has_a_line_with_its_severity_what_it_catches_and_an_example(Language language) {
        String page = new RulesText(form, language).markdown();
        Renderer renderer = new Renderer(language);
        for (Rule rule : form.rules()) {
            String line = page.lines()
                    .filter(each -> each.startsWith("| " + rule.id() + " |"))
                    .findFirst()
                    .orElseThrow();
            assertThat(line).doesNotContain("{", "|  |\n");
            assertThat(line).contains(renderer.render(Message.of("rules.page." + rule.severity())));
            assertThat(line.split(" \\| ")[4].strip()).as(line).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_check_has_an_example(Check check) {
        for (Language language : Language.values())
            assertThat(new Renderer(language).render(Message.of("check.example." + check.id())))
                    .isNotBlank();
    }
}
