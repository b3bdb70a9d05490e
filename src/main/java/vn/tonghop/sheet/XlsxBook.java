package vn.tonghop.sheet;

/** What all sheets of a workbook share. */
record XlsxBook(SharedStrings strings, XlsxStyles styles, boolean date1904, Budget budget) {}
