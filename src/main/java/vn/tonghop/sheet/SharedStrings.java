package vn.tonghop.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.tonghop.grid.CellStyle;

/** The texts of a workbook that its cells refer to by number. */
final class SharedStrings {

    private final List<String> texts = new ArrayList<>();
    private final BitSet struck = new BitSet();
    private final BitSet apart = new BitSet();

    static SharedStrings none() {
        return new SharedStrings();
    }

    static SharedStrings read(SafeXml xml, Budget budget) throws IOException {
        SharedStrings read = new SharedStrings();
        try (xml) {
            while (xml.nextInside(0)) {
                if (xml.name().equals("sst")) continue;
                if (xml.name().equals("si")) read.add(RichText.read(xml), budget);
                else xml.skip();
            }
        }
        return read;
    }

    private void add(RichText one, Budget budget) throws Refusal {
        budget.sharedString();
        if (one.struckThrough()) struck.set(texts.size());
        if (one.digitsApart()) apart.set(texts.size());
        texts.add(budget.text(one.text()));
    }

    boolean has(int number) {
        return number >= 0 && number < texts.size();
    }

    String text(int number) {
        return texts.get(number);
    }

    /** The look of a cell of that style with the text. */
    CellStyle look(int number, CellStyle style) {
        CellStyle whole = struck.get(number) ? style.crossedOut() : style;
        return apart.get(number) ? whole.withDigitsApart() : whole;
    }
}
