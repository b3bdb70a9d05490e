package vn.tonghop.text;

import vn.tonghop.grid.Cell;

/** Reads one cell as a figure, by the grammar of Vietnamese administrative numbers. Never guesses, never repairs. */
public final class NumberReader {

    /** Reads a cell of any kind: a typed number is taken as stored, a text by the grammar, an error or date refused. */
    public Reading read(Cell cell, Expectation expected) {
        throw new UnsupportedOperationException();
    }

    /** Reads a piece of text. */
    public Reading read(String raw, Expectation expected) {
        throw new UnsupportedOperationException();
    }
}
