package vn.tonghop.output.marking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import vn.tonghop.form.Severity;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Language;
import vn.tonghop.message.Renderer;
import vn.tonghop.sheet.Limits;
import vn.tonghop.sheet.Opened;
import vn.tonghop.sheet.Passwords;
import vn.tonghop.sheet.Sheets;

/** A file, marked in a few of its cells, and what must hold of every such copy. */
record Marked(byte[] original, List<Correction> lines, Marking.Returned returned) {

    static final Sheets SHEETS = new Sheets(Limits.DEFAULT, Passwords.NONE);
    static final Marking MARKING = new Marking(new Renderer(Language.VI), SHEETS);

    /** Marks a full cell, an empty one and a merge of each sheet. */
    static Marked some(byte[] content) {
        return of(content, lines(contents(content).orElseThrow()));
    }

    static Marked of(byte[] content, List<Correction> lines) {
        return new Marked(content, lines, MARKING.mark(content, corrections(lines)));
    }

    static Corrections corrections(List<Correction> lines) {
        return new Corrections("ĐỀ NGHỊ RÀ SOÁT", "thdte|2023|23875", List.of("Cách trả lời: …"), lines);
    }

    static Correction line(Severity severity, String comment, Place... cells) {
        return new Correction(
                severity,
                comment,
                "Phụ lục I",
                cells[0],
                "12",
                "15",
                "thdte|2023|23875|p01|commune|p01.launch_points|ab12|cd34|p01/commune/p01.launch_points=15",
                List.of(cells),
                comment);
    }

    static Optional<Contents> contents(byte[] content) {
        return SHEETS.open("", content) instanceof Opened.Readable file
                ? Optional.of(file.contents())
                : Optional.empty();
    }

    private static List<Correction> lines(Contents contents) {
        List<Correction> lines = new ArrayList<>();
        for (Grid grid :
                contents.grids().subList(0, Math.min(3, contents.grids().size()))) {
            List<CellAddress> cells = cells(grid);
            for (int i = 0; i < cells.size(); i++)
                lines.add(line(
                        i % 2 == 0 ? Severity.ERROR : Severity.WARNING,
                        "Đề nghị xem lại ô " + cells.get(i),
                        grid.place(cells.get(i))));
        }
        return lines;
    }

    private static List<CellAddress> cells(Grid grid) {
        TreeSet<CellAddress> cells = new TreeSet<>();
        cells.add(new CellAddress(grid.rowCount() + 2, 1));
        if (grid.rowCount() > 0) {
            int row = grid.nextRow(grid.rowCount() / 2)
                    .orElseGet(() -> grid.nextRow(0).orElse(0));
            if (!grid.rowCells(row).isEmpty())
                cells.add(grid.rowCells(row).get(0).address());
            cells.add(new CellAddress(row, Math.min(grid.columnCount() + 1, 200)));
        }
        if (!grid.merges().isEmpty()) {
            var last = grid.merges().get(grid.merges().size() - 1);
            cells.add(last.anchor());
        }
        cells.removeIf(cell -> cell.row() > 65_000 || cell.column() > 250);
        return List.copyOf(cells);
    }

    private CellAddress anchor(Place place) {
        CellAddress cell = CellAddress.parse(place.cell()).orElseThrow();
        return contents(original).orElseThrow().grids().stream()
                .filter(grid -> grid.name().equals(place.sheet()))
                .findFirst()
                .flatMap(grid -> grid.mergeAt(cell.row(), cell.column()))
                .map(area -> area.anchor())
                .orElse(cell);
    }

    private Map<String, Set<CellAddress>> cells() {
        Map<String, Set<CellAddress>> cells = new TreeMap<>();
        for (Correction line : lines)
            for (Place place : line.cells())
                cells.computeIfAbsent(place.sheet(), sheet -> new TreeSet<>()).add(anchor(place));
        return cells;
    }

    /** What POI sees differently; empty when nothing but the marks. */
    List<String> differences() throws IOException {
        try (Workbook before = WorkbookFactory.create(new ByteArrayInputStream(original));
                Workbook after = WorkbookFactory.create(new ByteArrayInputStream(returned.bytes()))) {
            return SameBook.differences(before, after, cells());
        }
    }

    /** Parts of the package that changed, appeared or are gone; empty names for none. */
    Set<String> changedParts() throws IOException {
        Map<String, byte[]> before = parts(original);
        Map<String, byte[]> after = parts(returned.bytes());
        Set<String> changed = new TreeSet<>();
        before.forEach((name, bytes) -> {
            if (!Arrays.equals(bytes, after.get(name))) changed.add(name);
        });
        after.keySet().stream().filter(name -> !before.containsKey(name)).forEach(changed::add);
        return changed;
    }

    static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (var in = org.apache.commons.compress.archivers.zip.ZipFile.builder()
                .setByteArray(zip)
                .get()) {
            for (var entry : Collections.list(in.getEntries()))
                parts.put(entry.getName(), in.getInputStream(entry).readAllBytes());
        }
        return parts;
    }

    /** The sender's sheets as the program itself reads them: cells, merges, what is hidden, comments of people. */
    List<String> asRead(byte[] content) {
        List<String> read = new ArrayList<>();
        for (Grid grid : contents(content).orElseThrow().grids()) {
            if (OurSheet.find(grid).isPresent()) continue;
            StringBuilder all =
                    new StringBuilder(grid.name()).append(grid.hidden()).append(grid.merges());
            grid.forEach(cell -> {
                if (cell.isBlank()) return;
                all.append(cell.address())
                        .append(cell.kind())
                        .append(cell.valueText())
                        .append(cell.formula());
                all.append(grid.hidden(cell.address()));
            });
            read.add(all.toString());
        }
        return read;
    }
}
