package vn.tonghop.grid;

import java.io.Serializable;

/** One paragraph of a Word file that stands outside its tables; {@code number} counts from 1, written {@code ¶12}. */
public record Paragraph(int number, String text) implements Serializable {

    public String label() {
        return "¶" + number;
    }
}
