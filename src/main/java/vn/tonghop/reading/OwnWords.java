package vn.tonghop.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a template of ours says of itself: the words of its checks repeat figures and speak of units of money, and are nothing
 * that a unit reports. Saved as text they are still there, so they are known by their words and not as formulas.
 */
final class OwnWords {

    private static final List<String> BEGINNINGS = List.of("Kiểm tra: ", "cần xem lại: ", "Check: ", "please review: ");

    private static final Pattern STATE = Pattern.compile(
            "(?:Kiểm tra|Check): (?:đúng|chưa (?:điền|ghi)|còn|có dòng|cần xem lại|correct|not filled in"
                    + "|still|a line|no line|please review)\\b.*",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern DOUBT = Pattern.compile(
            "(?:cần xem lại|please review): (?:V[0-9]{2,3}: |Ô [A-Z]{1,3}[0-9]+|Cell [A-Z]{1,3}[0-9]+).*",
            Pattern.DOTALL);

    private OwnWords() {}

    static boolean are(String text) {
        for (String beginning : BEGINNINGS)
            if (text.startsWith(beginning))
                return STATE.matcher(text).matches() || DOUBT.matcher(text).matches();
        return false;
    }
}
