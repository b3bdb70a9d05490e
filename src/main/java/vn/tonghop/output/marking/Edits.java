package vn.tonghop.output.marking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes to a text at places of its own, made all at once; what lies between stays. */
final class Edits {

    private record Edit(int from, int to, String text) {}

    private final String original;
    private final List<Edit> edits = new ArrayList<>();

    Edits(String original) {
        this.original = original;
    }

    void replace(int from, int to, String text) {
        edits.add(new Edit(from, to, text));
    }

    void insert(int at, String text) {
        replace(at, at, text);
    }

    void remove(int from, int to) {
        replace(from, to, "");
    }

    /** Insertions at one place come in the order in which they were asked for. */
    String apply() {
        if (edits.isEmpty()) return original;
        StringBuilder changed = new StringBuilder(original.length() + 1024);
        int at = 0;
        for (Edit edit : edits.stream()
                .sorted(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to))
                .toList()) {
            changed.append(original, at, edit.from()).append(edit.text());
            at = edit.to();
        }
        return changed.append(original, at, original.length()).toString();
    }
}
