package vn.tonghop.message;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people read them: reports are made, sent and due in Vietnam, wherever the program runs. */
public final class Times {

    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    private Times() {}

    /** {@code 29/06/2023 14:05}, in both languages. */
    public static String write(Instant instant) {
        return TIME.format(instant.atZone(VIETNAM));
    }
}
