/**
 * Workbooks as offices print them. In: drafts, sheets of boxes that say what stands in them and what they look like. Out: an
 * xlsx file whose column widths and row heights were computed from its text, the same on every machine. Never: knows a figure,
 * asks the machine for fonts, writes text as anything but text.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.output.book;
