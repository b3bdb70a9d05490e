package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.editing.Status;
import vn.tonghop.form.Period;
import vn.tonghop.form.Severity;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Place;
import vn.tonghop.intake.Arrival;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Figures;
import vn.tonghop.reading.Submission;
import vn.tonghop.reading.TableReading;
import vn.tonghop.text.Origin;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Scale;
import vn.tonghop.text.Verdict;

/** A version in the making: silent about everything that is not said. */
final class MadeVersion {

    static final Period PERIOD =
            new Period("2023", LocalDate.of(2023, 6, 1), LocalDate.of(2023, 6, 30), LocalDate.of(2023, 6, 30));
    static final OrgUnit UNIT =
            new OrgUnit("23875", "Xã Ia Lang", "commune", "631", null, null, null, null, null, null, "");
    private static final List<String> ELEMENTS = List.of(
            "p02.gift_children",
            "p02.gift_amount",
            "p02.scholarship_children",
            "p02.scholarship_amount",
            "p02.health_children");

    private OrgUnit unit = UNIT;

    private final String path;
    private @Nullable Instant document;
    private Instant modified = Instant.EPOCH;
    private Instant received = Instant.EPOCH;
    private LocalDate night = LocalDate.of(2023, 7, 1);
    private String sha;
    private int errors;
    private boolean refused;

    MadeVersion(String path) {
        this.path = path;
        this.sha = Integer.toHexString(path.hashCode());
    }

    MadeVersion unit(OrgUnit other) {
        unit = other;
        return this;
    }

    MadeVersion document(int day) {
        document = day < 0 ? null : Instant.ofEpochSecond(86_400L * day);
        return this;
    }

    MadeVersion modified(int second) {
        modified = Instant.ofEpochSecond(second);
        return this;
    }

    MadeVersion received(int second) {
        received = Instant.ofEpochSecond(second);
        return this;
    }

    /** The as-of date on which it was taken in. */
    MadeVersion night(LocalDate day) {
        night = day;
        return this;
    }

    MadeVersion sha(String hash) {
        sha = hash;
        return this;
    }

    MadeVersion errors(int count) {
        errors = count;
        return this;
    }

    MadeVersion refused() {
        refused = true;
        return this;
    }

    /** Figures of p02 in the form's order. */
    Version of(long... values) {
        ReceivedFile file = new ReceivedFile(path, sha, 1, modified, received);
        Status status = refused ? Status.REJECTED : errors > 0 ? Status.NEEDS_CORRECTION : Status.ACCEPTED;
        Checked checked = new Checked(submission(file, values), status, findings(), List.of(), Set.of());
        return new Version(new Arrival(file, night, "2023"), checked);
    }

    private List<Finding> findings() {
        return IntStream.range(0, errors)
                .mapToObj(i -> new Finding(
                        "V11",
                        Severity.ERROR,
                        null,
                        Place.NOWHERE,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        Message.of("V11")))
                .toList();
    }

    private Submission submission(ReceivedFile file, long... values) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Reading reading = new Reading.Value(
                    Verdict.OK,
                    BigDecimal.valueOf(values[i]),
                    null,
                    null,
                    false,
                    Origin.NUMBER,
                    Set.of(),
                    "" + values[i]);
            figures.add(new Figure("p02", "", ELEMENTS.get(i), reading, new Place("S", "A" + (i + 1))));
        }
        TableReading table = new TableReading(
                "p02",
                Place.NOWHERE,
                Scale.NONE,
                List.of(""),
                new Figures(figures),
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of());
        return new Submission(
                file,
                PERIOD,
                unit,
                FileFormat.XLSX,
                null,
                List.of(table),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                document);
    }
}
