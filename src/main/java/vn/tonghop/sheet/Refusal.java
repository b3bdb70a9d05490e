package vn.tonghop.sheet;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.message.Message;

/** Why a file is not read, on its way to the door; an IOException, so that a stream may say it in the middle of a part. */
final class Refusal extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable FileFormat format;
    private final transient Message reason;

    /** For whoever knows what the file is. */
    Refusal(FileFormat format, Message reason) {
        super(reason.toString());
        this.format = format;
        this.reason = reason;
    }

    /** For whoever does not: the door says what the file is. */
    Refusal(Message reason) {
        super(reason.toString());
        this.format = null;
        this.reason = reason;
    }

    /** The file contradicts itself or its format; {@code where} is a part's name or a record, for people who look inside. */
    static Refusal broken(String where) {
        return new Refusal(Message.of("sheet.broken", "where", where));
    }

    FileFormat format(FileFormat sniffed) {
        return format == null ? sniffed : format;
    }

    Message reason() {
        return reason;
    }
}
