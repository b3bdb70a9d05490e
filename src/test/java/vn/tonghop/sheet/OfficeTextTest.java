package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OfficeTextTest {

    @Test
    void an_escape_is_the_character_that_it_names() {
        assertThat(OfficeText.decode("a_x000D_\nb")).isEqualTo("a\r\nb");
        assertThat(OfficeText.decode("_x0041__x0042_")).isEqualTo("AB");
        assertThat(OfficeText.decode("_x1EA5_")).isEqualTo("ấ");
    }

    @Test
    void an_escaped_underscore_keeps_what_follows_from_being_an_escape() {
        assertThat(OfficeText.decode("_x005F_x000D_")).isEqualTo("_x000D_");
    }

    @Test
    void what_only_looks_like_an_escape_stays() {
        for (String text : new String[] {"_x000D", "_x00D_", "_xGGGG_", "_x", "x000D_", "_ x000D_", "_x٠٠٤١_"})
            assertThat(OfficeText.decode(text)).isEqualTo(text);
    }
}
