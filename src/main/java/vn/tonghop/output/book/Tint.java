package vn.tonghop.output.book;

/**
 * A colour that cells take while a formula is true.
 *
 * @param formula without {@code =}, relative to the block's first cell
 */
public record Tint(Block block, String formula, Shade shade) {

    /** Told apart in print and by those who see no red or green as well: each goes with a word in the cell. */
    public enum Shade {
        GOOD(0xE2, 0xF0, 0xD9),
        DOUBTFUL(0xF8, 0xCB, 0xAD),
        OPEN(0xFF, 0xF2, 0xCC);

        final byte[] rgb;

        Shade(int red, int green, int blue) {
            rgb = new byte[] {(byte) red, (byte) green, (byte) blue};
        }
    }
}
