package vn.tonghop.sheet;

import java.nio.charset.StandardCharsets;

/** Little-endian numbers in the bytes of a file; every read outside of them is a broken file, not an exception. */
record Bytes(byte[] content, String what) {

    int length() {
        return content.length;
    }

    int unsignedByte(long at) throws Refusal {
        return content[check(at, 1)] & 0xff;
    }

    int unsignedShort(long at) throws Refusal {
        int i = check(at, 2);
        return (content[i] & 0xff) | (content[i + 1] & 0xff) << 8;
    }

    long unsignedInt(long at) throws Refusal {
        return unsignedShort(at) | (long) unsignedShort(at + 2) << 16;
    }

    /** A signed long; what is negative is larger than any file. */
    long signedLong(long at) throws Refusal {
        return unsignedInt(at) | unsignedInt(at + 4) << 32;
    }

    String utf8(long at, int length) throws Refusal {
        return new String(content, check(at, length), length, StandardCharsets.UTF_8);
    }

    private int check(long at, int length) throws Refusal {
        if (at < 0 || length < 0 || at + length > content.length) throw Refusal.broken(what);
        return (int) at;
    }
}
