package vn.tonghop.output.marking;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.CellAddress;

/** The part of one sheet. Only the formats of given cells change, and the pointer to the drawing that shows comments. */
final class SheetPart {

    /** What may stand before the pointer to a drawing of comments; everything else comes behind it. */
    private static final List<String> BEFORE_DRAWING = List.of(
            "sheetPr",
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            "sheetData",
            "sheetCalcPr",
            "sheetProtection",
            "protectedRanges",
            "scenarios",
            "autoFilter",
            "sortState",
            "dataConsolidate",
            "customSheetViews",
            "mergeCells",
            "phoneticPr",
            "conditionalFormatting",
            "dataValidations",
            "hyperlinks",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "rowBreaks",
            "colBreaks",
            "customProperties",
            "cellWatches",
            "ignoredErrors",
            "smartTags",
            "drawing");

    private static final double POINTS_A_ROW = 15;
    private static final double CHARACTERS_A_COLUMN = 8.43;

    private final String text;
    private String prefix = "";
    private int dataStart = -1;
    private int dataOpenEnd;
    private int dataClose;
    private boolean dataEmpty;
    private int drawingPlace;
    private @Nullable String legacyDrawing;
    private boolean objectsLocked;
    private double defaultWidth = CHARACTERS_A_COLUMN;
    private double defaultHeight = POINTS_A_ROW;
    private final TreeMap<Integer, Columns> columns = new TreeMap<>();
    private final TreeMap<Integer, Double> heights = new TreeMap<>();

    /** Columns of one format, from 0; {@code last} is inside. */
    private record Columns(int last, int format, double width) {}

    SheetPart(String text) throws Unmarkable {
        this.text = text;
        read();
    }

    private void read() throws Unmarkable {
        Xml xml = new Xml(text);
        if (!xml.next() || xml.isEmpty()) throw new Unmarkable("xml");
        prefix = xml.prefix();
        boolean before = true;
        drawingPlace = xml.end();
        while (xml.next() && !xml.closes()) {
            before &= BEFORE_DRAWING.contains(xml.local());
            child(xml);
            if (before) drawingPlace = xml.end();
        }
        if (dataStart < 0) throw new Unmarkable("xml");
    }

    private void child(Xml xml) throws Unmarkable {
        switch (xml.local()) {
            case "sheetData" -> data(xml);
            case "cols" -> columns(xml);
            case "sheetFormatPr" -> {
                defaultWidth = number(xml.attribute("defaultColWidth"), CHARACTERS_A_COLUMN);
                defaultHeight = number(xml.attribute("defaultRowHeight"), POINTS_A_ROW);
                xml.skip();
            }
            case "sheetProtection" -> {
                objectsLocked = truth(xml.attribute("sheet")) && truth(xml.attribute("objects"));
                xml.skip();
            }
            case "legacyDrawing" -> {
                legacyDrawing = Xml.prefixedAttribute(xml.tag(), "id");
                xml.skip();
            }
            default -> xml.skip();
        }
    }

    private void data(Xml xml) throws Unmarkable {
        dataStart = xml.start();
        dataOpenEnd = xml.end();
        dataEmpty = xml.isEmpty();
        int row = -1;
        if (!dataEmpty)
            while (xml.next() && !xml.closes("sheetData"))
                if (xml.opens("row")) {
                    row = index(xml.attribute("r"), row + 1);
                    String height = xml.attribute("ht");
                    if (truth(xml.attribute("hidden"))) heights.put(row, 0.0);
                    else if (height != null) heights.put(row, number(height, defaultHeight));
                }
        dataClose = xml.start();
    }

    private void columns(Xml xml) throws Unmarkable {
        if (xml.isEmpty()) return;
        while (xml.next() && !xml.closes("cols")) {
            if (xml.closes()) continue;
            int first = (int) number(xml.attribute("min"), 1) - 1;
            int last = (int) number(xml.attribute("max"), first + 1.0) - 1;
            double width = truth(xml.attribute("hidden")) ? 0 : number(xml.attribute("width"), defaultWidth);
            columns.put(first, new Columns(last, (int) number(xml.attribute("style"), 0), width));
        }
    }

    /** A row's or column's number in the file is from 1 and may be left out. */
    private static int index(@Nullable String said, int otherwise) {
        return (int) number(said, otherwise + 1.0) - 1;
    }

    private static double number(@Nullable String text, double otherwise) {
        try {
            return text == null ? otherwise : Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static boolean truth(@Nullable String text) {
        return text != null && List.of("1", "true", "on").contains(text.strip());
    }

    /** Comments may be neither added nor changed by whoever opens the sheet. */
    boolean commentsLocked() {
        return objectsLocked;
    }

    /** The relationship of the drawing that shows comments; null when there is none. */
    @Nullable
    String legacyDrawing() {
        return legacyDrawing;
    }

    private int columnFormat(int column) {
        var below = columns.floorEntry(column);
        return below == null || below.getValue().last() < column
                ? 0
                : below.getValue().format();
    }

    /** Points of a column's width, 0 where hidden. */
    double width(int column) {
        var below = columns.floorEntry(column);
        double characters = below == null || below.getValue().last() < column
                ? defaultWidth
                : below.getValue().width();
        return characters <= 0 ? 0 : (characters * 7 + 5) * 0.75;
    }

    /** Points of a row's height, 0 where hidden. */
    double height(int row) {
        return heights.getOrDefault(row, defaultHeight);
    }

    /** Tells which format a cell gets instead of the one that it has; empty where it keeps its own. */
    @FunctionalInterface
    interface Restyling {
        OptionalInt of(CellAddress cell, int format);
    }

    /** The sheet with other formats for these cells; one that is not stored yet is added, with its row's or column's format. */
    String restyled(SortedSet<CellAddress> cells, Restyling restyling) throws Unmarkable {
        return new Restyler(cells, restyling).run();
    }

    /** The formats of these cells as they are stored. */
    Map<CellAddress, Integer> formats(SortedSet<CellAddress> cells) throws Unmarkable {
        Map<CellAddress, Integer> formats = new TreeMap<>();
        restyled(cells, (cell, format) -> {
            formats.put(cell, format);
            return OptionalInt.empty();
        });
        return formats;
    }

    /** The sheet with a pointer to a drawing. */
    static String withLegacyDrawing(String text, String id) throws Unmarkable {
        SheetPart part = new SheetPart(text);
        Edits edits = new Edits(text);
        edits.insert(
                part.drawingPlace,
                "<" + part.prefix + "legacyDrawing xmlns:r=\"" + Schema.of(text).relationships() + "\" r:id=\"" + id
                        + "\"/>");
        return edits.apply();
    }

    /** One pass over the cells. */
    private final class Restyler {

        private final TreeMap<Integer, TreeMap<Integer, CellAddress>> wanted = new TreeMap<>();
        private final Restyling restyling;
        private final Edits edits = new Edits(text);

        Restyler(Iterable<CellAddress> cells, Restyling restyling) {
            this.restyling = restyling;
            for (CellAddress cell : cells)
                wanted.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
        }

        String run() throws Unmarkable {
            if (dataEmpty) {
                String rows = newRows(Integer.MAX_VALUE);
                if (!rows.isEmpty()) {
                    String tag = text.substring(dataStart, dataOpenEnd);
                    String open = tag.substring(0, tag.length() - 2).stripTrailing() + ">";
                    edits.replace(dataStart, dataOpenEnd, open + rows + "</" + prefix + "sheetData>");
                }
                return edits.apply();
            }
            Xml xml = new Xml(text.substring(0, dataClose));
            xml.find("sheetData");
            int row = -1;
            while (xml.next()) {
                if (!xml.opens("row")) continue;
                row = index(xml.attribute("r"), row + 1);
                edits.insert(xml.start(), newRows(row));
                row(xml, row);
            }
            edits.insert(dataClose, newRows(Integer.MAX_VALUE));
            return edits.apply();
        }

        /** Rows that are not stored and come before this one. */
        private String newRows(int before) {
            StringBuilder rows = new StringBuilder();
            while (!wanted.isEmpty() && wanted.firstKey() < before) {
                var row = wanted.pollFirstEntry();
                String cells = newCells(row.getValue(), Integer.MAX_VALUE, -1);
                if (cells.isEmpty()) continue;
                rows.append("<").append(prefix).append("row r=\"").append(row.getKey() + 1);
                rows.append("\">").append(cells).append("</").append(prefix).append("row>");
            }
            return rows.toString();
        }

        private void row(Xml xml, int row) throws Unmarkable {
            TreeMap<Integer, CellAddress> cells = wanted.remove(row);
            if (cells == null) {
                xml.skip();
                return;
            }
            int rowFormat = truth(xml.attribute("customFormat")) ? (int) number(xml.attribute("s"), 0) : -1;
            int start = xml.start();
            int end = xml.end();
            String tag = xml.tag();
            StringBuilder last = new StringBuilder();
            if (xml.isEmpty()) {
                last.append(newCells(cells, Integer.MAX_VALUE, rowFormat));
                if (last.isEmpty()) return;
                String open = withoutSpans(tag.substring(0, tag.length() - 2).stripTrailing() + ">");
                edits.replace(start, end, open + last + "</" + prefix + "row>");
                return;
            }
            int wantedBefore = cells.size();
            int column = -1;
            int known = 0;
            boolean added = false;
            while (xml.next() && !xml.closes("row")) {
                if (xml.closes()) continue;
                if (!xml.opens("c")) {
                    xml.skip();
                    continue;
                }
                column = column(xml.attribute("r"), column + 1);
                String fresh = newCells(cells, column, rowFormat);
                added |= !fresh.isEmpty();
                edits.insert(xml.start(), fresh);
                CellAddress own = cells.remove(column);
                if (own != null) {
                    known++;
                    cell(xml, own);
                }
                xml.skip();
            }
            String fresh = newCells(cells, Integer.MAX_VALUE, rowFormat);
            added |= !fresh.isEmpty();
            edits.insert(xml.start(), fresh);
            if (added && known < wantedBefore) edits.replace(start, end, withoutSpans(tag));
        }

        /** What a row says of its columns is a hint only; a cell beside them must not contradict it. */
        private String withoutSpans(String tag) {
            return Xml.without(tag, "spans");
        }

        private void cell(Xml xml, CellAddress address) {
            int format = (int) number(xml.attribute("s"), 0);
            OptionalInt other = restyling.of(address, format);
            if (other.isEmpty() || other.getAsInt() == format) return;
            edits.replace(xml.start(), xml.end(), Xml.with(xml.tag(), "s", String.valueOf(other.getAsInt())));
        }

        private String newCells(TreeMap<Integer, CellAddress> cells, int before, int rowFormat) {
            StringBuilder fresh = new StringBuilder();
            while (!cells.isEmpty() && cells.firstKey() < before) {
                CellAddress address = cells.pollFirstEntry().getValue();
                int format = rowFormat >= 0 ? rowFormat : columnFormat(address.column());
                OptionalInt other = restyling.of(address, format);
                if (other.isEmpty()) continue;
                fresh.append("<").append(prefix).append("c r=\"").append(address);
                fresh.append("\" s=\"").append(other.getAsInt()).append("\"/>");
            }
            return fresh.toString();
        }
    }

    private static int column(@Nullable String reference, int otherwise) {
        if (reference == null) return otherwise;
        return CellAddress.parse(reference.strip().replace("$", ""))
                .map(CellAddress::column)
                .orElse(otherwise);
    }

    /** Where a comment's box stands beside its cell, as {@code column, pixels, row, pixels} of both its corners. */
    String anchor(CellAddress cell, double widthPoints, double heightPoints) {
        int left = cell.column() + 1;
        int top = Math.max(0, cell.row() - 1);
        IntFunction<String> right = from -> reach(from, widthPoints, this::width);
        IntFunction<String> bottom = from -> reach(from, heightPoints, this::height);
        return left + ", 12, " + top + ", 6, " + right.apply(left) + ", " + bottom.apply(top);
    }

    private static String reach(int from, double points, IntToDoubleFunction sizes) {
        double left = points;
        int at = from;
        while (left > sizes.applyAsDouble(at) && at < from + 200) left -= sizes.applyAsDouble(at++);
        return at + ", " + Math.round(Math.min(left, sizes.applyAsDouble(at)) / 0.75);
    }
}
