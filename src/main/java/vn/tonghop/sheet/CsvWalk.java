package vn.tonghop.sheet;

/**
 * Walks over the characters of a CSV file as its parser will, to know the shape before memory is taken: how many fields
 * a record has, how long it is, and whether quotes stand where they may.
 */
final class CsvWalk {

    private enum At {
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED,
        AFTER_QUOTED
    }

    private final char separator;
    private At at = At.FIELD_START;
    private boolean afterReturn;
    private int fields = 1;
    private int length;
    private int misplacedQuotes;

    CsvWalk(char separator) {
        this.separator = separator;
    }

    /** Takes the next character; true when a record has ended with it. {@link #fields} is then that record's. */
    boolean take(char c) {
        boolean secondHalf = c == '\n' && afterReturn;
        afterReturn = c == '\r';
        if (secondHalf) return false;
        if (at == At.FIELD_START && length == 0) fields = 1;
        length++;
        if (at == At.QUOTED) {
            if (c == '"') at = At.QUOTE_IN_QUOTED;
            afterReturn = false;
            return false;
        }
        if (c == '\n' || c == '\r') return endRecord();
        step(c);
        return false;
    }

    private void step(char c) {
        if (c == separator) {
            at = At.FIELD_START;
            fields++;
        } else if (c == '"' && at == At.FIELD_START) {
            at = At.QUOTED;
        } else if (c == '"' && at == At.QUOTE_IN_QUOTED) {
            at = At.QUOTED;
        } else if (at == At.QUOTE_IN_QUOTED && c != ' ') {
            misplacedQuotes++;
            at = At.AFTER_QUOTED;
        } else if (at == At.FIELD_START) {
            at = At.PLAIN;
        }
    }

    private boolean endRecord() {
        at = At.FIELD_START;
        length = 0;
        return true;
    }

    /** Fields of the record that is being walked, or has just ended. */
    int fields() {
        return fields;
    }

    /** Characters of the record so far. */
    int length() {
        return length;
    }

    /** Quoted fields that had something behind their closing quote. */
    int misplacedQuotes() {
        return misplacedQuotes;
    }

    boolean insideQuotes() {
        return at == At.QUOTED;
    }
}
