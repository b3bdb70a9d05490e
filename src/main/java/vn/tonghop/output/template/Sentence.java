package vn.tonghop.output.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with {@code {name}} in it as a formula that joins its words with what the names come to. */
final class Sentence {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z0-9_.]+)}");

    private Sentence() {}

    /** @param formulas of a name, a formula that gives a text */
    static String formula(String sentence, Function<String, String> formulas) {
        List<String> pieces = new ArrayList<>();
        Matcher name = NAME.matcher(sentence);
        int at = 0;
        while (name.find()) {
            if (name.start() > at) pieces.add(Excel.text(sentence.substring(at, name.start())));
            pieces.add(formulas.apply(name.group(1)));
            at = name.end();
        }
        if (at < sentence.length()) pieces.add(Excel.text(sentence.substring(at)));
        return pieces.isEmpty() ? Excel.text("") : String.join("&", pieces);
    }
}
