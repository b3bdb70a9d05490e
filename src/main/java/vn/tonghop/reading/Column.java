package vn.tonghop.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Place;

/**
 * One column of a header.
 *
 * @param above the texts above its leaf, from the top
 * @param leaf the text that heads it, empty where nothing does
 * @param header where the leaf stands
 * @param unit what header or unit row state; null when nothing is said
 * @param contradictory header and unit row, or two headers, state different units of money
 * @param guessed the text above came from a neighbour on the left, as an unmerged group's does
 */
record Column(
        int index,
        List<String> above,
        String leaf,
        Place header,
        @Nullable StatedUnit unit,
        boolean contradictory,
        boolean guessed) {

    Column {
        above = List.copyOf(above);
    }
}
