package vn.tonghop.consolidation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Place;
import vn.tonghop.reading.Figure;

/**
 * A returned copy in which a cell was edited, and its question answered otherwise: neither is taken.
 *
 * @param version the first digits of the copy's hash
 * @param answered the number that the answer gives; null for «Giữ nguyên»
 * @param answer the cell of the answer
 */
record Contradiction(
        String version, Figure.Key figure, @Nullable BigDecimal answered, Place answer) {}
