package vn.tonghop.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tonghop.grid.FileFormat;

/** Says by its content what a file is; its name is not asked. Never refuses: a broken file is what it was meant to be. */
final class Sniffer {

    private static final int MAX_CONTENT_TYPES = 1 << 20;

    /** Main parts of Office packages by what their content type ends in. */
    private static final Map<String, FileFormat> MAIN_PARTS = Map.of(
            "spreadsheetml.sheet.main+xml", FileFormat.XLSX,
            "spreadsheetml.template.main+xml", FileFormat.XLSX,
            "ms-excel.sheet.macroenabled.main+xml", FileFormat.XLSM,
            "ms-excel.template.macroenabled.main+xml", FileFormat.XLSM,
            "ms-excel.addin.macroenabled.main+xml", FileFormat.XLSM,
            "ms-excel.sheet.binary.macroenabled.main", FileFormat.XLSB,
            "wordprocessingml.document.main+xml", FileFormat.DOCX,
            "wordprocessingml.template.main+xml", FileFormat.DOCX,
            "ms-word.document.macroenabled.main+xml", FileFormat.DOCX,
            "ms-word.template.macroenabledtemplate.main+xml", FileFormat.DOCX);

    private static final Map<String, FileFormat> PARTS = Map.of(
            "xl/workbook.xml", FileFormat.XLSX,
            "xl/workbook.bin", FileFormat.XLSB,
            "word/document.xml", FileFormat.DOCX);

    /** First names in a zip that only packages of documents have, enough where the directory is lost. */
    private static final List<String> PACKAGE_NAMES =
            List.of("[content_types].xml", "_rels/", "xl/", "docprops/", "customxml/");

    private final byte[] content;
    private final Limits limits;

    private Sniffer(byte[] content, Limits limits) {
        this.content = content;
        this.limits = limits;
    }

    static FileFormat sniff(byte[] content, Limits limits) {
        return new Sniffer(content, limits).sniff();
    }

    private FileFormat sniff() {
        if (content.length == 0) return FileFormat.EMPTY;
        if (Signature.at(content, 0, Signature.ZIP) || Signature.at(content, 0, Signature.EMPTY_ZIP)) return zip();
        if (Signature.at(content, 0, Signature.OLE2)) return ole();
        return Signature.find(content).orElseGet(() -> TextSniffer.sniff(content));
    }

    private FileFormat zip() {
        List<String> names = ZipDirectory.names(content);
        if (names.contains("mimetype") || names.contains("meta-inf/manifest.xml")) return openDocument();
        if (names.contains("[content_types].xml")) {
            FileFormat main = mainPart(new String(head("[Content_Types].xml"), StandardCharsets.ISO_8859_1));
            if (main != FileFormat.UNKNOWN) return main;
        }
        for (String name : names) if (PARTS.containsKey(name)) return PARTS.get(name);
        if (names.stream().anyMatch(name -> PACKAGE_NAMES.stream().anyMatch(name::startsWith)))
            return names.size() == 1 ? FileFormat.XLSX : FileFormat.UNKNOWN;
        boolean office = names.stream().anyMatch(name -> name.startsWith("ppt/") || name.startsWith("index/"));
        return office ? FileFormat.UNKNOWN : FileFormat.ARCHIVE;
    }

    private static FileFormat mainPart(String contentTypes) {
        String types = contentTypes.toLowerCase(Locale.ROOT);
        FileFormat found = FileFormat.UNKNOWN;
        int first = Integer.MAX_VALUE;
        for (Map.Entry<String, FileFormat> one : MAIN_PARTS.entrySet()) {
            int at = types.indexOf(one.getKey());
            if (at < 0 || at >= first) continue;
            first = at;
            found = one.getValue();
        }
        return found;
    }

    private FileFormat openDocument() {
        String type = new String(head("mimetype"), StandardCharsets.ISO_8859_1).strip();
        if (type.isEmpty()) type = new String(head("META-INF/manifest.xml"), StandardCharsets.ISO_8859_1);
        return type.contains("opendocument.spreadsheet") ? FileFormat.ODS : FileFormat.UNKNOWN;
    }

    /** The beginning of a part; nothing where the zip is one that will be refused anyway. */
    private byte[] head(String part) {
        try {
            return Packed.open(content, new Budget(limits)).head(part, MAX_CONTENT_TYPES);
        } catch (IOException broken) {
            return new byte[0];
        }
    }

    private FileFormat ole() {
        try {
            OleFile file = OleFile.open(content);
            if (file.has("Workbook") || file.has("EncryptedPackage")) return FileFormat.XLS;
            if (file.has("Book")) return FileFormat.EXCEL_95;
            return file.has("WordDocument") ? FileFormat.DOC : FileFormat.UNKNOWN;
        } catch (IOException | RuntimeException broken) {
            return FileFormat.XLS;
        }
    }
}
