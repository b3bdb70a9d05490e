/**
 * Submissions into a summary. In: the checked submissions of a period and the tree of org units. Out: a
 * {@link vn.tonghop.consolidation.Summary}: totals of what counts, each with the cells behind it. Never: a figure that no cell
 * gave.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.consolidation;
