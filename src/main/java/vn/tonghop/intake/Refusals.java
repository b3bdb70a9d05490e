package vn.tonghop.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The text beside a refused file. */
final class Refusals {

    private Refusals() {}

    static void explain(Path file, String why) throws IOException {
        Disk.makeFolders(Disk.parent(file));
        Disk.write(beside(file), text(why));
    }

    /** The text's place is free, or holds this very text from a run that was cut off. */
    static boolean mayExplain(Path file, String why) throws IOException {
        Path text = beside(file);
        return !Files.exists(text, LinkOption.NOFOLLOW_LINKS) || Disk.holds(text, Disk.sha256(text(why)));
    }

    static Path beside(Path file) {
        return file.resolveSibling(FileName.fitting(file.getFileName().toString(), ".txt"));
    }

    private static byte[] text(String why) {
        // Notepad on old Windows shows Vietnamese only after a BOM, and lines only after CR LF.
        String text = "\uFEFF" + why.strip().replace("\r\n", "\n").replace("\n", "\r\n") + "\r\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
