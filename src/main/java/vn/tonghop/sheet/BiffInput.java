package vn.tonghop.sheet;

import java.util.Arrays;

/**
 * Reads the body of a record and of the CONTINUE records behind it as one. Where characters go on in a CONTINUE, that
 * begins with a byte that says anew how wide they are. Reading past the end is a {@link Refusal}.
 */
final class BiffInput {

    private static final int CONTINUE = 0x3C;

    private final byte[] stream;
    private int at;
    private int end;

    BiffInput(byte[] stream, int start, int length) {
        this.stream = stream;
        this.at = start;
        this.end = start + length;
    }

    /** Bytes left in this record, those of a CONTINUE not counted. */
    int left() {
        return end - at;
    }

    boolean more() {
        return left() > 0 || nextStart() >= 0;
    }

    int u8() throws Refusal {
        if (at == end) enterContinue();
        return stream[at++] & 0xFF;
    }

    int u16() throws Refusal {
        return u8() | u8() << 8;
    }

    int i32() throws Refusal {
        return u16() | u16() << 16;
    }

    long i64() throws Refusal {
        return (i32() & 0xFFFF_FFFFL) | (long) i32() << 32;
    }

    double f64() throws Refusal {
        return Double.longBitsToDouble(i64());
    }

    void skip(long bytes) throws Refusal {
        long rest = bytes;
        while (rest > 0) {
            if (at == end) enterContinue();
            int step = (int) Math.min(rest, left());
            at += step;
            rest -= step;
        }
    }

    /** All that is left of this record. */
    byte[] rest() {
        byte[] rest = Arrays.copyOfRange(stream, at, end);
        at = end;
        return rest;
    }

    /** A string with a 16 bit count of characters, as in LABEL and STRING; formatting is passed over. */
    String text() throws Refusal {
        return text(u16());
    }

    /** A string with an 8 bit count of characters, as in FONT and BOUNDSHEET. */
    String shortText() throws Refusal {
        return text(u8());
    }

    /** A string whose count stood elsewhere: a byte of flags, then the characters; some programs leave off the flags of an empty one. */
    String text(int count) throws Refusal {
        if (count == 0 && left() == 0) return "";
        int flags = u8();
        int runs = (flags & 8) != 0 ? u16() : 0;
        int extension = (flags & 4) != 0 ? i32() : 0;
        if (extension < 0) throw Refusal.broken("string extension");
        String text = characters(count, (flags & 1) != 0);
        skip(4L * runs + extension);
        return text;
    }

    String characters(int count, boolean wideFirst) throws Refusal {
        StringBuilder text = new StringBuilder(Math.min(count, Math.max(16, left())));
        boolean wide = wideFirst;
        while (text.length() < count) {
            if (at == end) {
                enterContinue();
                wide = (u8() & 1) != 0;
            } else {
                text.append((char) (wide ? u16() : u8()));
            }
        }
        return text.toString();
    }

    private void enterContinue() throws Refusal {
        while (at == end) {
            int start = nextStart();
            if (start < 0) throw Refusal.broken("record that ends at byte " + end);
            at = start;
            end = start + unsigned(start - 2);
        }
    }

    /** Where the body of the next CONTINUE begins; negative when another record or the end follows. */
    private int nextStart() {
        if (stream.length - end < 4 || unsigned(end) != CONTINUE) return -1;
        return stream.length - end - 4 < unsigned(end + 2) ? -1 : end + 4;
    }

    private int unsigned(int offset) {
        return (stream[offset] & 0xFF) | (stream[offset + 1] & 0xFF) << 8;
    }
}
