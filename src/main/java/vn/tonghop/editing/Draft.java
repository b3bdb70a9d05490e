package vn.tonghop.editing;

import java.util.Set;
import vn.tonghop.form.Rule;
import vn.tonghop.reading.Figure;

/** A finding before findings of one cause are joined. {@code held} is what it holds back. */
record Draft(Rule rule, Finding finding, Set<Figure.Key> held) {

    boolean about(Figure.Key key) {
        return key.equals(finding.figure());
    }
}
