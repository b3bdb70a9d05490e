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

    /** Empty where the form does not name giver, count, price and amount in one table. */
    static Optional<GiftList> of(Form form) {
        Optional<Element> amount = element(form, "gifts_amount");
        List<Optional<Element>> needed = List.of(
                element(form, "gifts_giver"), element(form, "gifts_count"), element(form, "gifts_price"), amount);
        if (needed.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        String table = amount.orElseThrow().table();
        if (needed.stream().anyMatch(each -> !each.orElseThrow().table().equals(table))) return Optional.empty();
        return Optional.of(new GiftList(
                table,
                id(form, "gifts_giver"),
                id(form, "gifts_level"),
                id(form, "gifts_count"),
                id(form, "gifts_children"),
                id(form, "gifts_price"),
                id(form, "gifts_amount")));
    }

    private static String id(Form form, String parameter) {
        return element(form, parameter).map(Element::id).orElse("");
    }

    private static Optional<Element> element(Form form, String parameter) {
        return form.parameter(parameter).flatMap(form::findElement);
    }
}
