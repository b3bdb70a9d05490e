/**
 * Who is told what, once. In: a summary, what was told before, and the roster's addresses. Out: letters in the archive, each
 * with a journal of what became of it; drafts and texts in {@code thu/}; mail. Never: judges a figure, tells a unit another
 * one's figures, or sends what may have been sent without saying so.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.delivery;
