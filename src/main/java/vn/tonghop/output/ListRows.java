package vn.tonghop.output;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Look;

/** The header row of a list sheet: each column's title is a message. */
final class ListRows {

    private ListRows() {}

    static List<Box> header(Wording wording, String prefix, List<String> columns) {
        List<Box> boxes = new ArrayList<>();
        for (String column : columns) boxes.add(Box.of(boxes.size(), wording.say(prefix + column), Look.HEADER));
        return boxes;
    }
}
