package vn.tonghop.editing;

import java.util.List;
import java.util.Optional;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;

/**
 * The table that lists gift rounds, a line each, as the form's parameters {@code gifts_giver} … {@code gifts_amount} name
 * its elements.
 *
 * @param level the element that tells the giver's level; empty where the form has none
 * @param children the element of children given to; empty where the form has none
 */
record GiftList(String table, String giver, String level, String count, String children, String price, String amount) {

    /** The parameters without which there is no such list. */
    private static final List<String> NEEDED = List.of("gifts_giver", "gifts_count", "gifts_price", "gifts_amount");

    /** Empty where the form does not name giver, count, price and amount in one table. */
    static Optional<GiftList> of(Form form) {
        List<Element> needed = NEEDED.stream()
                .flatMap(parameter -> form.elementParameter(parameter).stream())
                .toList();
        List<String> tables = needed.stream().map(Element::table).distinct().toList();
        if (needed.size() < NEEDED.size() || tables.size() > 1) return Optional.empty();
        return Optional.of(new GiftList(
                tables.get(0),
                id(form, "gifts_giver"),
                id(form, "gifts_level"),
                id(form, "gifts_count"),
                id(form, "gifts_children"),
                id(form, "gifts_price"),
                id(form, "gifts_amount")));
    }

    private static String id(Form form, String parameter) {
        return form.elementParameter(parameter).map(Element::id).orElse("");
    }
}
