/**
 * The sender's own file given back: doubtful cells filled and commented, a first sheet «Cần sửa» with a line a cause. In:
 * the file's bytes and what is asked. Out: bytes, in the file's own format where it can be marked safely, else a workbook
 * with that sheet alone. Parts of a package that need no mark stay as they are, byte for byte. Never: judges a figure,
 * says anything of its own about one, lets text from a file become a formula or a link.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.output.marking;
