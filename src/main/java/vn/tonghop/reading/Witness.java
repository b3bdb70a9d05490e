package vn.tonghop.reading;

import java.io.Serializable;
import vn.tonghop.grid.Place;

/**
 * Something in or about a file that tells whose it is, of when, or what it speaks of; never a source of figures.
 *
 * @param value a unit's code for UNIT (or the name as written when the roster has no such unit), else the text found
 * @param place where it stands; {@link Place#NOWHERE} for the file's name and properties
 * @param text as written
 */
public record Witness(Kind kind, Source source, String value, Place place, String text) implements Serializable {

    /** What it tells. */
    public enum Kind {
        UNIT,
        YEAR,
        THEME,
        REPORT_DATE,
        REPORT_NUMBER
    }

    /** Where it was found. */
    public enum Source {
        SHEET,
        FILE_NAME,
        TEMPLATE_MARK,
        PROSE
    }
}
