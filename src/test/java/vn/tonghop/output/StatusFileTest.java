package vn.tonghop.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of how a folder stands is lost without harm, damaged too. */
class StatusFileTest {

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "next,tomorrow",
                "night,2023-07-06T00:00:00Z",
                "receipt,2023-07-06T00:00:00Z,a.xlsx,many,0,x",
                "next,\"2023-07-06T00:0",
                "next,\"2023\"-07",
                "next,\u00ff"
            })
    void what_cannot_be_understood_is_nothing_yet(String text) throws IOException {
        Files.write(data.resolve("trang-thai.csv"), text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(new StatusFile(data).read()).isEqualTo(FolderStatus.NOTHING_YET);
    }
}
