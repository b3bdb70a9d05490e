/**
 * Vietnamese cells as meaning. In: one cell and what its column expects; or a piece of text. Out: a
 * {@link vn.tonghop.text.Reading}: a figure, nothing, or a doubt with its candidates; keys under which two spellings of
 * one name are the same. Never: looks at a neighbour cell, decides whether a figure counts, repairs a number.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.text;
