package vn.tonghop.decision;

import java.util.Optional;

/** How an answer reached the office. */
public enum Channel implements AnswerSheet.Words {
    FILE("Tệp gửi lại", "File"),
    PHONE("Điện thoại", "Phone"),
    LETTER("Văn bản", "Letter");

    private final String vi;
    private final String en;

    Channel(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public String vi() {
        return vi;
    }

    @Override
    public String en() {
        return en;
    }

    /** The word that machines read: {@code phone}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<Channel> find(String text) {
        return AnswerSheet.Words.find(values(), text);
    }
}
