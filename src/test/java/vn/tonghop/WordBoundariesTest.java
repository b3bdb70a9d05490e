package vn.tonghop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordBoundariesTest {

    private static final Pattern STATEMENT = Pattern.compile("(?s).*?[;{}]\\R");
    private static final Pattern UNICODE_FLAG = Pattern.compile("\\(\\?[a-z]*U|UNICODE_CHARACTER_CLASS");

    /** Since JDK 19 {@code \b} knows ASCII letters only unless the pattern asks for Unicode: «- XÃ IA LANG» was no unit there. */
    @Test
    void a_boundary_beside_a_vietnamese_letter_is_the_same_on_every_jdk() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> asciiOnly = sources.filter(path -> path.toString().endsWith(".java"))
                    .flatMap(WordBoundariesTest::statements)
                    .filter(statement -> statement.contains("\\\\b"))
                    .filter(statement -> statement.chars().anyMatch(letter -> letter > 127))
                    .filter(statement -> !UNICODE_FLAG.matcher(statement).find())
                    .toList();
            assertThat(asciiOnly).isEmpty();
        }
    }

    private static Stream<String> statements(Path source) {
        try {
            return STATEMENT.matcher(Files.readString(source)).results().map(found -> found.group());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
