package vn.tonghop.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.tonghop.grid.FileFormat;

/** Formats that begin with bytes of their own. */
final class Signature {

    static final byte[] ZIP = bytes(0x50, 0x4b, 0x03, 0x04);
    static final byte[] EMPTY_ZIP = bytes(0x50, 0x4b, 0x05, 0x06);
    static final byte[] OLE2 = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    private static final int PDF_MAY_BEGIN_WITHIN = 1024;

    /** These bytes at this place mean this format. */
    private record Mark(FileFormat format, int at, byte[] bytes) {

        boolean in(byte[] content) {
            return Signature.at(content, at, bytes);
        }
    }

    private static final List<Mark> MARKS = List.of(
            new Mark(FileFormat.PICTURE, 0, bytes(0x89, 'P', 'N', 'G')),
            new Mark(FileFormat.PICTURE, 0, bytes(0xff, 0xd8, 0xff)),
            new Mark(FileFormat.PICTURE, 0, text("GIF8")),
            new Mark(FileFormat.PICTURE, 0, bytes('I', 'I', 0x2a, 0)),
            new Mark(FileFormat.PICTURE, 0, bytes('M', 'M', 0, 0x2a)),
            new Mark(FileFormat.PICTURE, 8, text("WEBP")),
            new Mark(FileFormat.PICTURE, 4, text("ftyphei")),
            new Mark(FileFormat.PICTURE, 4, text("ftyphev")),
            new Mark(FileFormat.PICTURE, 4, text("ftypmif1")),
            new Mark(FileFormat.PICTURE, 4, text("ftypmsf1")),
            new Mark(FileFormat.PICTURE, 4, text("ftypavif")),
            new Mark(FileFormat.ARCHIVE, 0, text("Rar!")),
            new Mark(FileFormat.ARCHIVE, 0, bytes('7', 'z', 0xbc, 0xaf, 0x27, 0x1c)),
            new Mark(FileFormat.ARCHIVE, 0, bytes(0x1f, 0x8b, 8)),
            new Mark(FileFormat.ARCHIVE, 0, text("BZh")),
            new Mark(FileFormat.ARCHIVE, 0, bytes(0xfd, '7', 'z', 'X', 'Z', 0)),
            new Mark(FileFormat.ARCHIVE, 257, text("ustar")),
            new Mark(FileFormat.DOC, 0, text("{\\rtf")),
            new Mark(FileFormat.EXCEL_95, 0, bytes(0x09, 0x00, 0x04, 0x00)),
            new Mark(FileFormat.EXCEL_95, 0, bytes(0x09, 0x02, 0x06, 0x00)),
            new Mark(FileFormat.EXCEL_95, 0, bytes(0x09, 0x04, 0x06, 0x00)),
            new Mark(FileFormat.EXCEL_95, 0, bytes(0x09, 0x08, 0x06, 0x00)),
            new Mark(FileFormat.EXCEL_95, 0, bytes(0x09, 0x08, 0x08, 0x00)),
            new Mark(FileFormat.EXCEL_95, 0, bytes(0x09, 0x08, 0x10, 0x00)));

    private Signature() {}

    static Optional<FileFormat> find(byte[] content) {
        for (Mark mark : MARKS) if (mark.in(content)) return Optional.of(mark.format());
        if (pdf(content)) return Optional.of(FileFormat.PDF);
        return bitmap(content) ? Optional.of(FileFormat.PICTURE) : Optional.empty();
    }

    /** Readers of PDF look for its mark in the first kilobyte, so writers got careless. */
    private static boolean pdf(byte[] content) {
        byte[] mark = text("%PDF-");
        for (int i = 0; i < Math.min(content.length, PDF_MAY_BEGIN_WITHIN); i++) if (at(content, i, mark)) return true;
        return false;
    }

    /** Two letters are little: the size in the header, or four bytes that must be 0, make it sure. */
    private static boolean bitmap(byte[] content) {
        return at(content, 0, text("BM")) && at(content, 6, bytes(0, 0, 0, 0));
    }

    static boolean at(byte[] content, int at, byte[] mark) {
        if (content.length < at + mark.length) return false;
        for (int i = 0; i < mark.length; i++) if (content[at + i] != mark[i]) return false;
        return true;
    }

    private static byte[] text(String mark) {
        return mark.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) bytes[i] = (byte) values[i];
        return bytes;
    }
}
