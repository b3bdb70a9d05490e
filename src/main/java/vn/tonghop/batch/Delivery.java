package vn.tonghop.batch;

import java.nio.file.Path;
import vn.tonghop.delivery.LetterSettings;

/**
 * How a run treats its letters.
 *
 * @param sends what is queued for the mail server goes out; else it is only shown
 */
public record Delivery(LetterSettings settings, boolean sends) {

    /** Nothing is mailed. @param settings the working folder's {@code tonghop.yml} */
    static Delivery byHand(Path settings) {
        return new Delivery(LetterSettings.usual(settings.resolveSibling("mau-thu")), false);
    }
}
