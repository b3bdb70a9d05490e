package vn.tonghop.text;

import java.util.Optional;
import vn.tonghop.grid.Grid;
import vn.tonghop.message.Message;

/** Text typed with fonts older than Unicode (TCVN3, VNI), or read with a wrong code page, made Unicode. */
public final class LegacyText {

    /** A grid with its texts made Unicode NFC, and a note for the sender where anything was converted. */
    public record Converted(Grid grid, Optional<Message> note) {}

    /** Decides per sheet and font by the syllable test, before NFC; leaves Unicode text alone. */
    public Converted convert(Grid grid) {
        throw new UnsupportedOperationException();
    }
}
