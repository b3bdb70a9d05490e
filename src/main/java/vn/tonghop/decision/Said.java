package vn.tonghop.decision;

import java.util.List;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Message;
import vn.tonghop.reading.Figure;

/** What one answer says, taken for itself. */
public sealed interface Said {

    Answer answer();

    /**
     * It can be understood.
     *
     * @param kind CORRECT, KEEP, CHOOSE, WITHDRAW or UNDO
     * @param changes for CORRECT the figures and their values, in base units
     */
    record Clear(Answer answer, QuestionKey key, Kind kind, List<QuestionKey.Change> changes, Channel channel)
            implements Said {
        public Clear {
            changes = List.copyOf(changes);
        }

        /** The figures that it speaks of; none where it is about the whole report. */
        public List<Figure.Key> figures() {
            if (kind == Kind.CORRECT)
                return changes.stream().map(QuestionKey.Change::figure).toList();
            Figure.Key figure = key.figure();
            return figure == null ? List.of() : List.of(figure);
        }

        /** Another answer of the same kind, with the same figures. */
        public boolean agreesWith(Clear other) {
            return kind == other.kind
                    && key.version().equals(other.key.version())
                    && changes.size() == other.changes.size()
                    && changes.stream()
                            .allMatch(change -> other.changes.stream().anyMatch(change::isSameAs));
        }

        /** Gives a figure another number than the other answer does. */
        public boolean differsFrom(Clear other) {
            return changes.stream()
                    .anyMatch(change -> other.changes.stream()
                            .anyMatch(theirs -> change.figure().equals(theirs.figure()) && !change.isSameAs(theirs)));
        }
    }

    /** It cannot: the cell, and what is wrong with it. */
    record Unclear(Answer answer, Place place, Message why) implements Said {}
}
