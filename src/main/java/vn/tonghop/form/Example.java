package vn.tonghop.form;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An example of a rule: {@code p02.gift_amount=4000000; g04.amount=2500000, 1500000}; nothing after = is a blank cell. */
public final class Example {

    private Example() {}

    /** Texts by name, in the order in which they stand. */
    public static Map<String, String> parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String item : DefinitionLine.split(text)) {
            int sign = item.indexOf('=');
            values.put(
                    sign < 0 ? item : item.substring(0, sign).strip(),
                    sign < 0 ? "?" : item.substring(sign + 1).strip());
        }
        return values;
    }

    /** The numbers of one value; none for a blank cell. */
    public static List<String> items(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
