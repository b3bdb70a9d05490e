/**
 * A sheet as values. In: what a reader of some file format found. Out: a {@link vn.tonghop.grid.Grid} of typed cells
 * with address, formula, merge and visibility, and the prose beside it. Never: knows a file format, reads a figure.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.grid;
