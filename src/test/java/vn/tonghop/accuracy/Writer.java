package vn.tonghop.accuracy;

import java.io.IOException;

/** Writes pages as the bytes of a file. */
interface Writer {

    byte[] write(Workbook book) throws IOException;

    static byte[] bytes(Workbook book) throws IOException {
        Writer writer = switch (book.format()) {
            case XLSX_POI, XLS_POI -> new PoiWriter();
            case XLSX_OWN -> new XlsxWriter();
            case ODS_OWN -> new OdsWriter();
            case DOCX_OWN -> new DocxWriter();
            case HTML_NAMED_XLS -> new HtmlWriter();
            case CSV_COMMA, CSV_SEMICOLON, CSV_TAB -> new CsvWriter();
        };
        return writer.write(book);
    }
}
