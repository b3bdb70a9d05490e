package vn.tonghop.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.intake.Disk;

/**
 * Every letter, by period: {@code NAME.eml} as it goes out, {@code NAME.txt} as text, {@code NAME.csv} its journal. The one
 * source of truth: a letter is there when its journal is.
 */
public final class LetterArchive {

    static final Comparator<Queued> ORDER = Comparator.comparing(Queued::night)
            .thenComparing(Queued::unit)
            .thenComparing(Queued::queuedAt)
            .thenComparing(Queued::id);

    private static final String LETTER = ".eml";
    private static final String TEXT = ".txt";
    private static final String JOURNAL = ".csv";

    private final Path folder;

    /** @param folder {@code archive/thu} */
    public LetterArchive(Path folder) {
        this.folder = folder;
    }

    /** Stores a letter, then begins its journal. Doing it twice changes nothing: the first one stands. */
    void put(Queued letter, byte[] eml, String text) throws IOException {
        if (has(letter)) return;
        Disk.makeFolders(folder.resolve(letter.period()));
        Disk.write(file(letter, LETTER), eml);
        Disk.write(file(letter, TEXT), text.getBytes(StandardCharsets.UTF_8));
        Journal.begin(file(letter, JOURNAL), letter);
    }

    boolean has(Queued letter) {
        return Files.exists(file(letter, JOURNAL));
    }

    /** The letter as its journal has it. */
    Queued get(Queued letter) throws IOException {
        return Journal.read(file(letter, JOURNAL));
    }

    /** Writes down where a letter stands now. */
    void note(Queued letter, Instant at) throws IOException {
        Journal.append(file(letter, JOURNAL), letter, at);
    }

    byte[] eml(Queued letter) throws IOException {
        return Files.readAllBytes(file(letter, LETTER));
    }

    String text(Queued letter) throws IOException {
        return Files.readString(file(letter, TEXT), StandardCharsets.UTF_8);
    }

    /** The periods that have letters, in order. */
    public List<String> periods() throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** The letters of a period as their journals have them, by night and unit, each in the order of writing. */
    public List<Queued> list(String period) throws IOException {
        Path of = folder.resolve(period);
        if (!Files.isDirectory(of)) return List.of();
        List<Path> journals;
        try (Stream<Path> files = Files.list(of)) {
            journals = files.filter(file -> file.getFileName().toString().endsWith(JOURNAL))
                    .toList();
        }
        List<Queued> letters = new ArrayList<>();
        for (Path journal : journals) letters.add(Journal.read(journal));
        letters.sort(ORDER);
        return letters;
    }

    private Path file(Queued letter, String ending) {
        return folder.resolve(letter.period()).resolve(letter.fileName() + ending);
    }
}
