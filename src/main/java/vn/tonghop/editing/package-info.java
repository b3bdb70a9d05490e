/**
 * Figures confronted with edits. In: a submission and the form's rules. Out: a {@link vn.tonghop.editing.Checked}: findings, which
 * cell is probably wrong, what was probably meant, what is held back. Never: changes a figure.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.editing;
