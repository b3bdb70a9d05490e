package vn.tonghop.sheet;

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
import vn.tonghop.message.Message;

/** Reads OpenDocument spreadsheets (ODF 1.0 to 1.4) straight from their XML. Macros are not run, links not followed. */
final class OdsReader implements FormatReader {

    @Override
    public Contents read(byte[] content, Budget budget) throws IOException {
        Packed zip = Packed.open(content, budget);
        if (isEncrypted(zip)) throw new Refusal(FileFormat.ODS, Message.of("sheet.encryptedOds"));
        Contents contents = new Reading(zip, budget).run();
        zip.verifyRest();
        return contents;
    }

    private static boolean isEncrypted(Packed zip) throws IOException {
        if (zip.has("encrypted-package")) return true;
        if (!zip.has("META-INF/manifest.xml")) return false;
        try (SafeXml manifest = zip.xml("META-INF/manifest.xml")) {
            while (manifest.nextInside(0)) if (manifest.name().equals("encryption-data")) return true;
        }
        return false;
    }

    private static final class Reading {

        private final Packed zip;
        private final Budget budget;
        private final OdsStyles styles;
        private final List<Grid> grids = new ArrayList<>();
        private final Map<String, String> properties = new TreeMap<>();
        private @Nullable Instant modified;
        private boolean date1904;
        private boolean spreadsheet;
        private int links;
        private int pictures;

        Reading(Packed zip, Budget budget) {
            this.zip = zip;
            this.budget = budget;
            this.styles = new OdsStyles(budget);
        }

        Contents run() throws IOException {
            if (zip.has("styles.xml")) {
                try (SafeXml xml = zip.xml("styles.xml")) {
                    while (xml.nextInside(0)) if (isStyles(xml)) styles.read(xml);
                }
            }
            body();
            if (!spreadsheet) throw Refusal.broken("content.xml");
            if (zip.has("meta.xml")) metaIfWhole();
            return new Contents(FileFormat.ODS, grids, List.of(), pictures, modified, properties, notes());
        }

        private static boolean isStyles(SafeXml xml) {
            return xml.name().equals("styles") || xml.name().equals("automatic-styles");
        }

        private void body() throws IOException {
            try (SafeXml xml = zip.xml("content.xml")) {
                while (xml.nextInside(0)) {
                    switch (xml.name()) {
                        case "automatic-styles" -> styles.read(xml);
                        case "document-content", "body", "calculation-settings" -> {}
                        case "spreadsheet" -> spreadsheet = true;
                        case "null-date" -> date1904 = "1904-01-01".equals(xml.attribute("date-value"));
                        case "table" -> table(xml);
                        default -> xml.skip();
                    }
                }
            }
        }

        /** What another file's sheet held when it was seen last lies among the tables under that file's name. */
        private void table(SafeXml xml) throws IOException {
            String name = xml.attribute("name");
            if (name != null && name.startsWith("'file:")) {
                links++;
                xml.skip();
                return;
            }
            budget.sheet();
            OdsTable table = new OdsTable(xml, styles, date1904, budget);
            grids.add(table.read(name == null ? "" : budget.text(name)));
            pictures += table.pictures();
        }

        /** What a file says about itself may be broken; its figures are not. */
        private void metaIfWhole() throws IOException {
            try {
                meta();
            } catch (IOException broken) {
                DocumentProperties.throwUnlessBroken(broken);
                modified = null;
                properties.clear();
            }
        }

        private void meta() throws IOException {
            try (SafeXml xml = zip.xml("meta.xml")) {
                while (xml.nextInside(0)) {
                    if (xml.name().equals("date")) {
                        modified = DocumentProperties.instant(xml.text());
                    } else if (xml.name().equals("user-defined")) {
                        String name = xml.attribute("name");
                        String value = budget.text(xml.text());
                        if (name != null) properties.putIfAbsent(budget.text(name), value);
                    }
                }
            }
        }

        private List<Message> notes() {
            List<Message> notes = new ArrayList<>();
            if (zip.names().stream().anyMatch(part -> part.startsWith("Basic/") || part.startsWith("Scripts/")))
                notes.add(Message.of("sheet.note.macros"));
            if (links > 0) notes.add(Message.of("sheet.note.links", "count", links));
            return notes;
        }
    }
}
