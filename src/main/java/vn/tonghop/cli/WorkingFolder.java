package vn.tonghop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a working folder is: one with a roster or settings in it. */
final class WorkingFolder {

    private static final List<String> MARKS = List.of("org-units.xlsx", "org-units.csv", "tonghop.yml");

    private WorkingFolder() {}

    /** The nearest one at or above a file or folder. */
    static Optional<Path> above(Path place) {
        for (Path each = place.toAbsolutePath().normalize(); each != null; each = each.getParent())
            if (is(each)) return Optional.of(each);
        return Optional.empty();
    }

    private static boolean is(Path dir) {
        return MARKS.stream().anyMatch(name -> Files.isRegularFile(dir.resolve(name)));
    }

    /** Complains where there is nothing that says who reports. */
    static void withRoster(Settings settings) throws Stop {
        if (settings.roster().isPresent()) return;
        Path dir = settings.dir().toAbsolutePath().normalize();
        throw Stop.usage(Files.exists(settings.settingsFile()) ? "roster.missing" : "dir.noWorkingFolder", "dir", dir);
    }
}
