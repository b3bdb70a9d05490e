package vn.tonghop.output.book;

import java.util.regex.Pattern;

/** A sheet's name that Excel accepts: at most 31 characters, none of {@code : \ / ? * [ ]}, no quote at an end. */
public final class SheetName {

    private static final int LONGEST = 31;
    private static final Pattern FORBIDDEN = Pattern.compile("[:\\\\/?*\\[\\]\\p{Cntrl}\\p{Cf}\\p{Cs}]");
    private static final Pattern QUOTES = Pattern.compile("^['\\s]+|['\\s]+$");

    private SheetName() {}

    public static String safe(String name) {
        String clean = trim(FORBIDDEN.matcher(name).replaceAll(" ").replaceAll("\\s+", " "));
        if (clean.length() > LONGEST) clean = trim(shortened(clean));
        return clean.isEmpty() ? "Sheet" : clean;
    }

    /** «Phụ lục I (2)». */
    public static String numbered(String name, int number) {
        String end = " (" + number + ")";
        int room = LONGEST - end.length();
        if (name.length() <= room) return name + end;
        return trim(name.substring(0, Character.isHighSurrogate(name.charAt(room - 1)) ? room - 1 : room)) + end;
    }

    /** Cut at a blank where one is near, never inside a character. */
    private static String shortened(String name) {
        int end = Character.isHighSurrogate(name.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        int blank = name.lastIndexOf(' ', end);
        return name.substring(0, blank > LONGEST / 2 ? blank : end);
    }

    private static String trim(String name) {
        return QUOTES.matcher(name).replaceAll("");
    }
}
