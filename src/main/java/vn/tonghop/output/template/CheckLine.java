package vn.tonghop.output.template;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One line of what a sheet checks.
 *
 * @param result a formula that gives a word, and where something is to be looked at, what
 * @param elements whose cells take colour with it
 */
record CheckLine(String title, String result, Set<String> elements) {
    CheckLine {
        elements = Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    }
}
