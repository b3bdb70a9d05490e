package vn.tonghop.intake;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/** Renames with patience: on Windows a virus scanner, an indexer or Excel may have a file open just now. */
public final class Renaming {

    private static final int ATTEMPTS = 5;

    /** So that the five attempts take two seconds. */
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final Inbox.Patience patience;

    public Renaming(Inbox.Patience patience) {
        this.patience = patience;
    }

    /** Over whatever stands there; throws when the last attempt is refused, too. */
    public void rename(Path source, Path target) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                Disk.rename(source, target);
                return;
            } catch (NoSuchFileException gone) {
                throw gone;
            } catch (IOException refused) {
                if (attempt == ATTEMPTS) throw refused;
                patience.await(BETWEEN);
            }
        }
    }
}
