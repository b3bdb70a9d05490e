package vn.tonghop.grid;

/**
 * The part of a cell's look that changes how it is read.
 *
 * @param numberFormat the format code as stored, {@code General} when there is none
 * @param shows what kind of value the number format makes of a number
 * @param font the font's name, empty when unknown; a hint at legacy encodings
 * @param struckThrough the whole cell is crossed out
 * @param unseen the text has the colour of its ground, white on white, or the number format shows nothing
 * @param digitsApart digits of the text are crossed out or unseen and others not, or they stand raised like the
 *     number of a footnote: it reads otherwise than its characters say
 */
public record CellStyle(
        String numberFormat, Shows shows, String font, boolean struckThrough, boolean unseen, boolean digitsApart) {

    /** What a number format shows a number as. */
    public enum Shows {
        NUMBER,
        PERCENT,
        DATE,
        TEXT
    }

    public static final CellStyle PLAIN = new CellStyle("General", Shows.NUMBER, "", false);

    public CellStyle {
        unseen |= numberFormat.equals(";;;");
    }

    public CellStyle(String numberFormat, Shows shows, String font, boolean struckThrough) {
        this(numberFormat, shows, font, struckThrough, false);
    }

    public CellStyle(String numberFormat, Shows shows, String font, boolean struckThrough, boolean unseen) {
        this(numberFormat, shows, font, struckThrough, unseen, false);
    }

    /** The same, crossed out. */
    public CellStyle crossedOut() {
        return new CellStyle(numberFormat, shows, font, true, unseen, digitsApart);
    }

    /** The same, unseen. */
    public CellStyle hidden() {
        return new CellStyle(numberFormat, shows, font, struckThrough, true, digitsApart);
    }

    /** The same, some of the digits crossed out or raised. */
    public CellStyle withDigitsApart() {
        return new CellStyle(numberFormat, shows, font, struckThrough, unseen, true);
    }
}
