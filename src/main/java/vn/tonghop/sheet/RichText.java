package vn.tonghop.sheet;

import java.io.IOException;

/**
 * A text of one or several runs, as shared strings, inline strings and comments have it.
 *
 * @param struckThrough every run that shows something is crossed out
 */
record RichText(String text, boolean struckThrough) {

    /** Reads the element that starts here; phonetic guides are left out, Office's escapes spelt out. */
    static RichText read(SafeXml xml) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean struck = false;
        boolean plain = false;
        boolean runStruck = false;
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "r" -> runStruck = false;
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
                    }
                }
                case "rPh", "phoneticPr" -> xml.skip();
                default -> {}
            }
        }
        return new RichText(OfficeText.decode(text.toString()), struck && !plain);
    }
}
