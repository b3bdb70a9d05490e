package vn.tonghop.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tonghop.consolidation.KnownFinding;
import vn.tonghop.consolidation.SubmissionLine;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.consolidation.SummaryFigure;
import vn.tonghop.decision.Channel;
import vn.tonghop.decision.Decision;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Severity;
import vn.tonghop.form.Table;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Submission;
import vn.tonghop.reading.TableReading;
import vn.tonghop.text.Reading;

/**
 * The files for machines: {@code submissions.csv}, {@code figures.csv}, {@code findings.csv}, {@code summary.csv} and
 * {@code decisions.csv}.
 */
public final class CsvResults {

    static final String SUBMISSIONS =
            "file,sha256,org_unit,org_unit_name,period,status,reason,errors,warnings,received_at";
    private static final String FIGURES = "file,org_unit,table,row,element,value,unit,sheet,cell,raw,reading";
    private static final String FINDINGS = "file,org_unit,severity,rule,table,row,element,sheet,cell,actual,expected,"
            + "imbalance,cause,suggestion,message_vi,message_en,finding_id,state,first_seen";
    private static final String SUMMARY =
            "org_unit,table,row,element,value,unit,reporting_units,missing_units,value_as_reported";

    private static final String DECISIONS = "at,unit,period,table,row,element,old,new,kind,reason,by,channel,file";

    private final Form form;
    private final Wording wording;

    public CsvResults(Form form, Wording wording) {
        this.form = form;
        this.wording = wording;
    }

    /** All five, for a consolidation. */
    public void write(Summary summary, Path folder) throws IOException {
        writeSubmissions(summary.submissions(), folder);
        writeFigures(listed(summary), folder);
        writeFindings(summary.findings(), folder);
        writeSummary(summary, folder);
        writeDecisions(summary.decided().log(), folder);
    }

    /**
     * Every submission that was read; where two versions came under one path, only the one that counts, so that file and
     * unit name the figures of one.
     */
    private static List<Checked> listed(Summary summary) {
        return summary.read().stream()
                .filter(each -> summary.counting().contains(each)
                        || summary.counting().stream().noneMatch(counts -> sameFileAndUnit(each, counts)))
                .toList();
    }

    private static boolean sameFileAndUnit(Checked a, Checked b) {
        return a.submission().file().path().equals(b.submission().file().path())
                && Objects.equals(a.submission().unit(), b.submission().unit());
    }

    /** The first three, for files checked each for itself: findings have neither id nor age then. */
    public void write(List<Checked> checked, Path folder) throws IOException {
        writeSubmissions(checked.stream().map(this::line).toList(), folder);
        writeFigures(checked, folder);
        try (CsvTable csv = new CsvTable(folder.resolve("findings.csv"), FINDINGS)) {
            for (Checked each : checked)
                for (Finding finding : each.findings())
                    line(csv, each.submission().file().path(), each.submission().unit(), finding, null);
        }
    }

    public void writeSubmissions(List<SubmissionLine> submissions, Path folder) throws IOException {
        try (CsvTable csv = new CsvTable(folder.resolve("submissions.csv"), SUBMISSIONS)) {
            for (SubmissionLine each : submissions)
                csv.line(cells(each, wording).toArray());
        }
    }

    /** One line of submissions.csv. */
    static List<@Nullable Object> cells(SubmissionLine line, Wording wording) {
        Message reason = line.reason();
        return Arrays.asList(
                line.file(),
                line.sha256(),
                code(line.unit()),
                line.unit() == null ? null : line.unit().name(),
                line.period(),
                line.status(),
                reason == null ? null : Reasons.forMachines(reason, wording.shown()),
                line.errors(),
                line.warnings(),
                line.receivedAt());
    }

    /** Every figure that was read or should have been: blank ones only where the unit must fill them. */
    public void writeFigures(List<Checked> checked, Path folder) throws IOException {
        try (CsvTable csv = new CsvTable(folder.resolve("figures.csv"), FIGURES)) {
            for (Checked each : checked) {
                List<TableReading> tables = each.submission().tables().stream()
                        .sorted(Comparator.comparingInt(this::place))
                        .toList();
                for (TableReading table : tables)
                    for (Figure figure : table.figures())
                        if (isListed(figure, each.submission())) line(csv, each, figure);
            }
        }
    }

    public void writeFindings(List<KnownFinding> findings, Path folder) throws IOException {
        try (CsvTable csv = new CsvTable(folder.resolve("findings.csv"), FINDINGS)) {
            for (KnownFinding known : findings) line(csv, known.file(), known.unit(), known.finding(), known);
        }
    }

    public void writeSummary(Summary summary, Path folder) throws IOException {
        try (CsvTable csv = new CsvTable(folder.resolve("summary.csv"), SUMMARY)) {
            for (SummaryFigure figure : summary.figures())
                csv.line(
                        summary.unit().code(),
                        figure.table(),
                        figure.row(),
                        figure.element(),
                        figure.value(),
                        unit(figure.element()),
                        figure.reporting(),
                        figure.missing(),
                        figure.asReported());
        }
    }

    /** Every decision ever taken, in order. */
    public void writeDecisions(List<Decision> decisions, Path folder) throws IOException {
        try (CsvTable csv = new CsvTable(folder.resolve("decisions.csv"), DECISIONS)) {
            for (Decision each : decisions) {
                Figure.Key figure = each.figure();
                csv.line(
                        each.at(),
                        each.unit(),
                        each.period(),
                        figure == null ? null : figure.table(),
                        figure == null ? null : figure.row(),
                        figure == null ? null : figure.element(),
                        each.old(),
                        each.value(),
                        each.kind(),
                        each.reason(),
                        each.by(),
                        channel(each),
                        each.file());
            }
        }
    }

    private static String channel(Decision decision) {
        Channel channel = decision.channel();
        return channel == null ? "" : channel.id();
    }

    private void line(CsvTable csv, Checked checked, Figure figure) throws IOException {
        Submission submission = checked.submission();
        boolean counts = checked.counts(figure);
        csv.line(
                submission.file().path(),
                code(submission.unit()),
                figure.table(),
                figure.row(),
                figure.element(),
                counts ? figure.value().orElseThrow() : null,
                unit(figure.element()),
                figure.place().sheet(),
                figure.place().cell(),
                figure.reading().raw(),
                counts && figure.reading() instanceof Reading.Value value ? value.origin() : null);
    }

    private void line(CsvTable csv, String file, @Nullable OrgUnit unit, Finding finding, @Nullable KnownFinding known)
            throws IOException {
        Figure.Key figure = finding.figure();
        csv.line(
                file,
                code(unit),
                finding.severity(),
                finding.rule(),
                figure == null ? null : figure.table(),
                figure == null ? null : figure.row(),
                figure == null ? null : figure.element(),
                finding.place().sheet(),
                finding.place().cell(),
                finding.actual(),
                finding.expected(),
                finding.imbalance(),
                finding.cause(),
                finding.suggestion() == null ? null : finding.suggestion().line(),
                wording.vi().render(finding.message()),
                wording.en().render(finding.message()),
                known == null ? null : known.id(),
                known == null ? null : known.state(),
                known == null ? null : known.firstSeen());
    }

    private SubmissionLine line(Checked checked) {
        Submission submission = checked.submission();
        return new SubmissionLine(
                submission.file().path(),
                submission.file().sha256(),
                submission.unit(),
                submission.period().id(),
                checked.status(),
                Refusals.reason(checked),
                checked.count(Severity.ERROR) + checked.count(Severity.FATAL),
                checked.count(Severity.WARNING),
                submission.file().receivedAt());
    }

    private boolean isListed(Figure figure, Submission submission) {
        if (!(figure.reading() instanceof Reading.NoValue blank)) return true;
        Element element = form.element(figure.element());
        Table table = form.table(figure.table());
        OrgUnit unit = submission.unit();
        String own = unit == null ? form.reportingLevel() : unit.level();
        return switch (table.rows()) {
            case LEVELS -> element.required() && figure.row().equals(own);
            case ONE, LINES -> element.required() || !blank.raw().isBlank();
        };
    }

    private int place(TableReading table) {
        return form.tables().indexOf(form.table(table.table()));
    }

    private String unit(String element) {
        var unit = form.element(element).unit();
        return unit == null ? "" : unit.id();
    }

    private static @Nullable String code(@Nullable OrgUnit unit) {
        return unit == null ? null : unit.code();
    }
}
