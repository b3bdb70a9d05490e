package vn.tonghop.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes small .xlsx files for tests from the XML of their parts. */
final class XlsxFile {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private final List<String> sheets = new ArrayList<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder workbookRelationships = new StringBuilder();
    private String workbookProperties = "";
    private String state = "";

    /** A workbook with one sheet «S», what stands between its {@code sheetData} tags given. */
    static XlsxFile ofRows(String rows) {
        return ofSheet("<sheetData>" + rows + "</sheetData>");
    }

    /** A workbook with one sheet «S», what stands between its {@code worksheet} tags given. */
    static XlsxFile ofSheet(String content) {
        return new XlsxFile().sheet("<worksheet xmlns=\"" + MAIN + "\">" + content + "</worksheet>");
    }

    XlsxFile sheet(String part) {
        sheets.add(part);
        return this;
    }

    XlsxFile part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    XlsxFile workbookProperties(String element) {
        workbookProperties = element;
        return this;
    }

    XlsxFile state(String said) {
        state = " state=\"" + said + "\"";
        return this;
    }

    XlsxFile sharedStrings(String items) {
        relate("strings", "sharedStrings", "sharedStrings.xml");
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
    }

    XlsxFile styles(String content) {
        relate("styles", "styles", "styles.xml");
        return part("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + content + "</styleSheet>");
    }

    XlsxFile relate(String id, String type, String target) {
        workbookRelationships.append(relationship(id, type, target));
        return this;
    }

    static String relationships(String... all) {
        return "<Relationships xmlns=\"" + PACKAGE + "\">" + String.join("", all) + "</Relationships>";
    }

    static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    ZipFile zip() {
        StringBuilder list = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            list.append("<sheet name=\"S")
                    .append(i == 1 ? "" : i)
                    .append("\" sheetId=\"")
                    .append(i);
            list.append("\" r:id=\"sheet").append(i).append("\"").append(state).append("/>");
            relate("sheet" + i, "worksheet", "worksheets/sheet" + i + ".xml");
        }
        ZipFile zip = new ZipFile()
                .add(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES + "\"/></Types>")
                .add("_rels/.rels", relationships(relationship("book", "officeDocument", "xl/workbook.xml")))
                .add(
                        "xl/workbook.xml",
                        "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + workbookProperties + "<sheets>"
                                + list + "</sheets></workbook>")
                .add("xl/_rels/workbook.xml.rels", relationships(workbookRelationships.toString()));
        for (int i = 1; i <= sheets.size(); i++) zip.add("xl/worksheets/sheet" + i + ".xml", sheets.get(i - 1));
        parts.forEach(zip::add);
        return zip;
    }

    byte[] bytes() {
        return zip().bytes();
    }
}
