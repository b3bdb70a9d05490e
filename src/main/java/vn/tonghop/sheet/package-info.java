/** A file of any format into grids. In: the bytes of a file. Out: its {@link vn.tonghop.grid.Contents}, or why it cannot be read. Never: trusts a name, an extension, or a size that the file states; reads a figure. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.sheet;
