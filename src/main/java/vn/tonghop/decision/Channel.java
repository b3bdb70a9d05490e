package vn.tonghop.decision;

import java.util.Locale;
import java.util.Optional;

/** How an answer reached the office. */
public enum Channel implements AnswerSheet.Words {
    FILE("Tệp gửi lại", "File"),
    PHONE("Điện thoại", "Phone"),
    LETTER("Văn bản", "Letter");

    private final AnswerSheet.Text text;

    Channel(String vi, String en) {
        text = new AnswerSheet.Text(vi, en);
    }

    @Override
    public AnswerSheet.Text text() {
        return text;
    }

    /** The word that machines read: {@code phone}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Channel> find(String text) {
        return AnswerSheet.Words.find(values(), text);
    }
}
