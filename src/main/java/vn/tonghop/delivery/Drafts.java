package vn.tonghop.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.intake.Disk;
import vn.tonghop.output.ChangedFiles;

/**
 * {@code output/PERIOD/thu}: letters for a person to send. A letter lies there from the night on which it was written, is
 * never written again and never removed; a unit's text is its last letter's, and one that a person changed moves to
 * {@code da-sua} before it is replaced.
 */
final class Drafts {

    private static final String BOM = "\uFEFF";

    private final LetterArchive archive;
    private final Path results;
    private final Path folder;
    private final Clock clock;

    /** @param results {@code output/PERIOD} */
    Drafts(LetterArchive archive, Path results, Clock clock) {
        this.archive = archive;
        this.results = results;
        this.folder = results.resolve("thu");
        this.clock = clock;
    }

    /** The folder was there before: what is missing in it a person took away. */
    boolean areThere() {
        return Files.isDirectory(folder);
    }

    /** Puts a letter there as a draft, unless one of its name lies there. */
    void hand(Queued letter) throws IOException {
        Path file = folder.resolve(name(letter));
        if (Files.exists(file)) return;
        byte[] eml = archive.eml(letter);
        Disk.makeFolders(folder);
        Disk.write(file, letter.route() == Queued.Route.HAND ? eml : Composer.asDraft(eml));
    }

    static String name(Queued letter) {
        return letter.unit() + "-" + letter.night() + "-" + letter.kind().word() + "-"
                + letter.id().substring(0, 6) + ".eml";
    }

    /** The last letter of each unit as text. @param letters of the period, oldest first */
    void texts(List<Queued> letters) throws IOException {
        Map<String, List<Queued>> byUnit = new LinkedHashMap<>();
        for (Queued letter : letters)
            byUnit.computeIfAbsent(letter.unit(), code -> new ArrayList<>()).add(letter);
        for (List<Queued> of : byUnit.values()) text(of);
    }

    private void text(List<Queued> letters) throws IOException {
        Queued last = letters.get(letters.size() - 1);
        Path file = folder.resolve(last.unit() + ".txt");
        byte[] text = bytes(archive.text(last));
        if (Files.exists(file)) {
            byte[] there = Files.readAllBytes(file);
            if (Arrays.equals(there, text)) return;
            if (!isOurs(there, letters)) ChangedFiles.keep(results, file, clock);
        }
        Disk.makeFolders(folder);
        Disk.write(file, text);
    }

    private boolean isOurs(byte[] there, List<Queued> letters) throws IOException {
        for (Queued letter : letters) if (Arrays.equals(there, bytes(archive.text(letter)))) return true;
        return false;
    }

    /** For Windows' own editor: line ends as it knows them, and a mark that it is UTF-8. */
    private static byte[] bytes(String text) {
        return (BOM + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
    }
}
