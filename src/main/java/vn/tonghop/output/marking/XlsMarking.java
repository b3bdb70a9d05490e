package vn.tonghop.output.marking;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.Grid;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;

/** Marks a workbook of Excel 97 to 2003 by way of POI, which keeps what it does not know; macros and other streams stay. */
final class XlsMarking {

    /** POI holds the whole of it as objects: a longer file is not marked. */
    private static final int LONGEST = 8 << 20;

    private final HSSFWorkbook book;
    private final List<Grid> grids;
    private final Corrections corrections;
    private final Renderer renderer;
    private final XlsFills fills;
    private final List<Message> notes = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();

    private XlsMarking(HSSFWorkbook book, List<Grid> grids, Corrections corrections, Renderer renderer) {
        this.book = book;
        this.grids = grids;
        this.corrections = corrections;
        this.renderer = renderer;
        this.fills = new XlsFills(book);
    }

    static byte[] mark(byte[] content, List<Grid> grids, Corrections corrections, Renderer renderer)
            throws IOException, Unmarkable {
        if (content.length > LONGEST) throw new Unmarkable("large");
        boolean ours = !grids.isEmpty() && OurSheet.find(grids.get(0)).isPresent();
        byte[] begun = ours ? BiffOrder.firstToLast(content) : content;
        byte[] marked = BiffOrder.lastToFirst(atTheEnd(begun, grids, corrections, renderer));
        // POI may write what it cannot read again: that is noticed here, and the file is not marked.
        try (HSSFWorkbook again = new HSSFWorkbook(new ByteArrayInputStream(marked))) {
            if (again.getNumberOfSheets() < grids.size()) throw new Unmarkable("xml");
        }
        return marked;
    }

    /** Marked, with our sheet as the last one. */
    private static byte[] atTheEnd(byte[] content, List<Grid> grids, Corrections corrections, Renderer renderer)
            throws IOException, Unmarkable {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            refuse(file, "_signatures", "signed");
            refuse(file, "_xmlsignatures", "signed");
            refuse(file, "Revision Log", "shared");
            refuse(file, "User Names", "shared");
            try (HSSFWorkbook book = new HSSFWorkbook(file, true)) {
                if (book.getInternalWorkbook().findFirstRecordBySid(FilePassRecord.sid) != null)
                    throw new Unmarkable("encrypted");
                return new XlsMarking(book, grids, corrections, renderer).mark();
            }
        }
    }

    private static void refuse(POIFSFileSystem file, String stream, String why) throws Unmarkable {
        if (file.getRoot().hasEntryCaseInsensitive(stream)) throw new Unmarkable(why);
    }

    private byte[] mark() throws IOException, Unmarkable {
        OurSheet ours = grids.stream()
                .flatMap(grid -> OurSheet.find(grid).stream())
                .findFirst()
                .orElseGet(OurSheet::none);
        for (Grid grid : grids) {
            HSSFSheet sheet = book.getSheet(grid.name());
            if (sheet == null) throw new Unmarkable("xml");
            if (OurSheet.find(grid).isEmpty()) sheet(sheet, grid, ours);
        }
        for (Grid grid : grids)
            if (OurSheet.find(grid).isPresent()) book.removeSheetAt(book.getSheetIndex(grid.name()));
        if (!marks.isEmpty()) notes.add(0, Message.of("output.marking.legend"));
        Corrections said =
                corrections.noting(notes.stream().map(renderer::render).toList());
        new XlsSheet(book).write(Layout.of(said, marks, renderer));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private void sheet(HSSFSheet sheet, Grid grid, OurSheet ours) {
        unmark(sheet, ours.before(grid.name()));
        Comments comments = Comments.on(grid, corrections.lines());
        if (comments.isEmpty()) return;
        TreeSet<CellAddress> unfilled = new TreeSet<>();
        comments.fills().forEach((address, fill) -> {
            HSSFCell cell = cell(sheet, address);
            String before = XlsFills.said(cell.getCellStyle());
            if (fills.fill(cell, fill)) marks.add(OurSheet.mark(grid.name(), address, before));
            else unfilled.add(address);
        });
        if (!unfilled.isEmpty())
            notes.add(Message.of("output.marking.noFill", "cells", Comments.list(grid.name(), unfilled)));
        if (sheet.getProtect() && sheet.getObjectProtect())
            notes.add(Message.of("output.marking.locked", "sheet", grid.name()));
        else new XlsComments(sheet).add(comments.words());
    }

    private void unmark(HSSFSheet sheet, TreeMap<CellAddress, String> before) {
        Set<CellAddress> cells = new TreeSet<>(new XlsComments(sheet).removeOurs());
        cells.addAll(before.keySet());
        for (CellAddress address : cells) {
            HSSFRow row = sheet.getRow(address.row());
            HSSFCell cell = row == null ? null : row.getCell(address.column());
            if (cell != null) fills.unfill(cell, before.getOrDefault(address, ""));
        }
    }

    /** A cell that is not stored yet looks as its row or column says. */
    private HSSFCell cell(HSSFSheet sheet, CellAddress address) {
        HSSFRow row = sheet.getRow(address.row());
        if (row == null) row = sheet.createRow(address.row());
        HSSFCell known = row.getCell(address.column(), Row.MissingCellPolicy.RETURN_NULL_AND_BLANK);
        if (known != null) return known;
        HSSFCell fresh = row.createCell(address.column());
        HSSFCellStyle ofRow = row.isFormatted() ? row.getRowStyle() : null;
        CellStyle style = ofRow == null ? sheet.getColumnStyle(address.column()) : ofRow;
        if (style != null) fresh.setCellStyle(style);
        return fresh;
    }
}
