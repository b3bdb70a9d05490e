package vn.tonghop.grid;

import java.io.Serializable;

/**
 * One paragraph of a Word file that stands outside its tables.
 *
 * @param number counts from 1, written {@code ¶12}
 * @param tables how many of the file's tables begin before it
 */
public record Paragraph(int number, String text, int tables) implements Serializable {

    public Paragraph(int number, String text) {
        this(number, text, 0);
    }

    public String label() {
        return "¶" + number;
    }
}
