package vn.tonghop.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Grid;
import vn.tonghop.message.Message;

/**
 * Reads .xls of Excel 97 to 2003 (BIFF8) straight from its records; POI opens the container, decrypts, and knows how a
 * formula's tokens are written. Older versions are refused with what to do.
 */
final class XlsReader implements FormatReader {

    private static final int BIFF8 = 0x600;

    private final BiffEncryption encryption;

    /** @param passwords tried on an encrypted file, after Excel's own «read-only» one */
    XlsReader(List<String> passwords) {
        this.encryption = new BiffEncryption(List.copyOf(passwords));
    }

    @Override
    public Contents read(byte[] content, Budget budget) throws IOException {
        if (content.length > 1 && content[0] == 9) return read(content, null, budget);
        OleFile file = OleFile.open(content);
        byte[] stream = file.stream("Workbook");
        if (stream != null) return read(stream, file, budget);
        throw file.has("Book") ? tooOld() : Refusal.broken("Workbook");
    }

    private Contents read(byte[] stream, @Nullable OleFile file, Budget budget) throws IOException {
        if (version(stream) != BIFF8) throw tooOld();
        BiffBook book = BiffBook.read(stream, encryption, budget);
        List<Grid> grids = new ArrayList<>();
        int pictures = 0;
        for (BiffBook.Announced announced : book.sheets) {
            if (!announced.isWorksheet()) continue;
            BiffSheet sheet = new BiffSheet(book, announced, budget);
            grids.add(sheet.read(book.offset(announced)));
            pictures += sheet.pictures();
        }
        return new Contents(
                FileFormat.XLS,
                grids,
                List.of(),
                pictures,
                file == null ? null : file.modified(),
                file == null ? Map.of() : file.customProperties(),
                notes(book, file));
    }

    private static int version(byte[] stream) throws Refusal {
        BiffRecords records = new BiffRecords(stream, 0);
        if (!records.next() || (records.id() & 0xFF) != 9) throw Refusal.broken("BOF");
        return records.id() == BiffBook.BOF ? records.body().u16() : 0;
    }

    private static Refusal tooOld() {
        return new Refusal(FileFormat.EXCEL_95, Message.of("sheet.excel95"));
    }

    private static List<Message> notes(BiffBook book, @Nullable OleFile file) {
        List<Message> notes = new ArrayList<>();
        int links = book.formulas.otherFiles().size();
        if (links > 0) notes.add(Message.of("sheet.note.links", "count", links));
        boolean macroSheet = book.sheets.stream().anyMatch(BiffBook.Announced::isMacroSheet);
        if (book.macros || macroSheet || file != null && file.has("_VBA_PROJECT_CUR"))
            notes.add(Message.of("sheet.note.macros"));
        return notes;
    }
}
