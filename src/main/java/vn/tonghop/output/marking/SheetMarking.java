package vn.tonghop.output.marking;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.CellAddress;

/** Takes our marks off one sheet of a package, and puts them on. */
final class SheetMarking {

    private static final String COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    private final Parts parts;
    private final Schema schema;
    private final String part;
    private final StylesPart styles;
    private final Relations relations;
    private final TreeMap<CellAddress, String> filled = new TreeMap<>();
    private final TreeSet<CellAddress> unfilled = new TreeSet<>();
    private final TreeSet<CellAddress> threaded = new TreeSet<>();
    private boolean locked;

    SheetMarking(Parts parts, Schema schema, String part, StylesPart styles) {
        this.parts = parts;
        this.schema = schema;
        this.part = part;
        this.styles = styles;
        this.relations = new Relations(parts, part);
    }

    /** Cells that were filled, and the fill that each had before; empty for none. */
    Map<CellAddress, String> filled() {
        return filled;
    }

    /** Cells for which there was no room for another format. */
    SortedSet<CellAddress> unfilled() {
        return unfilled;
    }

    /** Cells with a conversation of people, to which no comment can be added. */
    SortedSet<CellAddress> threaded() {
        return threaded;
    }

    /** The sheet is protected against comments, so there are none of ours. */
    boolean isLocked() {
        return locked;
    }

    /** @param before cells that we said we filled, and the fill that they had */
    void unmark(TreeMap<CellAddress, String> before) throws IOException, Unmarkable {
        TreeSet<CellAddress> ours = new TreeSet<>(takeCommentsOut());
        ours.addAll(before.keySet());
        if (ours.isEmpty()) return;
        SheetPart sheet = new SheetPart(parts.get(part));
        parts.put(
                part,
                sheet.restyled(
                        ours,
                        (cell, format) -> Fill.find(styles.fill(format)).isPresent()
                                ? styles.unfilled(format, before.getOrDefault(cell, ""))
                                : OptionalInt.empty()));
    }

    /** The cells in whose comments we had said something. */
    private Set<CellAddress> takeCommentsOut() throws IOException, Unmarkable {
        TreeSet<CellAddress> ours = new TreeSet<>();
        Optional<String> comments = commentsPart();
        if (comments.isEmpty()) return ours;
        String text = parts.get(comments.get());
        if (!text.contains(CommentsPart.MARK)) return ours;
        TreeSet<CellAddress> emptied = new TreeSet<>();
        parts.put(comments.get(), new CommentsPart(text).withoutOurs(emptied, ours));
        Optional<String> drawing = drawingPart(new SheetPart(parts.get(part)).legacyDrawing());
        if (drawing.isPresent()) parts.put(drawing.get(), new DrawingPart(parts.get(drawing.get())).without(emptied));
        return ours;
    }

    private Optional<String> commentsPart() throws IOException, Unmarkable {
        return relations.ofType("comments").stream()
                .map(Relations.Relation::target)
                .filter(parts::has)
                .findFirst();
    }

    private Optional<String> drawingPart(@Nullable String relation) throws IOException, Unmarkable {
        if (relation == null) return Optional.empty();
        return relations.find(relation).map(Relations.Relation::target).filter(parts::has);
    }

    void mark(Comments comments) throws IOException, Unmarkable {
        SheetPart sheet = new SheetPart(parts.get(part));
        locked = sheet.commentsLocked();
        parts.put(part, fill(sheet, comments));
        if (locked) return;
        threads(comments);
        Map<CellAddress, String> words = comments.without(threaded);
        if (!words.isEmpty()) comment(sheet, words);
    }

    private String fill(SheetPart sheet, Comments comments) throws Unmarkable {
        TreeMap<CellAddress, Fill> fills = comments.fills();
        return sheet.restyled(fills.navigableKeySet(), (cell, format) -> {
            Fill fill = fills.get(cell);
            OptionalInt other = fill == null ? OptionalInt.empty() : styles.filled(format, fill.xml());
            if (other.isPresent()) filled.put(cell, styles.fill(format));
            else unfilled.add(cell);
            return other;
        });
    }

    private void threads(Comments comments) throws IOException, Unmarkable {
        for (Relations.Relation each : relations.ofType("threadedComment")) {
            if (!parts.has(each.target())) continue;
            Xml xml = new Xml(parts.get(each.target()));
            while (xml.find("threadedComment")) {
                String reference = xml.attribute("ref");
                if (reference != null) CellAddress.parse(reference.strip()).ifPresent(threaded::add);
            }
        }
        threaded.retainAll(comments.fills().keySet());
    }

    private void comment(SheetPart sheet, Map<CellAddress, String> words) throws IOException, Unmarkable {
        Optional<String> known = commentsPart();
        String name = known.isPresent() ? known.get() : parts.free("xl/comments", ".xml");
        CommentsPart before = new CommentsPart(known.isPresent() ? parts.get(name) : CommentsPart.empty(schema));
        parts.put(name, before.with(words));
        if (known.isEmpty()) {
            relations.add(schema, "comments", name);
            new ContentTypes(parts).override(name, COMMENTS);
        }
        boxes(sheet, words);
    }

    private void boxes(SheetPart sheet, Map<CellAddress, String> words) throws IOException, Unmarkable {
        Optional<String> known = drawingPart(sheet.legacyDrawing());
        String name = known.isPresent() ? known.get() : parts.free("xl/drawings/vmlDrawingTh", ".vml");
        DrawingPart before = new DrawingPart(known.isPresent() ? parts.get(name) : DrawingPart.EMPTY);
        Map<CellAddress, String> anchors = new TreeMap<>();
        words.forEach((cell, text) -> anchors.put(cell, sheet.anchor(cell, Comments.WIDTH, Comments.height(text))));
        anchors.keySet().removeAll(before.cells());
        parts.put(name, before.with(anchors));
        if (known.isPresent()) return;
        new ContentTypes(parts).ending("vml", DRAWING);
        String id = relations.add(schema, "vmlDrawing", name);
        parts.put(part, SheetPart.withLegacyDrawing(parts.get(part), id));
    }
}
