package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.message.Language;

/** Whoever asks for a language is answered in it, by mistakes and help too. */
class LanguageTest {

    @TempDir
    private Path dir;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --nonsense|There is no command or option «--nonsense»|Không có lệnh hoặc tùy chọn «--nonsense»",
                "tong-hop|There is no command or option «tong-hop»|Không có lệnh hoặc tùy chọn «tong-hop»",
                "run --period|The command lacks --period YEAR|Lệnh còn thiếu --period YEAR",
                "cells|The command lacks FILE|Lệnh còn thiếu FILE",
                "run --dir=a --dir=b|The option --dir DIR may stand only once|Tùy chọn --dir DIR chỉ được ghi một lần",
                "check nichts.xlsx|There is no file or folder nichts.xlsx|Không có tệp hoặc thư mục nichts.xlsx",
            })
    void a_mistake_of_usage_is_told_in_the_asked_language(String words, String english, String vietnamese) {
        assertThat(Program.run((Object[]) ("--lang=en " + words).split(" ")).err())
                .isNotEmpty();
        assertThat(Program.run((Object[]) words.split(" ")).err()).startsWith(vietnamese);
        String command = words.split(" ")[0];
        String rest = words.substring(command.length()).strip();
        Object[] inEnglish = (command + " --lang=en " + rest).strip().split(" ");
        assertThat(Program.run(inEnglish).err()).startsWith(english);
    }

    @Test
    void help_is_in_the_asked_language_alone() {
        assertThat(Program.run("run", "--help").out())
                .contains("Cách dùng:", "thư mục làm việc")
                .doesNotContain("Usage");
        assertThat(Program.run("run", "--lang", "en", "--help").out())
                .contains("Usage:", "the working folder")
                .doesNotContain("thư mục");
    }

    @Test
    void help_says_the_same_in_both_languages() throws Exception {
        assertThat(keys("help_en.properties")).isEqualTo(keys("help.properties"));
    }

    @Test
    void the_command_line_asks_before_the_environment() {
        Map<String, String> environment = Map.of("TONGHOP_LANG", "en");
        assertThat(AskedLanguage.of(List.of("run"), environment)).isEqualTo(Language.EN);
        assertThat(AskedLanguage.of(List.of("run", "--lang", "vi"), environment))
                .isEqualTo(Language.VI);
        assertThat(AskedLanguage.of(List.of("--tonghop.lang=en"), Map.of())).isEqualTo(Language.EN);
        assertThat(AskedLanguage.of(List.of("--lang"), Map.of())).isEqualTo(Language.VI);
    }

    @Test
    void a_folder_without_a_file_to_check_is_said() throws Exception {
        Path folder = Files.createDirectory(dir.resolve("x.xlsx"));
        Program program = Program.run("check", folder);
        assertThat(program.err()).contains("x.xlsx").hasLineCount(1);
        assertThat(program.status()).isEqualTo(2);
    }

    private static List<Object> keys(String name) throws Exception {
        Properties texts = new Properties();
        try (var stream = LanguageTest.class.getResourceAsStream("/" + name)) {
            texts.load(stream);
        }
        return texts.keySet().stream().sorted().toList();
    }
}
