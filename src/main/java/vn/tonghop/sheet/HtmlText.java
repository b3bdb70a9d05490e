package vn.tonghop.sheet;

/** Puts the text of a paragraph or cell together as a browser shows it: blanks in a row are one, none at a line's ends. */
final class HtmlText {

    private final Budget budget;
    private final StringBuilder text = new StringBuilder();
    private int breaks;

    HtmlText(Budget budget) {
        this.budget = budget;
    }

    /** More text, blanks in it already made one. */
    void append(String more) throws Refusal {
        for (int i = 0; i < more.length(); i++) {
            char c = more.charAt(i);
            if (c != ' ') {
                text.append("\n".repeat(breaks));
                breaks = 0;
                text.append(c);
            } else if (!text.isEmpty() && breaks == 0 && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        budget.textLength(text.length());
    }

    /** A line ends here; lines that end the text are left off. */
    void lineBreak() throws Refusal {
        if (text.isEmpty()) return;
        trimEnd();
        breaks++;
        budget.textLength(text.length() + breaks);
    }

    /** A block begins or ends here, which is a line's end unless that was just said. */
    void block() throws Refusal {
        if (breaks == 0) lineBreak();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The text so far; begins anew. */
    String take() {
        trimEnd();
        String taken = text.toString();
        text.setLength(0);
        breaks = 0;
        return taken;
    }

    private void trimEnd() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') text.setLength(text.length() - 1);
    }
}
