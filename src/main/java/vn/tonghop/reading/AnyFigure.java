package vn.tonghop.reading;

import java.util.regex.Pattern;
import vn.tonghop.text.Expectation;
import vn.tonghop.text.NumberReader;
import vn.tonghop.text.Quantity;
import vn.tonghop.text.Reading;

/** Whether a figure stands in a cell of which nobody knows what it should hold: a number, with or without its unit. */
final class AnyFigure {

    private static final int LONGEST = 80;
    private static final NumberReader NUMBERS = new NumberReader();
    private static final Pattern ENUMERATED = Pattern.compile("[0-9]{1,2}\\s?[.)/]\\s*\\p{L}");
    /** «12 hoạt động», «25.058 nghìn đồng», «327 người dự». */
    private static final Pattern WITH_UNIT = Pattern.compile("\\p{Nd}[\\p{Nd}., ]*(?: ?[\\p{L}₫]+){0,3}\\.?");

    private AnyFigure() {}

    static boolean in(VisibleSheet sheet, int row, int column) {
        if (sheet.numeric(row, column)) return true;
        String text = sheet.text(row, column);
        if (text.isEmpty()
                || text.length() > LONGEST
                || ENUMERATED.matcher(text).lookingAt()) return false;
        return WITH_UNIT.matcher(text).matches()
                || NUMBERS.read(text, Expectation.of(Quantity.ANY)) instanceof Reading.Value;
    }
}
