package vn.tonghop.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SameBytesTest {

    private static final Map<String, String> ENTRIES = new LinkedHashMap<>();

    static {
        ENTRIES.put("[Content_Types].xml", "<Types/>");
        ENTRIES.put("xl/workbook.xml", "Phụ lục ".repeat(1_000));
        ENTRIES.put("empty", "");
    }

    @ParameterizedTest
    @EnumSource(
            value = Zip64Mode.class,
            names = {"Never", "AsNeeded", "Always"})
    void whatever_size_of_numbers_the_packer_wrote_the_entries_are_the_same_in_their_order(Zip64Mode mode)
            throws IOException {
        ByteArrayOutputStream copied = new ByteArrayOutputStream();
        SameBytes.copy(streamed(mode), copied);
        assertThat(unpacked(copied.toByteArray()).toString()).isEqualTo(ENTRIES.toString());
    }

    /** Packed as POI packs: sizes follow the entries. */
    private static byte[] streamed(Zip64Mode mode) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(mode);
            for (Map.Entry<String, String> each : ENTRIES.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> unpacked(byte[] zip) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return entries;
    }
}
