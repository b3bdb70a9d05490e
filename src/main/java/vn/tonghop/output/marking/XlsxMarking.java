package vn.tonghop.output.marking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.grid.Grid;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;

/** Marks a workbook of Excel 2007 and later in its package: only the parts that a mark touches are changed. */
final class XlsxMarking {

    private static final String STYLES = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

    private final Parts parts;
    private final List<Grid> grids;
    private final Corrections corrections;
    private final Renderer renderer;
    private final List<Message> notes = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();

    XlsxMarking(byte[] content, List<Grid> grids, Corrections corrections, Renderer renderer) throws IOException {
        this.parts = Parts.open(content);
        this.grids = grids;
        this.corrections = corrections;
        this.renderer = renderer;
    }

    /** The ending of a file's name for what the workbook's part says that it is. */
    static String ending(byte[] content) throws IOException, Unmarkable {
        Parts parts = Parts.open(content);
        String type =
                new ContentTypes(parts).of(WorkbookPart.open(parts).name()).toLowerCase(Locale.ROOT);
        if (type.contains("addin")) throw new Unmarkable("kind");
        boolean macros = type.contains("macroenabled");
        if (type.contains("template")) return macros ? ".xltm" : ".xltx";
        return macros ? ".xlsm" : ".xlsx";
    }

    byte[] mark() throws IOException, Unmarkable {
        refuse("_xmlsignatures/", "signed");
        refuse("xl/revisions/", "shared");
        WorkbookPart book = WorkbookPart.open(parts);
        List<WorkbookPart.Sheet> sheets = book.worksheets();
        if (sheets.size() != grids.size()) throw new Unmarkable("xml");
        StylesPart styles = styles(book);
        OurSheet ours = grids.stream()
                .flatMap(grid -> OurSheet.find(grid).stream())
                .findFirst()
                .orElseGet(OurSheet::none);
        for (int i = 0; i < sheets.size(); i++)
            if (OurSheet.find(grids.get(i)).isEmpty()) sheet(book, sheets.get(i), grids.get(i), styles, ours);
        for (int i = sheets.size() - 1; i >= 0; i--)
            if (OurSheet.find(grids.get(i)).isPresent()) book.remove(sheets.get(i));
        if (!marks.isEmpty()) notes.add(0, Message.of("output.marking.legend"));
        addOurs(styles);
        return parts.write();
    }

    private void refuse(String folder, String why) throws Unmarkable {
        if (parts.keys().stream().anyMatch(key -> key.startsWith(folder))) throw new Unmarkable(why);
    }

    private String stylesName(WorkbookPart book) throws IOException, Unmarkable {
        Optional<Relations.Relation> said =
                book.relations().ofType("styles").stream().findFirst();
        return said.map(Relations.Relation::target).filter(parts::has).orElse("xl/styles.xml");
    }

    private StylesPart styles(WorkbookPart book) throws IOException, Unmarkable {
        String name = stylesName(book);
        return new StylesPart(parts.find(name).orElse(null));
    }

    private void sheet(WorkbookPart book, WorkbookPart.Sheet sheet, Grid grid, StylesPart styles, OurSheet ours)
            throws IOException, Unmarkable {
        SheetMarking marking = new SheetMarking(parts, book.schema(), sheet.part(), styles);
        marking.unmark(ours.before(grid.name()));
        Comments comments = Comments.on(grid, corrections.lines());
        if (comments.isEmpty()) return;
        marking.mark(comments);
        marking.filled().forEach((cell, fill) -> marks.add(OurSheet.mark(grid.name(), cell, fill)));
        if (!marking.unfilled().isEmpty())
            notes.add(Message.of("output.marking.noFill", "cells", Comments.list(grid.name(), marking.unfilled())));
        if (marking.isLocked()) notes.add(Message.of("output.marking.locked", "sheet", grid.name()));
        if (!marking.threaded().isEmpty())
            notes.add(Message.of("output.marking.threads", "cells", Comments.list(grid.name(), marking.threaded())));
    }

    private void addOurs(StylesPart styles) throws IOException, Unmarkable {
        WorkbookPart book = WorkbookPart.open(parts);
        Corrections said =
                corrections.noting(notes.stream().map(renderer::render).toList());
        Layout layout = Layout.of(said, marks, renderer);
        String part = parts.free("xl/worksheets/can-sua", ".xml");
        parts.put(part, new XlsxSheet(layout, styles).write(book.schema()));
        String stylesName = stylesName(book);
        boolean known = parts.has(stylesName);
        parts.put(stylesName, styles.write());
        if (!known) {
            book.relations().add(book.schema(), "styles", stylesName);
            new ContentTypes(parts).override(stylesName, STYLES);
        }
        book.addFirst(freeName(layout.sheetName(), book), part, layout.headerRow(), layout.headerRow());
    }

    /** A person may have a sheet of that name. */
    private static String freeName(String wished, WorkbookPart book) {
        List<String> taken = book.sheets().stream()
                .map(sheet -> sheet.name().toLowerCase(Locale.ROOT))
                .toList();
        String name = wished;
        for (int number = 2; taken.contains(name.toLowerCase(Locale.ROOT)); number++)
            name = wished + " (" + number + ")";
        return name;
    }
}
