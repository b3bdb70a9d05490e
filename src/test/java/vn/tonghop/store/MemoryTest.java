package vn.tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTest {

    private final Memory memory = new Memory(Path.of("/w/Huyện Đức Cơ, 2023/data"));

    @Test
    void its_own_address_is_its_own() {
        assertThat(memory.isAt(memory.url())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:/w/Huyện Đức Cơ, 2023/data/tonghop;CACHE_SIZE=65536",
                "jdbc:h2:/w/Huyện Đức Cơ, 2023/data/tonghop",
                "jdbc:h2:retry:/w/Huyện Đức Cơ, 2023/data/tonghop;DB_CLOSE_ON_EXIT=FALSE"
            })
    void so_is_the_same_file_with_options_of_the_database(String url) {
        assertThat(memory.isAt(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jdbc:postgresql://localhost/tonghop",
                "jdbc:h2:mem:tonghop",
                "jdbc:h2:tcp://db/w/Huyện Đức Cơ, 2023/data/tonghop",
                "jdbc:h2:file:/w/other/data/tonghop"
            })
    void another_database_is_nobodys_to_set_aside(String url) {
        assertThat(memory.isAt(url)).isFalse();
    }
}
