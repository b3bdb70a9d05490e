package vn.tonghop.accuracy;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A laid-out file before it is written, with its answer key.
 *
 * @param features what was drawn, for the tables of the report
 * @param faults what must be asked about
 * @param ordinary every feature is one of domain.md 7.3 whose verdict is OK
 * @param mustFind findings that must be there
 */
record Workbook(
        long number,
        String fileName,
        Format format,
        List<Page> pages,
        Set<String> features,
        Set<String> faults,
        boolean ordinary,
        List<Expected> mustFind,
        Set<String> secrets,
        Roster roster,
        Map<Key, Answer> answers) {

    /**
     * A finding of a rule, or of one of several between «|», unless one of the figures that it compares does not count:
     * that is told of the figure itself.
     */
    record Expected(String rule, List<Key> compared) {}
}
