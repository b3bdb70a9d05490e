package vn.tonghop.grid;

/** One paragraph of a Word file that stands outside its tables; {@code number} counts from 1, written {@code ¶12}. */
public record Paragraph(int number, String text) {

    public String label() {
        return "¶" + number;
    }
}
