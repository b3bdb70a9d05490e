package vn.tonghop.reading;

import vn.tonghop.grid.Place;

/**
 * A text that stands outside the tables of a file.
 *
 * @param above it stands over a table, or is prose at the head of a document
 */
record Heading(String text, Place place, boolean above) {}
