package vn.tonghop.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Grid;

/** Reads the XML of Excel 2003 (SpreadsheetML), which is often sent under the name .xls. */
final class SpreadsheetMlReader implements FormatReader {

    @Override
    public Contents read(byte[] content, Budget budget) throws IOException {
        return new Reading(budget).run(content);
    }

    private static final class Reading {

        private final Budget budget;
        private final SpreadsheetMlStyles styles = new SpreadsheetMlStyles();
        private final List<Grid> grids = new ArrayList<>();
        private final Map<String, String> properties = new TreeMap<>();
        private @Nullable Instant modified;
        private boolean date1904;
        private boolean workbook;

        Reading(Budget budget) {
            this.budget = budget;
        }

        Contents run(byte[] content) throws IOException {
            try (SafeXml xml = SafeXml.over("xml", new ByteArrayInputStream(content), budget)) {
                while (xml.nextInside(0)) {
                    switch (xml.name()) {
                        case "Workbook" -> workbook = true;
                        case "ExcelWorkbook", "Styles" -> {}
                        case "DocumentProperties" -> documentProperties(xml);
                        case "CustomDocumentProperties" -> customProperties(xml);
                        case "Date1904" -> date1904 = true;
                        case "Style" -> styles.read(xml, budget);
                        case "Worksheet" -> worksheet(xml);
                        default -> xml.skip();
                    }
                }
            }
            if (!workbook) throw Refusal.broken("Workbook");
            return new Contents(FileFormat.SPREADSHEETML, grids, List.of(), 0, modified, properties, List.of());
        }

        private void worksheet(SafeXml xml) throws IOException {
            budget.sheet();
            String name = xml.attribute("Name");
            grids.add(
                    new SpreadsheetMlSheet(xml, styles, date1904, budget).read(name == null ? "" : budget.text(name)));
        }

        private void documentProperties(SafeXml xml) throws IOException {
            int outer = xml.depth();
            Instant created = null;
            while (xml.nextInside(outer)) {
                if (xml.name().equals("LastSaved")) modified = DocumentProperties.instant(xml.text());
                else if (xml.name().equals("Created")) created = DocumentProperties.instant(xml.text());
            }
            if (modified == null) modified = created;
        }

        private void customProperties(SafeXml xml) throws IOException {
            int outer = xml.depth();
            while (xml.nextInside(outer)) {
                String name = OfficeText.decode(xml.name());
                properties.put(budget.text(name), budget.text(xml.text()));
            }
        }
    }
}
