package vn.tonghop.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.editing.Checked;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.TableReading;

/** The submissions that count, found by unit. */
final class Counting {

    private final Map<String, Checked> byUnit = new LinkedHashMap<>();

    Counting(List<Checked> counting) {
        for (Checked each : counting) {
            OrgUnit unit = each.submission().unit();
            if (unit != null) byUnit.put(unit.code(), each);
        }
    }

    Optional<Checked> of(@Nullable OrgUnit unit) {
        return unit == null ? Optional.empty() : Optional.ofNullable(byUnit.get(unit.code()));
    }

    /** This file is the one that counts for its unit. */
    boolean counts(@Nullable OrgUnit unit, String file) {
        return of(unit).filter(each -> each.submission().file().path().equals(file))
                .isPresent();
    }

    /** This figure is in the total of its unit. */
    boolean counts(OrgUnit unit, Figure figure) {
        return of(unit).filter(checked -> checked.counts(figure)).isPresent();
    }

    Optional<TableReading> table(OrgUnit unit, String table) {
        return of(unit).flatMap(each -> each.submission().table(table));
    }

    /** One element's figures, line by line. */
    List<Figure> lines(OrgUnit unit, String table, String element) {
        List<Figure> lines = new ArrayList<>();
        table(unit, table).ifPresent(read -> {
            for (String row : read.rows()) read.find(row, element).ifPresent(lines::add);
        });
        return lines;
    }
}
