package vn.tonghop.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.tonghop.intake.Disk;

/** A name made of a few texts; no two different lists of texts have the same one. */
final class Hashes {

    private Hashes() {}

    static String of(String... texts) {
        StringBuilder all = new StringBuilder();
        for (String text : List.of(texts)) all.append(text.length()).append(':').append(text);
        return Disk.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
