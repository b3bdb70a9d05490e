package vn.tonghop.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a BIFF8 workbook says before its sheets: their names, the shared strings, styles and names. */
final class BiffBook {

    static final int BOF = 0x809;
    static final int EOF = 0x0A;
    private static final int FILEPASS = 0x2F;

    /** A sheet as the workbook announces it; {@code offset} of its first record in the stream. */
    record Announced(String name, int offset, boolean hidden, int type) {
        boolean isWorksheet() {
            return type == 0;
        }

        /** A sheet of Excel 4 macros. */
        boolean isMacroSheet() {
            return type == 1;
        }
    }

    final List<Announced> sheets = new ArrayList<>();
    final BiffStyles styles = new BiffStyles();
    final BiffTexts texts = new BiffTexts();
    final BiffFormulas formulas = new BiffFormulas();
    boolean date1904;
    boolean macros;
    private byte[] stream;
    private int endOfGlobals;
    private final List<Integer> offsets = new ArrayList<>();

    private BiffBook(byte[] stream) {
        this.stream = stream;
    }

    static BiffBook read(byte[] stream, BiffEncryption encryption, Budget budget) throws IOException {
        BiffBook book = new BiffBook(stream);
        if (book.beginsWithSheet()) book.sheets.add(new Announced("Sheet1", 0, false, 0));
        else book.readGlobals(encryption, budget);
        return book;
    }

    /** The stream in the clear. */
    byte[] stream() {
        return stream;
    }

    /** Where a sheet begins; where the workbook announces it wrongly, sheets are counted. */
    int offset(Announced sheet) throws Refusal {
        BiffRecords records = new BiffRecords(stream, sheet.offset());
        if (records.next() && records.id() == BOF) return sheet.offset();
        if (offsets.isEmpty()) findSheets();
        if (offsets.size() != sheets.size()) throw Refusal.broken("sheet at byte " + sheet.offset());
        return offsets.get(sheets.indexOf(sheet));
    }

    private void findSheets() {
        int depth = 0;
        for (BiffRecords records = new BiffRecords(stream, endOfGlobals); records.next(); ) {
            if (records.id() == BOF && depth++ == 0) offsets.add(records.offset());
            else if (records.id() == EOF) depth--;
        }
    }

    /** A lone worksheet without a workbook around it, as some programs write it. */
    private boolean beginsWithSheet() throws Refusal {
        BiffRecords records = new BiffRecords(stream, 0);
        return records.next() && records.length() >= 4 && type(records) == 0x10;
    }

    private static int type(BiffRecords records) throws Refusal {
        BiffInput body = records.body();
        body.skip(2);
        return body.u16();
    }

    private void readGlobals(BiffEncryption encryption, Budget budget) throws IOException {
        BiffRecords records = new BiffRecords(stream, 0);
        records.next();
        while (records.next()) {
            budget.event();
            if (records.id() == EOF) {
                endOfGlobals = records.end();
                return;
            }
            if (records.id() == FILEPASS) {
                stream = encryption.decrypt(stream, records);
                records = new BiffRecords(stream, records.end());
            } else {
                read(records, budget);
            }
        }
        throw Refusal.broken("workbook without end");
    }

    private void read(BiffRecords records, Budget budget) throws Refusal {
        switch (records.id()) {
            case 0x22 -> date1904 = records.body().u16() == 1;
            case 0x31, 0x231 -> styles.font(records.body());
            case 0x41E -> styles.format(records.body());
            case 0xE0 -> styles.style(records.body(), budget);
            case 0x92 -> styles.palette(records.body());
            case 0x85 -> announce(records.body(), budget);
            case 0xFC -> texts.read(records.body(), styles, budget);
            case 0x1AE -> formulas.book(records.body());
            case 0x17 -> formulas.references(records.body());
            case 0x18 -> formulas.name(records.body());
            case 0x23 -> formulas.foreignName(records.body());
            case 0xD3 -> macros = true;
            default -> {}
        }
    }

    private void announce(BiffInput body, Budget budget) throws Refusal {
        budget.sheet();
        int offset = body.i32();
        boolean hidden = (body.u8() & 3) != 0;
        int type = body.u8();
        String name = budget.text(body.shortText());
        sheets.add(new Announced(name, offset, hidden, type));
        formulas.sheet(name);
    }
}
