package vn.tonghop.output;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.orgunit.OrgUnit;

/** Where the copy of a sender's file with the doubtful cells marked lies, so that lists of findings can lead there. */
@FunctionalInterface
public interface MarkedCopies {

    /** No file was marked. */
    MarkedCopies NONE = (file, unit) -> Optional.empty();

    /** {@code 23875.xlsx}: short enough to stand in one line, for LibreOffice breaks no link into lines. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * The path relative to the results, {@code tra-lai/23875.xlsx}; empty where the file was not marked.
     *
     * @param file as first dropped into the inbox
     */
    Optional<String> find(String file, @Nullable OrgUnit unit);
}
