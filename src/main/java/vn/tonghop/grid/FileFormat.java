package vn.tonghop.grid;

/** What a file's content is, whatever its name says. The second group is recognised but not read. */
public enum FileFormat {
    XLSX,
    XLSM,
    XLS,
    ODS,
    CSV,
    DOCX,
    SPREADSHEETML,
    HTML,

    EXCEL_95,
    XLSB,
    DOC,
    PDF,
    PICTURE,
    ARCHIVE,
    EMPTY,
    UNKNOWN
}
