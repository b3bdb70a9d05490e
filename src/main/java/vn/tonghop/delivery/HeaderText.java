package vn.tonghop.delivery;

import java.util.regex.Pattern;

/** Text of other people's on its way into a header, a name of a file or a line: one line, and nothing that is not seen. */
final class HeaderText {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\u2028\\u2029]+|\\p{Cs}");
    private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[<>:\"/\\\\|?*]+");
    private static final int LONGEST = 200;

    private HeaderText() {}

    static String shown(String text) {
        String line =
                UNSEEN.matcher(text).replaceAll(" ").replaceAll(" {2,}", " ").strip();
        return line.length() <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST))) + "…";
    }

    static String fileName(String text) {
        return NOT_IN_FILE_NAMES.matcher(shown(text)).replaceAll("-").strip();
    }
}
