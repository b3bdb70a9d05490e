package vn.tonghop.sheet;

import java.util.List;

/** Opens a file of any format. */
public final class Sheets {

    /** @param passwords tried on an encrypted file, after Excel's own «read-only» one */
    public Sheets(Limits limits, List<String> passwords) {}

    /** Opens the bytes of a file; the name is for messages only. Never throws for anything that the bytes say. */
    public Opened open(String name, byte[] content) {
        throw new UnsupportedOperationException();
    }
}
