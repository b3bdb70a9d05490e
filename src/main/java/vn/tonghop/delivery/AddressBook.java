package vn.tonghop.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnit;

/** Where each unit's letters go, and what in the roster a person should look at. */
final class AddressBook {

    /** What would be a header if a name could begin a line. */
    private static final Pattern HEADER_LIKE = Pattern.compile(
            "(?i)(^|[^\\p{L}])(bcc|cc|to|from|subject|reply-to|content-type|mime-version)\\s*:|@|[\\p{Cc}\\u2028\\u2029]");

    private AddressBook() {}

    static Address of(OrgUnit unit) {
        return Address.parse(unit.email());
    }

    /** Of the unit whose summary it is, then of those that report. */
    static List<Notice> notices(Summary summary) {
        List<OrgUnit> all = new ArrayList<>(List.of(summary.unit()));
        for (OrgUnit unit : summary.units())
            if (!unit.code().equals(summary.unit().code())) all.add(unit);
        return notices(all);
    }

    /** One a unit and thing that is wrong, in the order of the units. */
    static List<Notice> notices(List<OrgUnit> units) {
        List<Notice> notices = new ArrayList<>();
        for (OrgUnit unit : units) {
            String problem = of(unit).problem();
            if (problem != null) notices.add(notice(unit, problem, HeaderText.shown(unit.email())));
            if (HEADER_LIKE.matcher(unit.name()).find())
                notices.add(notice(unit, "delivery.unitName", HeaderText.shown(unit.name())));
        }
        return notices;
    }

    /** @param about lasts as long as the roster says the same */
    record Notice(OrgUnit unit, String about, Message message) {}

    private static Notice notice(OrgUnit unit, String key, String text) {
        String about = "roster:" + unit.code() + ":" + Hashes.of(key, text).substring(0, 12);
        return new Notice(
                unit, about, Message.of(key, "unit", HeaderText.shown(unit.name()), "code", unit.code(), "text", text));
    }
}
