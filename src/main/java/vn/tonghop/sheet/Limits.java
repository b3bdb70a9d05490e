package vn.tonghop.sheet;

import java.util.stream.LongStream;

/**
 * How much of a file is read before it is refused; each is checked before memory is taken. All are settings.
 *
 * @param fileBytes size of the file
 * @param unpackedBytes sum of all entries of a zip
 * @param ratio unpacked to packed bytes of one entry
 * @param cellText characters of one cell
 * @param heldBytes memory that all cells and texts of the file may take, estimated
 * @param millis time for reading one file, in work of the CPU where that can be measured
 */
public record Limits(
        long fileBytes,
        long unpackedBytes,
        int ratio,
        int entries,
        int sheets,
        int rows,
        int columns,
        int cells,
        int cellText,
        int sharedStrings,
        int merges,
        int styles,
        long heldBytes,
        long millis) {

    public static final Limits DEFAULT = new Limits(
            64L << 20,
            512L << 20,
            200,
            10_000,
            256,
            1_048_576,
            16_384,
            4_000_000,
            32_767,
            2_000_000,
            100_000,
            65_000,
            256L << 20,
            10_000);

    public Limits {
        boolean positive = LongStream.of(
                        fileBytes,
                        unpackedBytes,
                        ratio,
                        entries,
                        sheets,
                        rows,
                        columns,
                        cells,
                        cellText,
                        sharedStrings,
                        merges,
                        styles,
                        heldBytes,
                        millis)
                .allMatch(limit -> limit >= 0);
        if (!positive) throw new IllegalArgumentException("a limit below 0");
    }
}
