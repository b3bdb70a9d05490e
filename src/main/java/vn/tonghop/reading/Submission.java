package vn.tonghop.reading;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Period;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Paragraph;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnit;

/**
 * What one file says for one unit.
 *
 * @param unit the unit of the roster that all witnesses mean; null when unknown or contradictory
 * @param refusal why the file could not be opened at all; null when it was
 * @param twice tables that the file holds twice with different figures, with both titles' places in the message
 * @param hidden what is hidden and was not read; null when nothing is
 * @param personal a column of personal data that was not read; null when there is none
 * @param notes what else the sender should know: legacy fonts, external links
 * @param prose paragraphs beside the tables
 * @param modified the document's own time of last change, null when it is silent
 */
public record Submission(
        ReceivedFile file,
        Period period,
        @Nullable OrgUnit unit,
        FileFormat format,
        @Nullable Message refusal,
        List<TableReading> tables,
        List<Witness> witnesses,
        List<Message> twice,
        @Nullable Message hidden,
        @Nullable Message personal,
        List<Message> notes,
        List<Paragraph> prose,
        @Nullable Instant modified)
        implements Serializable {

    /**
     * The key of a note that a table has a row of a level that the form does not: {@code appendix}, {@code cell},
     * {@code label}, {@code values}.
     */
    public static final String FOREIGN_ROW = "reading.foreignRow";

    /** The key of a note that the file has tables of figures of which none was found to be the form's: {@code cells}. */
    public static final String UNREAD_TABLE = "reading.unreadTable";

    public Submission {
        tables = List.copyOf(tables);
        witnesses = List.copyOf(witnesses);
        twice = List.copyOf(twice);
        notes = List.copyOf(notes);
        prose = List.copyOf(prose);
    }

    /** The same submission with other tables. */
    public Submission withTables(List<TableReading> others) {
        return new Submission(
                file, period, unit, format, refusal, others, witnesses, twice, hidden, personal, notes, prose,
                modified);
    }

    public Optional<TableReading> table(String table) {
        return tables.stream().filter(each -> each.table().equals(table)).findFirst();
    }

    public List<Witness> witnesses(Witness.Kind kind) {
        return witnesses.stream().filter(each -> each.kind() == kind).toList();
    }
}
