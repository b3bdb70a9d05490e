package vn.tonghop.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.GridBuilder;
import vn.tonghop.message.Message;
import vn.tonghop.sheet.Relationships.Relationship;

/**
 * Workbooks of Excel 2007 and later, strict and transitional, straight from their XML (decision 0002). Macros are
 * counted, never run; links to other workbooks are noted, never followed.
 */
final class XlsxReader implements FormatReader {

    @Override
    public Contents read(byte[] content, Budget budget) throws IOException {
        Packed zip = Packed.open(content, budget);
        Contents contents = new Reading(zip, budget).run();
        zip.verifyRest();
        return contents;
    }

    /** A sheet as the workbook part lists it. */
    private record Listed(String name, String id, boolean hidden) {}

    private static final class Reading {

        private final Packed zip;
        private final Budget budget;
        private final Relationships top;
        private final String workbook;
        private final Relationships parts;
        private final List<Listed> listed = new ArrayList<>();
        private boolean date1904;

        Reading(Packed zip, Budget budget) throws IOException {
            this.zip = zip;
            this.budget = budget;
            this.top = Relationships.of("", zip, budget);
            this.workbook = top.first("officeDocument").filter(zip::has).orElse("xl/workbook.xml");
            this.parts = Relationships.of(workbook, zip, budget);
        }

        Contents run() throws IOException {
            workbook();
            XlsxBook book = new XlsxBook(strings(), styles(), date1904, budget);
            List<Grid> grids = new ArrayList<>();
            for (Listed sheet : listed) {
                // Some programs list a hidden sheet that has no part; Excel opens the rest, and so do we.
                if (sheet.id().isBlank()) continue;
                Relationship part = parts.find(sheet.id()).orElseThrow(() -> Refusal.broken(sheet.name()));
                if (part.type().equals("worksheet")) grids.add(sheet(sheet, part.target(), book));
            }
            DocumentProperties properties = DocumentProperties.read(top, zip, budget);
            return new Contents(
                    macros() ? FileFormat.XLSM : FileFormat.XLSX,
                    grids,
                    List.of(),
                    pictures(),
                    properties.modified(),
                    properties.custom(),
                    notes());
        }

        private void workbook() throws IOException {
            try (SafeXml xml = zip.xml(workbook)) {
                while (xml.nextInside(0)) {
                    switch (xml.name()) {
                        case "workbook", "sheets" -> {}
                        case "workbookPr" -> date1904 = XlsxStyles.truth(xml.attribute("date1904"));
                        case "sheet" -> list(xml);
                        default -> xml.skip();
                    }
                }
            }
        }

        private void list(SafeXml xml) throws Refusal {
            budget.sheet();
            String name = xml.attribute("name");
            String id = xml.prefixedAttribute("id");
            String state = xml.attribute("state");
            boolean hidden = state != null && !state.equals("visible");
            listed.add(
                    new Listed(name == null ? "" : budget.text(OfficeText.decode(name)), id == null ? "" : id, hidden));
        }

        private SharedStrings strings() throws IOException {
            String part = parts.first("sharedStrings").orElse("");
            return zip.has(part) ? SharedStrings.read(zip.xml(part), budget) : SharedStrings.none();
        }

        private XlsxStyles styles() throws IOException {
            String part = parts.first("styles").orElse("");
            return zip.has(part) ? XlsxStyles.read(zip.xml(part), budget) : XlsxStyles.none(budget);
        }

        private Grid sheet(Listed sheet, String part, XlsxBook book) throws IOException {
            GridBuilder grid = Grid.named(sheet.name()).hidden(sheet.hidden()).date1904(date1904);
            Worksheet.read(zip.xml(part), book, grid);
            XlsxComments.read(Relationships.of(part, zip, budget), zip, budget, grid);
            return grid.build();
        }

        private boolean macros() {
            return parts.first("vbaProject").isPresent();
        }

        private int pictures() {
            return (int) zip.names().stream()
                    .filter(name -> name.toLowerCase(Locale.ROOT).contains("/media/"))
                    .count();
        }

        private List<Message> notes() throws IOException {
            List<Message> notes = new ArrayList<>();
            Set<String> others = new TreeSet<>();
            for (Relationship link : parts.ofType("externalLink"))
                for (Relationship other :
                        Relationships.of(link.target(), zip, budget).ofType("externalLinkPath"))
                    others.add(fileName(other.target()));
            if (!others.isEmpty()) notes.add(Message.of("sheet.note.linksTo", "files", List.copyOf(others)));
            if (macros()) notes.add(Message.of("sheet.note.macros"));
            return notes;
        }

        private static String fileName(String path) {
            String slashes = path.replace('\\', '/');
            return slashes.substring(slashes.lastIndexOf('/') + 1);
        }
    }
}
