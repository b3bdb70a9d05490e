package vn.tonghop.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The text beside a refused file. */
final class Refusals {

    private Refusals() {}

    static void explain(Path file, String why) throws IOException {
        String name = FileName.fitting(file.getFileName().toString(), ".txt");
        // Notepad on old Windows shows Vietnamese only after a BOM, and lines only after CR LF.
        String text = "\uFEFF" + why.strip().replace("\r\n", "\n").replace("\n", "\r\n") + "\r\n";
        Disk.write(file.resolveSibling(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
