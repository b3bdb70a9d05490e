/**
 * Cells into figures. In: the contents of one file, and the form. Out: a {@link vn.tonghop.reading.Submission} for each
 * unit in it; each figure keeps its cell and how it was read. Never: opens a file, asks the clock, judges a figure.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.reading;
