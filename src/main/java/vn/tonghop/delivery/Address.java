package vn.tonghop.delivery;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the roster as a unit's mail address: one that can be sent to, none, or something that a person has to look
 * at. A name of a domain in other letters is puny-coded; nothing else is ever repaired.
 *
 * @param ascii what goes on the wire; empty when there is none that is safe
 * @param problem the key of a message, null when there is none
 */
record Address(String ascii, @Nullable String problem) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    /** Line ends of Unicode and whatever else is no character to be seen. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    static Address parse(String raw) {
        String text = raw.strip();
        if (text.isEmpty()) return new Address("", null);
        if (UNSEEN.matcher(text).find()) return wrong("lineBreak");
        long ats = text.chars().filter(c -> c == '@').count();
        if (ats > 1) return wrong("several");
        if (ats == 0 || text.contains(" ")) return wrong("shape");
        return parse(text.substring(0, text.indexOf('@')), text.substring(text.indexOf('@') + 1));
    }

    private static Address parse(String local, String domain) {
        if (local.chars().anyMatch(c -> c > 126)) return wrong("local");
        if (!LOCAL.matcher(local).matches() || local.length() > LONGEST_LOCAL) return wrong("shape");
        String ascii;
        try {
            ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return wrong("shape");
        }
        String whole = local + "@" + ascii;
        return DOMAIN.matcher(ascii).matches() && whole.length() <= LONGEST ? new Address(whole, null) : wrong("shape");
    }

    private static Address wrong(String how) {
        return new Address("", "delivery.address." + how);
    }
}
