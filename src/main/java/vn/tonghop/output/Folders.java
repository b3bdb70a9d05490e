package vn.tonghop.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders of ours. */
final class Folders {

    private Folders() {}

    /** Deletes a folder with everything in it, where it is there; the list first, so that no list outlives its files. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        Files.deleteIfExists(folder.resolve(ResultList.FILE));
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
