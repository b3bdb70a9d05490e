package vn.tonghop.form;

import java.util.List;

/**
 * One table of the form.
 *
 * @param id {@code p01}
 * @param title the heading above it
 * @param appendix how the appendix is called: «Phụ lục 01», «Phụ lục I», «PL 01», …; the first is the form's own
 * @param levels ids of the levels that have a row, where {@code rows} is LEVELS; else empty
 * @param required a submission must have it
 */
public record Table(String id, String title, List<String> appendix, Rows rows, List<String> levels, boolean required) {
    public Table {
        appendix = List.copyOf(appendix);
        levels = List.copyOf(levels);
    }
}
