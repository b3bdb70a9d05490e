package vn.tonghop.output.template;

import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Element;

/**
 * Where a rule is asked.
 *
 * @param row the key of the row; empty where the table has one
 * @param cell the element of the one cell that a rule of scope {@code cell} is asked at, else null
 */
record Site(TablePlace place, String row, @Nullable Element cell) {}
