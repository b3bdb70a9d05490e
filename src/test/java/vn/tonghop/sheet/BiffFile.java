package vn.tonghop.sheet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes BIFF8 streams record by record, right ones and ones that lie. A stream alone, without container, is a file. */
final class BiffFile {

    private final ByteArrayOutputStream globals = new ByteArrayOutputStream();
    private final ByteArrayOutputStream sheet = new ByteArrayOutputStream();
    private boolean ended = true;

    BiffFile() {
        record(globals, 0x809, "0006 0500 0000 0000 00000000 00000000");
        record(sheet, 0x809, "0006 1000 0000 0000 00000000 00000000");
    }

    BiffFile global(int id, String hex) {
        record(globals, id, hex);
        return this;
    }

    BiffFile cell(int id, String hex) {
        record(sheet, id, hex);
        return this;
    }

    /** A text cell (LABEL): row, column, style 0, letters of a byte each. */
    BiffFile label(int row, int column, String letters) {
        byte[] bytes = letters.getBytes(StandardCharsets.ISO_8859_1);
        String flags = bytes.length == 0 ? "" : "00";
        return cell(0x204, u16(row) + u16(column) + "0000" + u16(bytes.length) + flags + hex(bytes));
    }

    /** A formula cell: the eight bytes of its result, flags, tokens. */
    BiffFile formula(int row, int column, String result, int flags, String tokens) {
        int length = HexFormat.of().parseHex(tokens.replace(" ", "")).length;
        return cell(0x06, u16(row) + u16(column) + "0000" + result + u16(flags) + "00000000" + u16(length) + tokens);
    }

    /** The sheet has no end: the file was cut off. */
    BiffFile cutOff() {
        ended = false;
        return this;
    }

    byte[] bytes() {
        int sheetAt = globals.size() + 4 + 8 + 2 + 4;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(globals.toByteArray());
        record(out, 0x85, u32(sheetAt) + "0000" + "02" + "00" + hex("S1".getBytes(StandardCharsets.US_ASCII)));
        record(out, 0x0A, "");
        out.writeBytes(sheet.toByteArray());
        if (ended) record(out, 0x0A, "");
        return out.toByteArray();
    }

    static void record(ByteArrayOutputStream out, int id, String hex) {
        byte[] body = HexFormat.of().parseHex(hex.replace(" ", ""));
        out.writeBytes(HexFormat.of().parseHex(u16(id) + u16(body.length)));
        out.writeBytes(body);
    }

    static String u16(int value) {
        return hex(ByteBuffer.allocate(2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) value)
                .array());
    }

    static String u32(int value) {
        return hex(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array());
    }

    static String f64(double value) {
        return hex(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(value)
                .array());
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
