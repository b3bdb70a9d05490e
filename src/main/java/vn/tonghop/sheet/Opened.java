package vn.tonghop.sheet;

import vn.tonghop.grid.Contents;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.message.Message;

/** What became of opening a file. */
public sealed interface Opened {

    record Readable(Contents contents) implements Opened {}

    /** Not read; the reason says what to do. */
    record Refused(FileFormat format, Message reason) implements Opened {}
}
