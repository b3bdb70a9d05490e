package vn.tonghop.accuracy;

/** What writes the file. */
enum Format {
    XLSX_POI("xlsx", true),
    XLSX_OWN("xlsx", true),
    XLS_POI("xls", true),
    ODS_OWN("ods", true),
    DOCX_OWN("docx", false),
    CSV_COMMA("csv", false),
    CSV_SEMICOLON("csv", false),
    CSV_TAB("csv", false),
    HTML_NAMED_XLS("xls", false);

    final String extension;
    /** Types, formulas and hidden parts. */
    final boolean spreadsheet;

    Format(String extension, boolean spreadsheet) {
        this.extension = extension;
        this.spreadsheet = spreadsheet;
    }

    boolean csv() {
        return extension.equals("csv");
    }
}
