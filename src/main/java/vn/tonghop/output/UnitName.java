package vn.tonghop.output;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.orgunit.OrgUnit;

/**
 * A unit's name as running text has it: the type word in small letters, «xã Ia Lang».
 *
 * @param type the type word in small letters, empty where the roster has none
 * @param own the name without it: «Ia Lang»
 */
public record UnitName(String type, String own) {

    private static final Pattern TYPED = Pattern.compile(
            "(Thành phố|Thị trấn|Thị xã|Tỉnh|Huyện|Quận|Xã|Phường|Đặc khu)\\s+(.+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    /** The one city whose type word is part of its name (Nghị định 30/2020/NĐ-CP, Phụ lục II). */
    private static final String CAPITALISED = "Hồ Chí Minh";

    public static UnitName of(OrgUnit unit) {
        Matcher typed = TYPED.matcher(unit.name().strip());
        return typed.matches()
                ? new UnitName(typed.group(1).toLowerCase(Locale.ROOT), typed.group(2))
                : new UnitName("", unit.name().strip());
    }

    /** Within a sentence. */
    public String inText() {
        if (type.isEmpty()) return own;
        return own.equals(CAPITALISED) ? "Thành phố " + own : type + " " + own;
    }
}
