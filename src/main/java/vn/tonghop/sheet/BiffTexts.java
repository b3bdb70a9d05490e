package vn.tonghop.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The shared strings of a BIFF8 workbook (SST); each is kept once, however many cells show it. */
final class BiffTexts {

    private final List<String> texts = new ArrayList<>();
    private final BitSet struckThrough = new BitSet();

    void read(BiffInput body, BiffStyles styles, Budget budget) throws Refusal {
        body.skip(4);
        int count = body.i32();
        for (int i = 0; i < count && body.more(); i++) {
            budget.sharedString();
            budget.event();
            readOne(body, styles, budget);
        }
    }

    private void readOne(BiffInput body, BiffStyles styles, Budget budget) throws Refusal {
        int characters = body.u16();
        int flags = body.u8();
        int runs = (flags & 8) != 0 ? body.u16() : 0;
        int extension = (flags & 4) != 0 ? body.i32() : 0;
        if (extension < 0) throw Refusal.broken("SST");
        texts.add(budget.text(body.characters(characters, (flags & 1) != 0)));
        if (runs > 0 && allStruckThrough(body, runs, styles)) struckThrough.set(texts.size() - 1);
        body.skip(extension);
    }

    /** The runs of formatting begin at the first character, and each has a font that is crossed out. */
    private static boolean allStruckThrough(BiffInput body, int runs, BiffStyles styles) throws Refusal {
        boolean struck = true;
        for (int run = 0; run < runs; run++) {
            int from = body.u16();
            int font = body.u16();
            struck &= styles.struckThrough(font) && (run > 0 || from == 0);
        }
        return struck;
    }

    String text(int number) throws Refusal {
        if (number < 0 || number >= texts.size()) throw Refusal.broken("SST " + number);
        return texts.get(number);
    }

    boolean struckThrough(int number) {
        return struckThrough.get(number);
    }
}
