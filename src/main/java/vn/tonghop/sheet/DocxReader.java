package vn.tonghop.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.message.Message;

/** Reads Word documents of 2007 and later straight from their XML: tables as grids, the paragraphs beside them as prose. */
final class DocxReader implements FormatReader {

    @Override
    public Contents read(byte[] content, Budget budget) throws IOException {
        Packed zip = Packed.open(content, budget);
        Relationships top = Relationships.of("", zip, budget);
        String document = top.first("officeDocument").filter(zip::has).orElse("word/document.xml");
        Relationships parts = Relationships.of(document, zip, budget);
        DocxBody body = new DocxBody(styles(parts, zip, budget), comments(parts, zip, budget), budget);
        try (SafeXml xml = zip.xml(document)) {
            body.read(xml);
        }
        DocumentProperties properties = DocumentProperties.read(top, zip, budget);
        zip.verifyRest();
        return new Contents(
                FileFormat.DOCX,
                body.grids(),
                body.prose(),
                body.pictures(),
                properties.modified(),
                properties.custom(),
                notes(body, parts, budget));
    }

    private static List<Message> notes(DocxBody body, Relationships parts, Budget budget) {
        List<Message> notes = new ArrayList<>();
        if (parts.first("vbaProject").isPresent()) notes.add(Message.of("sheet.note.macros"));
        if (!body.cut().isEmpty())
            notes.add(Message.of(
                    "sheet.note.longText",
                    "places",
                    body.cut(),
                    "limit",
                    budget.limits().cellText()));
        return notes;
    }

    private static DocxStyles styles(Relationships parts, Packed zip, Budget budget) throws IOException {
        DocxStyles styles = new DocxStyles();
        String part = parts.first("styles").orElse("");
        if (!zip.has(part)) return styles;
        try (SafeXml xml = zip.xml(part)) {
            styles.read(xml, budget);
        }
        return styles;
    }

    private static DocxComments comments(Relationships parts, Packed zip, Budget budget) throws IOException {
        DocxComments comments = new DocxComments();
        String part = parts.first("comments").orElse("");
        if (!zip.has(part)) return comments;
        try (SafeXml xml = zip.xml(part)) {
            comments.read(xml, budget);
        }
        return comments;
    }
}
