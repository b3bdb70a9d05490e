package vn.tonghop.sheet;

import java.io.IOException;
import vn.tonghop.grid.Contents;

/** Reads one format. */
interface FormatReader {

    /**
     * Reads the bytes of a file that looks like this reader's format. An IOException that is no {@link Refusal}, and any
     * RuntimeException, means a broken file; the door says so.
     */
    Contents read(byte[] content, Budget budget) throws IOException;
}
