package vn.tonghop.output.book;

import org.jspecify.annotations.Nullable;

/**
 * What people may type into cells: told when a cell is entered, and again when something else was typed.
 *
 * @param choices the cells with the allowed texts, null where a kind alone decides
 * @param title at most 32 characters are shown
 * @param prompt at most 255 characters are shown, as of the refusal
 */
public record Expected(Block block, Kind kind, @Nullable String choices, String title, String prompt, String refusal) {

    /** Excel computes with 15 digits. */
    public static final String GREATEST = "999999999999999";

    /** What is let in. */
    public enum Kind {
        /** Whole, 0 or more, no more than 15 digits. */
        WHOLE_NUMBER,
        /** One of {@code choices}, or nothing. */
        LISTED,
        /** Up to 255 characters. */
        SHORT_TEXT
    }
}
