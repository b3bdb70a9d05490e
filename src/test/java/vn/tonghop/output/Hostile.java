package vn.tonghop.output;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import vn.tonghop.consolidation.KnownFinding;
import vn.tonghop.consolidation.SubmissionLine;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.consolidation.SummaryFigure;
import vn.tonghop.consolidation.UnitFigure;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.editing.Status;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Header;
import vn.tonghop.form.Severity;
import vn.tonghop.form.Table;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Place;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Figures;
import vn.tonghop.reading.Submission;
import vn.tonghop.reading.TableReading;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Scale;
import vn.tonghop.text.Verdict;

/** A summary of which every text that comes from a file, a roster or a form means harm: a unit each. */
final class Hostile {

    static final List<String> TEXTS = List.of(
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"http://evil.example\",\"xem\")",
            "<script>alert(1)</script>",
            "]]></w:t><w:p/>&#0;&lt;\" onmouseover=\"alert(1)",
            longText(),
            "a/b\\c?d*e[f]:g'",
            "\u202Ebao\u2066\u200Fxslx.exe",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "\t=1+1\n+1",
            "a\u0000b\u000bc\ud800d\uffff",
            "{unit} {0} $1 \\E _x000B_ file:///etc/passwd",
            "＝1＋1 \uD83D\uDE00 từ ng\u1EEF ghép a\u0301");

    static final Form FORM = form();

    private Hostile() {}

    /** 40.000 characters, and no zip bomb when it is packed. */
    private static String longText() {
        Random random = new Random(8);
        return IntStream.generate(() -> "aăâbcdđeêghiklmnoôơpqrstuưvxy <&".charAt(random.nextInt(32)))
                .limit(40_000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static Summary summary() {
        List<Checked> checked =
                IntStream.range(0, TEXTS.size()).mapToObj(Hostile::checked).toList();
        List<OrgUnit> units =
                checked.stream().map(each -> each.submission().unit()).toList();
        return new Summary(
                DucCo.unit("631", "Huyện " + TEXTS.get(3), "district", ""),
                DucCo.PERIOD,
                DucCo.AS_OF,
                units,
                checked,
                checked,
                figures(checked),
                checked.stream().map(Hostile::line).toList(),
                checked.stream().map(Hostile::known).toList());
    }

    private static Checked checked(int at) {
        String text = TEXTS.get(at);
        String name = text.length() > 200 ? text.substring(0, 200) : text; // no file system takes more
        OrgUnit unit = DucCo.unit("%05d".formatted(at), name, "commune", "631");
        Place place = new Place(name, name);
        Figure held = new Figure(
                "p02",
                "",
                "p02.gift_amount",
                new Reading.Doubtful(Verdict.INVALID, List.of(), null, Set.of(), text),
                place);
        List<TableReading> tables = List.of(
                table("p02", List.of(""), new Figures(List.of(held)), Map.of()),
                table(
                        "g04",
                        List.of("1"),
                        new Figures(List.of()),
                        Map.of("1", Map.of("g04.giver_name", text, "g04.funder_level", text))));
        Submission submission = new Submission(
                new ReceivedFile(name, "%064d".formatted(at), 1, Instant.EPOCH, Instant.EPOCH),
                DucCo.PERIOD,
                unit,
                FileFormat.XLSX,
                null,
                tables,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null);
        Finding finding = new Finding(
                "V01",
                Severity.ERROR,
                held.key(),
                place,
                List.of(place),
                null,
                null,
                null,
                null,
                Message.of("V01", "file", text));
        return new Checked(submission, Status.NEEDS_CORRECTION, List.of(finding), List.of(), Set.of(held.key()));
    }

    private static TableReading table(
            String table, List<String> rows, Figures figures, Map<String, Map<String, String>> texts) {
        return new TableReading(
                table,
                Place.NOWHERE,
                Scale.values()[0],
                rows,
                figures,
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                texts);
    }

    private static List<SummaryFigure> figures(List<Checked> checked) {
        return DucCo.summary().figures().stream()
                .map(figure -> new SummaryFigure(
                        figure.table(),
                        figure.row(),
                        figure.element(),
                        figure.value(),
                        figure.asReported(),
                        checked.stream().map(each -> part(figure, each)).toList()))
                .toList();
    }

    private static UnitFigure part(SummaryFigure total, Checked checked) {
        Figure figure = checked.submission().tables().stream()
                .flatMap(table -> StreamSupport.stream(table.figures().spliterator(), false))
                .filter(each -> each.element().equals(total.element()))
                .findFirst()
                .orElse(null);
        UnitFigure.State state = figure == null ? UnitFigure.State.BLANK : UnitFigure.State.HELD_BACK;
        OrgUnit unit = Objects.requireNonNull(checked.submission().unit());
        return new UnitFigure(unit, state, checked.submission().file().path(), figure, null, null);
    }

    private static SubmissionLine line(Checked checked) {
        Submission submission = checked.submission();
        return new SubmissionLine(
                submission.file().path(),
                submission.file().sha256(),
                submission.unit(),
                "2023",
                checked.status(),
                Message.of("V01", "file", submission.file().path()),
                1,
                0,
                Instant.EPOCH);
    }

    private static KnownFinding known(Checked checked) {
        return new KnownFinding(
                checked.submission().file().path(),
                checked.submission().unit(),
                checked.findings().get(0),
                checked.submission().file().sha256(),
                KnownFinding.State.NEW,
                DucCo.AS_OF);
    }

    /** Tables that are called alike and as sheets must not be; headers and parameters that mean harm. */
    private static Form form() {
        Form form = DucCo.FORM;
        Map<String, String> parameters = new TreeMap<>(form.parameters());
        parameters.put("appendix_numbering", "form");
        for (String id : List.of("title", "agency", "agency_signer", "report_basis", "report_recipients"))
            parameters.put(id, TEXTS.get(0) + TEXTS.get(2));
        parameters.put("report_addressee", TEXTS.stream().limit(4).collect(Collectors.joining(";")));
        List<Table> tables = new ArrayList<>();
        for (Table table : form.tables())
            tables.add(new Table(
                    table.id(),
                    TEXTS.get(2) + TEXTS.get(5),
                    List.of("'Phụ lục [a/b\\c?*]: =1+1 <script> dài quá mức'"),
                    table.rows(),
                    table.levels(),
                    table.required()));
        return new Form(
                form.id(),
                form.levels(),
                tables,
                form.elements().stream()
                        .map(element -> element.id().equals("p02.gift_amount")
                                ? new Element(
                                        element.id(),
                                        element.table(),
                                        List.of(
                                                new Header(TEXTS.get(0), List.of()),
                                                new Header(TEXTS.get(2), List.of())),
                                        element.kind(),
                                        element.unit(),
                                        element.required(),
                                        element.summed())
                                : element)
                        .toList(),
                form.rules(),
                parameters);
    }
}
