package vn.tonghop.sheet;

import java.io.IOException;
import vn.tonghop.grid.CellStyle;

/**
 * A text of one or several runs, as shared strings, inline strings and comments have it.
 *
 * @param struckThrough every run that shows something is crossed out
 * @param digitsApart digits in some of the runs are crossed out or raised
 */
record RichText(String text, boolean struckThrough, boolean digitsApart) {

    /** Reads the element that starts here; phonetic guides are left out, Office's escapes spelt out. */
    static RichText read(SafeXml xml) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean struck = false;
        boolean plain = false;
        boolean runStruck = false;
        boolean runRaised = false;
        boolean apart = false;
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "r" -> {
                    runStruck = false;
                    runRaised = false;
                }
                case "vertAlign" -> runRaised = !"baseline".equals(xml.attribute("val"));
                case "strike" -> {
                    String value = xml.attribute("val");
                    runStruck = value == null || XlsxStyles.truth(value);
                }
                case "t" -> {
                    String run = xml.text();
                    text.append(run);
                    xml.textLength(text.length());
                    if (!run.isBlank()) {
                        struck |= runStruck;
                        plain |= !runStruck;
                        apart |= (runStruck || runRaised) && holdsDigit(run);
                    }
                }
                case "rPh", "phoneticPr" -> xml.skip();
                default -> {}
            }
        }
        boolean all = struck && !plain;
        return new RichText(OfficeText.decode(text.toString()), all, apart && !all);
    }

    static boolean holdsDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** The look of a cell with this text. */
    CellStyle look(CellStyle style) {
        CellStyle whole = struckThrough ? style.crossedOut() : style;
        return digitsApart ? whole.withDigitsApart() : whole;
    }
}
