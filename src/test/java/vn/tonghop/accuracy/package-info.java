/**
 * How often a figure is read right, asked about, or read wrong without a word. Random communes are laid out in random
 * layouts, written by writers of our own and by POI, and read by the whole program from the bytes on; every workbook
 * comes with an answer key.
 *
 * <p>Nothing here looks at the form's tables of headers and synonyms, or at any class of {@code reading} or {@code text}:
 * headers and words are written down anew in {@link vn.tonghop.accuracy.Headers}, so that a mistake there shows here.
 */
package vn.tonghop.accuracy;
