package vn.tonghop.output.marking;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Moves a sheet of an old workbook to the other end of its list. POI's own way rewrites formulas and gets names and links
 * to other files wrong; here only what counts sheets by their place is changed, and formulas stay as they are.
 *
 * <p>After [MS-XLS]: BoundSheet8, ExternSheet, SupBook, Lbl, Window1, RRTabId, Index.
 */
final class BiffOrder {

    private static final int NAME = 0x18;
    private static final int EXTERN_SHEET = 0x17;
    private static final int CONTINUE = 0x3C;
    private static final int WINDOW = 0x3D;
    private static final int BOUND_SHEET = 0x85;
    private static final int TAB_IDS = 0x13D;
    private static final int SUP_BOOK = 0x1AE;
    private static final int INDEX = 0x20B;
    private static final int EOF = 0x0A;
    private static final int BOF = 0x809;

    private final ByteBuffer old;
    private final int sheets;
    private final boolean lastToFirst;
    private final List<Integer> bound = new ArrayList<>();
    private final List<Integer> supBooks = new ArrayList<>();
    private int globalsEnd;

    private BiffOrder(byte[] stream, boolean lastToFirst) throws Unmarkable {
        this.old = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        this.lastToFirst = lastToFirst;
        globals();
        this.sheets = bound.size();
    }

    static byte[] lastToFirst(byte[] file) throws IOException, Unmarkable {
        return moved(file, true);
    }

    static byte[] firstToLast(byte[] file) throws IOException, Unmarkable {
        return moved(file, false);
    }

    private static byte[] moved(byte[] file, boolean lastToFirst) throws IOException, Unmarkable {
        try (POIFSFileSystem ole = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            DirectoryNode root = ole.getRoot();
            String name = root.hasEntry("Workbook") ? "Workbook" : "WORKBOOK";
            byte[] stream;
            try (InputStream in = root.createDocumentInputStream(name)) {
                stream = in.readAllBytes();
            }
            byte[] moved = new BiffOrder(stream, lastToFirst).move();
            root.createOrUpdateDocument(name, new ByteArrayInputStream(moved));
            ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + 1024);
            ole.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private int u16(int at) {
        return old.getShort(at) & 0xffff;
    }

    /** Bytes of the record that begins here, its head included. */
    private int length(int at) throws Unmarkable {
        if (at + 4 > old.capacity() || at + 4 + u16(at + 2) > old.capacity()) throw new Unmarkable("xml");
        return 4 + u16(at + 2);
    }

    private void globals() throws Unmarkable {
        int at = 0;
        for (; u16(at) != EOF; at += length(at)) {
            if (u16(at) == BOUND_SHEET) bound.add(at);
            if (u16(at) == SUP_BOOK) supBooks.add(at);
        }
        globalsEnd = at + length(at);
    }

    /** A sheet's place after the move. */
    private int then(int index) {
        if (index < 0 || index >= sheets) return index;
        if (lastToFirst) return (index + 1) % sheets;
        return index == 0 ? sheets - 1 : index - 1;
    }

    private byte[] move() throws Unmarkable {
        if (sheets < 2) return Arrays.copyOf(old.array(), old.capacity());
        List<int[]> streams = streams();
        ByteBuffer fresh = ByteBuffer.allocate(old.capacity()).order(ByteOrder.LITTLE_ENDIAN);
        fresh.put(old.array(), 0, globalsEnd);
        references(fresh);
        int[] starts = new int[sheets];
        for (int place = 0; place < sheets; place++) {
            int from = before(place);
            starts[from] = fresh.position();
            int[] stream = streams.get(from);
            fresh.put(old.array(), stream[0], stream[1] - stream[0]);
            indexes(fresh, stream, starts[from] - stream[0]);
        }
        fresh.put(old.array(), fresh.position(), old.capacity() - fresh.position());
        list(fresh, starts);
        return fresh.array();
    }

    private int before(int place) {
        for (int index = 0; index < sheets; index++) if (then(index) == place) return index;
        throw new IllegalStateException("no sheet comes to place " + place);
    }

    /** Where each sheet's own records begin and end; they must follow one another without a gap. */
    private List<int[]> streams() throws Unmarkable {
        List<int[]> streams = new ArrayList<>();
        int next = globalsEnd;
        for (int record : bound) {
            int start = old.getInt(record + 4);
            if (start != next) throw new Unmarkable("xml");
            int depth = 0;
            int at = start;
            do {
                if (u16(at) == BOF) depth++;
                if (u16(at) == EOF) depth--;
                at += length(at);
            } while (depth > 0);
            streams.add(new int[] {start, at});
            next = at;
        }
        return streams;
    }

    /** The list of sheets: the same records in another order, each with its sheet's new place in the stream. */
    private void list(ByteBuffer fresh, int[] starts) throws Unmarkable {
        int first = bound.get(0);
        int at = first;
        for (int record : bound) {
            if (record != at) throw new Unmarkable("xml");
            at += length(record);
        }
        int to = first;
        for (int place = 0; place < sheets; place++) {
            int from = before(place);
            int length = length(bound.get(from));
            System.arraycopy(old.array(), bound.get(from), fresh.array(), to, length);
            fresh.putInt(to + 4, starts[from]);
            to += length;
        }
    }

    private void references(ByteBuffer fresh) throws Unmarkable {
        for (int at = 0; at < globalsEnd; at += length(at)) {
            switch (u16(at)) {
                case NAME -> {
                    int local = u16(at + 4 + 8);
                    if (local > 0) fresh.putShort(at + 4 + 8, (short) (then(local - 1) + 1));
                }
                case WINDOW -> {
                    fresh.putShort(at + 4 + 10, (short) then(u16(at + 4 + 10)));
                    fresh.putShort(at + 4 + 12, (short) 0);
                }
                case TAB_IDS -> tabs(fresh, at);
                case EXTERN_SHEET -> externals(fresh, at);
                default -> {}
            }
        }
    }

    private void tabs(ByteBuffer fresh, int at) {
        if (u16(at + 2) != sheets * 2) return;
        for (int index = 0; index < sheets; index++)
            fresh.putShort(at + 4 + then(index) * 2, old.getShort(at + 4 + index * 2));
    }

    /** Ranges of sheets that formulas name; only those of this workbook itself are meant. */
    private void externals(ByteBuffer fresh, int at) throws Unmarkable {
        List<Integer> bytes = new ArrayList<>();
        for (int record = at; record == at || u16(record) == CONTINUE; record += length(record))
            for (int i = 4; i < length(record); i++) bytes.add(record + i);
        for (int i = 2; i + 6 <= bytes.size(); i += 6) {
            if (!isOwn(read(bytes, i))) continue;
            for (int field = i + 2; field < i + 6; field += 2) {
                short sheet = (short) read(bytes, field);
                write(fresh, bytes, field, then(sheet));
            }
        }
    }

    private int read(List<Integer> bytes, int at) {
        return old.get(bytes.get(at)) & 0xff | (old.get(bytes.get(at + 1)) & 0xff) << 8;
    }

    private static void write(ByteBuffer fresh, List<Integer> bytes, int at, int value) {
        fresh.put(bytes.get(at), (byte) value);
        fresh.put(bytes.get(at + 1), (byte) (value >> 8));
    }

    private boolean isOwn(int supBook) {
        if (supBook >= supBooks.size()) return false;
        int at = supBooks.get(supBook);
        return u16(at + 2) == 4 && u16(at + 4 + 2) == 0x0401;
    }

    /** Positions of blocks of rows, which are counted from the beginning of the whole stream. */
    private void indexes(ByteBuffer fresh, int[] stream, int by) throws Unmarkable {
        for (int at = stream[0]; at < stream[1]; at += length(at)) {
            if (u16(at) != INDEX) continue;
            for (int field = at + 4 + 12; field + 4 <= at + length(at); field += 4)
                if (old.getInt(field) > 0) fresh.putInt(field + by, old.getInt(field) + by);
        }
    }
}
