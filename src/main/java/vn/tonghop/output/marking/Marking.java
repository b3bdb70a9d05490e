package vn.tonghop.output.marking;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.grid.Grid;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;
import vn.tonghop.sheet.Opened;
import vn.tonghop.sheet.Sheets;

/** Gives a sender's file back with its doubtful cells marked; what cannot be marked safely gets the sheet «Cần sửa» alone. */
public final class Marking {

    private static final Logger LOG = LoggerFactory.getLogger(Marking.class);

    private final Renderer renderer;
    private final Sheets sheets;

    /** @param sheets opens a file within its limits */
    public Marking(Renderer renderer, Sheets sheets) {
        this.renderer = renderer;
        this.sheets = sheets;
    }

    /**
     * A file to give back.
     *
     * @param ending of its name, {@code .xlsx}
     * @param alone why it is the sheet alone; null for a marked copy
     */
    public record Returned(
            byte[] bytes, String ending, @Nullable Message alone) {}

    /** @param content the sender's file, which may be anything */
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

    /** The sheet «Cần sửa» as a workbook of its own. */
    public Returned alone(Corrections corrections, Message why) {
        try {
            Corrections said = corrections.noting(List.of(renderer.render(why)));
            return new Returned(new XlsxMarking(EmptyBook.bytes(), List.of(), said, renderer).mark(), ".xlsx", why);
        } catch (IOException | Unmarkable e) {
            throw new IllegalStateException("an empty workbook of ours", e);
        }
    }
}
