/**
 * The draft report, {@code bao-cao.docx}, as Nghị định 30/2020/NĐ-CP wants it. In: a summary. Out: a Word document with all
 * that the data says and visible gaps for what only people can say. Never: writes an opinion, a text of a commune's file or a
 * number that is not in the summary.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.output.report;
