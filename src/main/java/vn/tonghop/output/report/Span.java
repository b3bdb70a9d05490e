package vn.tonghop.output.report;

import java.util.List;

/** A stretch of text in one cut. */
record Span(String text, Cut cut) {

    enum Cut {
        PLAIN,
        BOLD,
        ITALIC,
        BOLD_ITALIC,
        /** To be written by a person: in brackets on yellow. */
        GAP
    }

    static List<Span> plain(String text) {
        return List.of(new Span(text, Cut.PLAIN));
    }

    static Span gap(String what) {
        return new Span("[" + what + "]", Cut.GAP);
    }
}
