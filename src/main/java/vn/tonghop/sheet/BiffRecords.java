package vn.tonghop.sheet;

/** Walks a BIFF8 stream record by record; nothing is copied. A record is: id, length of body (both 16 bit), body. */
final class BiffRecords {

    private final byte[] stream;
    private int next;
    private int id;
    private int start;
    private int length;

    /** @param from offset of the first record in the stream */
    BiffRecords(byte[] stream, int from) {
        this.stream = stream;
        this.next = from;
    }

    /** Steps to the next record; false where the stream has no whole record left. */
    boolean next() {
        if (next < 0 || stream.length - next < 4) return false;
        id = unsigned(next);
        length = unsigned(next + 2);
        start = next + 4;
        if (stream.length - start < length) return false;
        next = start + length;
        return true;
    }

    int id() {
        return id;
    }

    int length() {
        return length;
    }

    /** Offset of the record's first byte in the stream. */
    int offset() {
        return start - 4;
    }

    /** Offset of the record that follows. */
    int end() {
        return next;
    }

    /** The body, going on in the CONTINUE records that follow it. */
    BiffInput body() {
        return new BiffInput(stream, start, length);
    }

    private int unsigned(int at) {
        return (stream[at] & 0xFF) | (stream[at + 1] & 0xFF) << 8;
    }
}
