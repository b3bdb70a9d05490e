package vn.tonghop.editing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tonghop.grid.Area;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.GridBuilder;
import vn.tonghop.grid.Paragraph;

/** The report of Ia Lang of 2023 as files: one Word file with all of it, or its text and its appendices apart. */
public final class RealReport {

    public static final Path FILE = Path.of("../shared/domain/ia-lang-report-2023.txt");

    private RealReport() {}

    /** One Word file. */
    public static Contents whole(String text) {
        return document(text);
    }

    /** The text alone, the titles of its appendices left out. */
    public static Contents prose(String text) {
        Contents whole = document(text);
        List<Paragraph> prose = whole.prose().stream()
                .filter(paragraph -> paragraph.tables() == 0)
                .takeWhile(paragraph -> !paragraph.text().startsWith("Phụ lục"))
                .toList();
        return new Contents(FileFormat.DOCX, List.of(), prose, 0, null, Map.of(), List.of());
    }

    /** The appendices alone, as a workbook. */
    public static Contents tables(String text) {
        return new Contents(FileFormat.XLSX, document(text).grids(), List.of(), 0, null, Map.of(), List.of());
    }

    /** Lines with tabs are table rows; a group of headers is merged over the empty cell beside it. */
    private static Contents document(String text) {
        List<Paragraph> prose = new ArrayList<>();
        List<Grid> tables = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.add("");
        for (String line : lines) {
            if (line.contains("\t")) {
                rows.add(line.split("\t", -1));
                continue;
            }
            if (!rows.isEmpty()) tables.add(table(rows, tables.size() + 1));
            rows.clear();
            // The asterisks are bold type: a title of its own behind «Phụ lục 02», a part of the line elsewhere.
            String[] parts = line.startsWith("Phụ lục") ? line.split("\\*\\*") : new String[] {line.replace("**", "")};
            for (String part : parts) prose.add(new Paragraph(prose.size() + 1, part));
        }
        return new Contents(FileFormat.DOCX, tables, prose, 0, null, Map.of(), List.of());
    }

    private static Grid table(List<String[]> rows, int number) {
        GridBuilder grid = Grid.named("T" + number).wordTable();
        for (int row = 0; row < rows.size(); row++)
            for (int column = 0; column < rows.get(row).length; column++) {
                String cell = rows.get(row)[column];
                if (!cell.isEmpty()) grid.text(row, column, cell);
                else if (row == 0 && column > 0) grid.merge(new Area(row, column - 1, row, column));
            }
        return grid.build();
    }
}
