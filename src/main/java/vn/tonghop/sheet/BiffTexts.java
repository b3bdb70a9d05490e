package vn.tonghop.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.tonghop.grid.CellStyle;

/** The shared strings of a BIFF8 workbook (SST); each is kept once, however many cells show it. */
final class BiffTexts {

    private final List<String> texts = new ArrayList<>();
    private final BitSet struckThrough = new BitSet();
    private final BitSet apart = new BitSet();

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
        if (runs > 0) readRuns(body, runs, styles, texts.get(texts.size() - 1));
        body.skip(extension);
    }

    /** All is crossed out where the runs begin at the first character and each has such a font. */
    private void readRuns(BiffInput body, int runs, BiffStyles styles, String text) throws Refusal {
        boolean struck = true;
        boolean digits = false;
        int from = body.u16();
        int font = body.u16();
        for (int run = 0; run < runs; run++) {
            struck &= styles.struckThrough(font) && (run > 0 || from == 0);
            int next = run + 1 < runs ? body.u16() : text.length();
            int nextFont = run + 1 < runs ? body.u16() : 0;
            int start = Math.min(from, text.length());
            String part = text.substring(start, Math.max(start, Math.min(next, text.length())));
            digits |= (styles.struckThrough(font) || styles.raised(font)) && RichText.holdsDigit(part);
            from = next;
            font = nextFont;
        }
        if (struck) struckThrough.set(texts.size() - 1);
        else if (digits) apart.set(texts.size() - 1);
    }

    String text(int number) throws Refusal {
        if (number < 0 || number >= texts.size()) throw Refusal.broken("SST " + number);
        return texts.get(number);
    }

    /** The look of a cell of that style with the text. */
    CellStyle look(int number, CellStyle style) {
        CellStyle whole = struckThrough.get(number) ? style.crossedOut() : style;
        return apart.get(number) ? whole.withDigitsApart() : whole;
    }
}
