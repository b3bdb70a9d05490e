package vn.tonghop.output.marking;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.grid.Grid;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;
import vn.tonghop.sheet.Opened;
import vn.tonghop.sheet.Sheets;

/** Gives a sender's file back with its doubtful cells marked; what cannot be marked safely gets the sheet «Cần sửa» alone. */
public final class Marking implements Marker {

    private static final Logger LOG = LoggerFactory.getLogger(Marking.class);

    /** POI makes objects of a workbook of Excel 97 to 2003, some thirty bytes for each of the file's. */
    private static final int SMALL_AS_OBJECTS = 1 << 20;

    private static final long SMALL_AS_TEXT = 16L << 20;

    private final Renderer renderer;
    private final Sheets sheets;

    /** @param sheets opens a file within its limits */
    public Marking(Renderer renderer, Sheets sheets) {
        this.renderer = renderer;
        this.sheets = sheets;
    }

    /** A file that is marked with so little memory that nobody needs to fear for the rest of the program. */
    public static boolean isSmall(byte[] content) {
        if (content.length == 0 || content[0] != 'P') return content.length <= SMALL_AS_OBJECTS;
        try {
            return Parts.open(content).unpackedBytes() <= SMALL_AS_TEXT;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Returned mark(byte[] content, Corrections corrections) {
        try {
            if (!(sheets.open("", content) instanceof Opened.Readable file)) throw new Unmarkable("unreadable");
            return marked(content, file, corrections);
        } catch (Unmarkable e) {
            LOG.debug("a file is not marked", e);
            return alone(corrections, e.reason());
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.info("a file cannot be marked: {}", e.toString(), e);
            return alone(corrections, new Unmarkable("xml").reason());
        }
    }

    private Returned marked(byte[] content, Opened.Readable file, Corrections corrections)
            throws IOException, Unmarkable {
        List<Grid> grids = file.contents().grids();
        return switch (file.contents().format()) {
            case XLSX, XLSM -> {
                if (content[0] != 'P') throw new Unmarkable("encrypted");
                String ending = XlsxMarking.ending(content);
                yield verified(
                        new Returned(new XlsxMarking(content, grids, corrections, renderer).mark(), ending, null),
                        grids);
            }
            case XLS ->
                verified(new Returned(XlsMarking.mark(content, grids, corrections, renderer), ".xls", null), grids);
            default -> throw new Unmarkable("kind");
        };
    }

    /** What the sender wrote must read from the copy as from the file, or the copy does not go out. */
    private Returned verified(Returned copy, List<Grid> grids) throws Unmarkable {
        if (!(sheets.open("", copy.bytes()) instanceof Opened.Readable file)
                || !SameCells.in(grids, file.contents().grids())) throw new Unmarkable("xml");
        return copy;
    }

    @Override
    public Returned alone(Corrections corrections, Message why) {
        try {
            Corrections said = corrections.noting(List.of(renderer.render(why)));
            return new Returned(new XlsxMarking(EmptyBook.bytes(), List.of(), said, renderer).mark(), ".xlsx", why);
        } catch (IOException | Unmarkable e) {
            throw new IllegalStateException("an empty workbook of ours", e);
        }
    }
}
