package vn.tonghop.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(Renderer.own(Language.VI).keySet())
                .isEqualTo(Renderer.own(Language.EN).keySet());
    }

    @Test
    void both_languages_name_the_same_arguments() {
        Map<String, String> english = Renderer.own(Language.EN);
        Renderer.own(Language.VI)
                .forEach((key, text) -> assertThat(arguments(text)).as(key).isEqualTo(arguments(english.get(key))));
    }

    @Test
    void every_message_that_the_program_says_has_a_text() throws IOException {
        Pattern said = Pattern.compile("(?:Message\\.of|Stop\\.usage)\\(\\s*\"([a-z]+\\.[A-Za-z.]+)\"\\s*[,)]");
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(file -> file.toString().matches(".*(?<!Message)\\.java"))
                    .toList()) said.matcher(Files.readString(source)).results().forEach(key -> keys.add(key.group(1)));
        }
        assertThat(keys)
                .hasSizeGreaterThan(100)
                .isSubsetOf(Renderer.own(Language.VI).keySet());
    }

    @Test
    void numbers_are_written_as_each_language_writes_them() {
        assertThat(Numbers.write(4_930_000, Language.VI)).isEqualTo("4.930.000");
        assertThat(Numbers.write(-1_234, Language.EN)).isEqualTo("-1,234");
        assertThat(Numbers.write(new BigDecimal("2500.50"), Language.VI)).isEqualTo("2.500,5");
        assertThat(Numbers.write(0, Language.VI)).isEqualTo("0");
        assertThat(Numbers.write(999, Language.VI)).isEqualTo("999");
    }

    @Test
    void arguments_are_numbers_lists_and_messages_in_messages() {
        Renderer renderer = new Renderer(Language.VI, Map.of("outer", "{n} · {list} · {inner}", "inner", "«{x}»"));
        Message message = Message.of(
                "outer", "n", 4_930_000L, "list", List.of("a", 1_000), "inner", Message.of("inner", "x", "y$1"));
        assertThat(renderer.render(message)).isEqualTo("4.930.000 · a, 1.000 · «y$1»");
    }

    private static Set<String> arguments(String template) {
        Set<String> names = new TreeSet<>();
        Matcher argument = Pattern.compile("\\{([A-Za-z0-9_.]+)}").matcher(template);
        while (argument.find()) names.add(argument.group(1));
        return names;
    }
}
