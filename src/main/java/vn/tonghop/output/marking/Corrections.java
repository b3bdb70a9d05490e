package vn.tonghop.output.marking;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What the sheet «Cần sửa» of one file says.
 *
 * @param mark form, period and unit, by which the file is known when it comes back: {@code thdte|2023|23875}
 * @param notes how to answer, what the colours mean, what could not be marked
 */
public record Corrections(String title, String mark, List<String> notes, List<Correction> lines)
        implements Serializable {

    public Corrections {
        notes = List.copyOf(notes);
        lines = List.copyOf(lines);
    }

    Corrections noting(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Corrections(title, mark, all, lines);
    }
}
