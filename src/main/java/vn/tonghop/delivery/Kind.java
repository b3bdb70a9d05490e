package vn.tonghop.delivery;

import java.util.Locale;

/** What a letter is for; the word stands in names of files. */
public enum Kind {
    /** To a unit: please check and correct. */
    CORRECTION("de-nghi"),
    /** To a unit: received, all in order. */
    RECEIVED("da-nhan"),
    /** To a unit that has not reported. */
    REMINDER("nhac"),
    /** To a unit above: who reported, who is late, what to fix first. */
    DIGEST("tong-hop"),
    /** To a unit, by day: its file has come. What is found in it comes with the night's letter. */
    RECEIPT("bien-nhan");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** Lower-case ASCII and {@code -}. */
    public String word() {
        return word;
    }

    /** One a unit and night; a receipt goes out at once, whatever else the unit is told that day. */
    public boolean isOfTheNight() {
        return this != RECEIPT;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
