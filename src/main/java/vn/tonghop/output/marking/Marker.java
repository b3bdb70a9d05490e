package vn.tonghop.output.marking;

import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.tonghop.message.Message;

/** Makes the files that senders are given back. */
public interface Marker {

    /**
     * A file to give back.
     *
     * @param ending of its name, {@code .xlsx}
     * @param alone why it is the sheet alone; null for a marked copy
     */
    record Returned(byte[] bytes, String ending, @Nullable Message alone) implements Serializable {}

    /**
     * A marked copy, or the sheet «Cần sửa» alone where the file cannot be marked safely.
     *
     * @param content the sender's file, which may be anything
     */
    Returned mark(byte[] content, Corrections corrections) throws IOException;

    /** The sheet «Cần sửa» as a workbook of its own. */
    Returned alone(Corrections corrections, Message why);
}
