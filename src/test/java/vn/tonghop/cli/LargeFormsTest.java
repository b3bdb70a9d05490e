package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms with more rules than a person writes: {@code tonghop form check} ends, and says what it could not prove. */
class LargeFormsTest {

    @TempDir
    private Path form;

    @BeforeEach
    void begin_with_the_built_in_form() throws IOException {
        FormFolder.builtIn(form);
    }

    @Test
    void three_hundred_rules_apart_from_each_other_are_all_proved() throws IOException {
        elements(300);
        for (int i = 0; i < 300; i++) rule(i, "p02.n" + i, "<=", "1000", "p02.n" + i + "=1000", "p02.n" + i + "=1001");
        Program check = Program.run("form", "check", form);
        assertThat(check.status()).as(check.out()).isZero();
        assertThat(check.out()).contains("nhất quán").doesNotContain("Không chứng minh được");
    }

    @Test
    void a_hundred_rules_linked_to_each_other_are_no_flaw_and_what_was_not_proved_is_said() throws IOException {
        elements(101);
        for (int i = 0; i < 100; i++) atLeastTheNext(i, "p02.n" + (i + 1));
        Program check = Program.run("form", "check", form);
        assertThat(check.status()).as(check.out()).isZero();
        assertThat(check.out()).containsPattern("Không chứng minh được .*V90\\.99");
    }

    @Test
    void a_ring_of_rules_that_contradict_only_together_is_found() throws IOException {
        elements(30);
        for (int i = 0; i < 30; i++) atLeastTheNext(i, "p02.n" + (i + 1) % 30 + " + 1");
        Program check = Program.run("form", "check", form);
        assertThat(check.status()).as(check.out()).isEqualTo(2);
        assertThat(check.out()).containsPattern("V90\\.0, .*V90\\.29 mâu thuẫn nhau");
    }

    @Test
    void rules_of_products_of_three_factors_are_no_flaw_and_what_was_not_proved_is_said() throws IOException {
        elements(36);
        for (int i = 0; i < 12; i++) product(i, 12 + i, 24 + (i + 5) % 12, (i + 1) % 12);
        Program check = Program.run("form", "check", form);
        assertThat(check.status()).as(check.out()).isZero();
        assertThat(check.out()).contains("Không chứng minh được");
    }

    private void product(int one, int two, int three, int most) throws IOException {
        String product = "p02.n%d * p02.n%d * p02.n%d".formatted(one, two, three);
        String factors = "p02.n%d=1; p02.n%d=1; p02.n%d=1; ".formatted(one, two, three);
        String limit = "p02.n" + most;
        rule(one, product, ">=", limit, factors + limit + "=1", factors + limit + "=2");
    }

    private void atLeastTheNext(int number, String next) throws IOException {
        String more = "p02.n" + number;
        String less = next.replace(" + 1", "");
        rule(number, more, ">=", next, more + "=3; " + less + "=1", more + "=0; " + less + "=1");
    }

    private void elements(int many) throws IOException {
        for (int i = 0; i < many; i++)
            append("elements", "p02.n%d,p02,Mục %d,,Số mục %d,,count,suat,no,yes,Number %d".formatted(i, i, i, i));
    }

    private void rule(int number, String left, String operator, String right, String passing, String failing)
            throws IOException {
        append(
                "rules",
                String.join(
                        ",",
                        "V90." + number,
                        "V90",
                        "p02",
                        left,
                        operator,
                        right,
                        "SKIP_IF_ANY_VALUE_MISSING",
                        "",
                        "WARNING",
                        "",
                        "",
                        "Đề nghị kiểm tra",
                        "Please check",
                        passing,
                        failing));
    }

    private void append(String table, String line) throws IOException {
        Path file = form.resolve(table + ".csv");
        Files.writeString(file, Files.readString(file, StandardCharsets.UTF_8) + line + "\n", StandardCharsets.UTF_8);
    }
}
