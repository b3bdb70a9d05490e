package vn.tonghop.output;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.consolidation.KnownFinding;
import vn.tonghop.consolidation.SubmissionLine;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.consolidation.SummaryFigure;
import vn.tonghop.consolidation.UnitFigure;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.editing.Mechanism;
import vn.tonghop.editing.PassedCheck;
import vn.tonghop.editing.Status;
import vn.tonghop.editing.Suggestion;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Header;
import vn.tonghop.form.Level;
import vn.tonghop.form.Period;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Severity;
import vn.tonghop.form.Table;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Place;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.message.Language;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Figures;
import vn.tonghop.reading.Submission;
import vn.tonghop.reading.TableReading;
import vn.tonghop.text.Origin;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Scale;
import vn.tonghop.text.Unit;
import vn.tonghop.text.Verdict;

/** Đức Cơ in 2023: ten units, one of which has not reported, with the figures of Ia Lang's report as it was sent. */
final class DucCo {

    static final LocalDate AS_OF = LocalDate.of(2023, 7, 6);
    static final Period PERIOD =
            new Period("2023", LocalDate.of(2023, 6, 1), LocalDate.of(2023, 6, 30), LocalDate.of(2023, 7, 5));
    static final OrgUnit DISTRICT = unit("631", "Huyện Đức Cơ", "district", "64");
    static final List<OrgUnit> UNITS = List.of(
            unit("23857", "Thị trấn Chư Ty", "commune", "631"),
            unit("23860", "Xã Ia Dơk", "commune", "631"),
            unit("23863", "Xã Ia Krêl", "commune", "631"),
            unit("23866", "Xã Ia Din", "commune", "631"),
            unit("23869", "Xã Ia Kla", "commune", "631"),
            unit("23872", "Xã Ia Dom", "commune", "631"),
            unit("23875", "Xã Ia Lang", "commune", "631"),
            unit("23878", "Xã Ia Kriêng", "commune", "631"),
            unit("23881", "Xã Ia Pnôn", "commune", "631"),
            unit("23884", "Xã Ia Nan", "commune", "631"));

    static final Form FORM = form();

    static final Map<String, String> TEXTS_VI = Map.of(
            "V33", "Dòng {line}: số suất × trị giá ≠ {amount}",
            "V17", "Có {children} trẻ em tham dự nhưng chưa ghi số điểm phát động",
            "V34", "Tổng tiền chi tiết {sum} không khớp Phụ lục 02 ({amount})",
            "V31", "Số {value} lặp lại ở 2 chỉ tiêu; đề nghị xác nhận không phải số chép lại",
            "V09", "Ngày báo cáo {date} trước khi kết thúc Tháng hành động",
            "V01", "Không xác định được đơn vị báo cáo: tệp «{file}»");
    static final Map<String, String> TEXTS_EN = Map.of(
            "V33", "Line {line}: gifts × value ≠ {amount}",
            "V17", "{children} children attended but no launch point is given",
            "V34", "The details add up to {sum}, Appendix 02 has {amount}",
            "V31", "The figure {value} stands in 2 elements; please confirm",
            "V09", "The report is dated {date}, before the period ends",
            "V01", "Reporting unit not known: file «{file}»");

    static final Renderer VI = new Renderer(Language.VI, TEXTS_VI);
    static final Renderer EN = new Renderer(Language.EN, TEXTS_EN);
    static final Wording WORDING = new Wording(VI, EN, Language.VI);

    private static final String P02 = "Phụ lục 02";

    private DucCo() {}

    static OrgUnit unit(String code, String name, String level, String parent) {
        return new OrgUnit(code, name, level, parent, null, null, null, null, null, null, "");
    }

    private static Form form() {
        List<Element> elements = new ArrayList<>();
        String launch = "Tổ chức phát động Tháng hành động vì trẻ em";
        String works = "Công trình dành cho trẻ em";
        String funds = "Kinh phí cho Tháng hành động vì trẻ em";
        elements.add(element("p01.launch_points", Unit.DIEM, launch, "Số điểm phát động"));
        elements.add(element("p01.launch_children", Unit.TRE, launch, "Số trẻ em tham dự"));
        elements.add(element("p01.works_new", Unit.CONG_TRINH, works, "Số công trình xây mới"));
        elements.add(element("p01.works_upgraded", Unit.CONG_TRINH, works, "Số công trình nâng cấp"));
        elements.add(element("p01.fund_state", Unit.DONG, funds, "Ngân sách nhà nước"));
        elements.add(element("p01.fund_mobilised", Unit.DONG, funds, "Vận động"));
        for (String[] group : new String[][] {
            {"gift", "Tặng quà"},
            {"scholarship", "Cấp học bổng"},
            {"health", "Khám bệnh, chữa bệnh miễn phí cho trẻ em"}
        }) {
            elements.add(element("p02." + group[0] + "_children", Unit.TRE, group[1], "Số lượng trẻ em"));
            elements.add(element("p02." + group[0] + "_amount", Unit.DONG, group[1], "Kinh phí"));
        }
        for (String[] group : new String[][] {
            {
                "participation",
                "Các hoạt động có sự tham gia của trẻ em (Diễn đàn, hội nghị, hội thảo, tọa đàm, câu lạc bộ, đội, nhóm, tham vấn, thăm dò, lấy ý kiến trẻ em,...)"
            },
            {"recreation", "Các hoạt động vui chơi, giải trí (hội thi, cắm trại, thể thao, du lịch, tham quan)"}
        }) {
            elements.add(element("p03." + group[0] + "_activities", Unit.HOAT_DONG, group[1], "Số lượng hoạt động"));
            elements.add(element("p03." + group[0] + "_children", Unit.TRE, group[1], "Số lượng trẻ em tham gia"));
        }
        elements.add(text("g04.giver_name", "Đơn vị tặng"));
        elements.add(text("g04.funder_level", "Cấp (nguồn)"));
        elements.add(element("g04.gift_count", Unit.SUAT, "Số suất"));
        elements.add(new Element("g04.children", "g04", path("Số trẻ em"), Element.Kind.COUNT, Unit.TRE, false, true));
        elements.add(new Element(
                "g04.unit_value", "g04", path("Trị giá mỗi suất"), Element.Kind.MONEY, Unit.DONG, true, false));
        elements.add(element("g04.amount", Unit.DONG, "Thành tiền"));
        return new Form(
                "thdte",
                List.of(
                        new Level("province", List.of("Cấp tỉnh")),
                        new Level("district", List.of("Cấp huyện")),
                        new Level("commune", List.of("Cấp xã"))),
                List.of(
                        new Table(
                                "p01",
                                "1. Tổ chức phát động, kinh phí và công trình dành cho trẻ em",
                                List.of("Phụ lục 01"),
                                Rows.LEVELS,
                                List.of("province", "district", "commune"),
                                true),
                        new Table("p02", "2. Hoạt động hỗ trợ trẻ em", List.of(P02), Rows.ONE, List.of(), true),
                        new Table(
                                "p03",
                                "3. Hoạt động có sự tham gia của trẻ em và vui chơi giải trí",
                                List.of("Phụ lục 03"),
                                Rows.ONE,
                                List.of(),
                                true),
                        new Table(
                                "g04",
                                "4. Chi tiết các đợt tặng quà",
                                List.of("Phụ lục 04", "Chi tiết tặng quà"),
                                Rows.LINES,
                                List.of(),
                                false)),
                elements,
                List.of(),
                Map.of(
                        "reporting_level", "commune",
                        "agency_superior", "UBND {unit}",
                        "agency", "Phòng Lao động - Thương binh và Xã hội",
                        "agency_signer", "Trưởng phòng",
                        "report_symbol", "BC-LĐTBXH"));
    }

    private static List<Header> path(String... steps) {
        return Arrays.stream(steps).map(step -> new Header(step, List.of())).toList();
    }

    private static Element element(String id, Unit unit, String... steps) {
        Element.Kind kind = unit == Unit.DONG ? Element.Kind.MONEY : Element.Kind.COUNT;
        return new Element(id, id.substring(0, 3), path(steps), kind, unit, true, true);
    }

    private static Element text(String id, String step) {
        return new Element(id, id.substring(0, 3), path(step), Element.Kind.TEXT, null, false, false);
    }

    // ---- figures -------------------------------------------------------------------------------------------------

    /** P01, P02, P03 of the nine that reported, in the form's order; a blank cell is «_». */
    private static final Map<String, String> FIGURES = new TreeMap<>(Map.of(
            "23857", "2 1250 0 1 12.500.000đ 38.000.000đ | 185 55.500.000 20 20.000.000 640 0 | 3 420 4 1310",
            "23860", "1 560 0 0 5.000.000 3.500.000 | 42 12.600.000 0 0 0 0 | 1 120 2 480",
            "23863", "1 610 1 0 5.200.000 126.000.000 | 55 16.500.000 5 5.000.000 210 4.200.000 | 1 610 2 610",
            "23866", "1 480 0 0 4.500.000 2.000.000 | 30 9.000.000 0 0 0 0 | 0 0 1 480",
            "23869", "2 735 0 1 5.000.000 41.750.000 | 61 18.300.000 4 2.000.000 0 0 | 2 150 2 700",
            "23872", "1 890 0 0 6.000.000 8.400.000 | 120 36.000.000 12 12.000.000 300 6.000.000 | 1 90 3 890",
            "23875", "_ 700 0 0 4.930.000đ 2.500.000Đ | 15 4.000.000đ 0 0 0 0 | 1 700 0 0",
            "23878", "1 395 0 0 4.000.000 1.500.000 | 25 5.000.000 0 0 0 0 | 1 60 1 395",
            "23881", "1 512 0 0 4.800.000 3.250.000 | 33 9.900.000 0 0 0 0 | _ _ 1 512"));

    /** Giver, level, gifts, children, value each, amount. */
    private static final Map<String, List<String>> GIFTS = Map.of(
            "23857",
                    List.of(
                            "Hội Chữ thập đỏ huyện;district;100;100;300.000;30.000.000",
                            "UBND thị trấn;commune;85;85;300.000;25.500.000"),
            "23875",
                    List.of(
                            "Phòng LĐTBXH huyện;district;10;10;250.000;2.500.000",
                            "=HYPERLINK(\"http://evil\") Đoàn thanh niên xã;commune;5;5;300.000đ;1.500.000"),
            "23878", List.of("Quỹ Bảo trợ trẻ em tỉnh;province;25;;250.000;6.250.000"));

    static Summary summary() {
        List<Checked> counting = counting();
        return new Summary(
                DISTRICT,
                PERIOD,
                AS_OF,
                UNITS,
                counting,
                counting,
                figures(counting),
                submissions(counting),
                findings(counting));
    }

    static List<Checked> counting() {
        return FIGURES.keySet().stream().map(DucCo::checked).toList();
    }

    private static Checked checked(String code) {
        OrgUnit unit = UNITS.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        String[] parts = Objects.requireNonNull(FIGURES.get(code)).split(" \\| ");
        List<TableReading> tables = new ArrayList<>();
        tables.add(table("p01", "commune", parts[0], 10));
        tables.add(table("p02", "", parts[1], 9));
        tables.add(table("p03", "", parts[2], 9));
        if (GIFTS.containsKey(code)) tables.add(gifts(Objects.requireNonNull(GIFTS.get(code))));
        String file = "Bao cao " + unit.name() + ".xlsx";
        Submission submission = new Submission(
                new ReceivedFile(
                        file,
                        "ab" + code + "0".repeat(57),
                        12_345,
                        Instant.EPOCH,
                        Instant.parse(code.equals("23878") ? "2023-07-05T17:30:00Z" : "2023-06-30T08:15:00Z")),
                PERIOD,
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
        List<Finding> findings = findingsOf(code);
        Set<Figure.Key> held = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR && finding.figure() != null)
                .map(Finding::figure)
                .collect(Collectors.toSet());
        Status status = !held.isEmpty()
                ? Status.NEEDS_CORRECTION
                : findings.isEmpty() ? Status.ACCEPTED : Status.ACCEPTED_WITH_WARNINGS;
        return new Checked(
                submission, status, findings, List.of(new PassedCheck("V33", 2), new PassedCheck("V35", 1)), held);
    }

    private static TableReading table(String table, String row, String line, int sheetRow) {
        List<Element> elements = FORM.elementsOf(table);
        List<Figure> figures = new ArrayList<>();
        String[] raw = line.split(" ");
        String sheet = "Phụ lục " + table.substring(1);
        for (int i = 0; i < raw.length; i++)
            figures.add(figure(
                    elements.get(i), row, raw[i].replace("_", ""), new Place(sheet, (char) ('A' + i) + "" + sheetRow)));
        return reading(table, List.of(row), figures, Map.of());
    }

    private static TableReading gifts(List<String> lines) {
        List<Figure> figures = new ArrayList<>();
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String row = Integer.toString(i + 1);
            rows.add(row);
            String[] cells = lines.get(i).split(";");
            texts.put(row, Map.of("g04.giver_name", cells[0], "g04.funder_level", cells[1]));
            for (int column = 2; column < cells.length; column++)
                figures.add(figure(
                        FORM.elementsOf("g04").get(column),
                        row,
                        cells[column],
                        new Place("Phụ lục 04", (char) ('A' + column) + "" + (8 + i))));
        }
        return reading("g04", rows, figures, texts);
    }

    private static TableReading reading(
            String table, List<String> rows, List<Figure> figures, Map<String, Map<String, String>> texts) {
        return new TableReading(
                table,
                Place.NOWHERE,
                Scale.values()[0],
                rows,
                new Figures(figures),
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                texts);
    }

    private static Figure figure(Element element, String row, String raw, Place place) {
        String digits = raw.replaceAll("[^0-9]", "");
        Reading reading = digits.isEmpty()
                ? new Reading.NoValue(Verdict.BLANK, Set.of(), raw)
                : new Reading.Value(
                        Verdict.OK,
                        new BigDecimal(digits),
                        element.unit(),
                        null,
                        false,
                        raw.equals(digits) ? Origin.NUMBER : Origin.TEXT,
                        Set.of(),
                        raw);
        return new Figure(element.table(), row, element.id(), reading, place);
    }

    @SuppressWarnings("NullAway") // it misses the annotation on Figure.Key in a class file
    static Finding aboutTheFile(String rule, Severity severity, Message message) {
        return new Finding(rule, severity, null, Place.NOWHERE, List.of(), null, null, null, null, message);
    }

    // ---- findings ------------------------------------------------------------------------------------------------

    private static List<Finding> findingsOf(String code) {
        return switch (code) {
            case "23857" ->
                List.of(new Finding(
                        "V33",
                        Severity.ERROR,
                        new Figure.Key("g04", "2", "g04.amount"),
                        new Place("Phụ lục 04", "F9"),
                        List.of(),
                        new BigDecimal("25500000"),
                        new BigDecimal("25000000"),
                        Mechanism.ONE_DIGIT,
                        Suggestion.of(List.of(new Suggestion.Answer(List.of(
                                new Suggestion.Change(new Place("Phụ lục 04", "F9"), new BigDecimal("25000000")))))),
                        Message.of("V33", "line", "2", "amount", new BigDecimal("25500000"))));
            case "23875" ->
                List.of(
                        new Finding(
                                "V17",
                                Severity.ERROR,
                                new Figure.Key("p01", "commune", "p01.launch_points"),
                                new Place("Phụ lục 01", "A10"),
                                List.of(new Place("Phụ lục 01", "A10"), new Place("Phụ lục 01", "B10")),
                                null,
                                BigDecimal.ONE,
                                Mechanism.MISSING,
                                Suggestion.point(List.of(new Place("Phụ lục 01", "A10"))),
                                Message.of("V17", "children", 700L)),
                        new Finding(
                                "V31",
                                Severity.WARNING,
                                new Figure.Key("p03", "", "p03.participation_children"),
                                new Place("Phụ lục 03", "B9"),
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                Message.of("V31", "value", 700L)),
                        aboutTheFile("V09", Severity.INFO, Message.of("V09", "date", "29/6/2023")));
            case "23878" ->
                List.of(new Finding(
                        "V34",
                        Severity.ERROR,
                        new Figure.Key("p02", "", "p02.gift_amount"),
                        new Place(P02, "B9"),
                        List.of(new Place(P02, "B9"), new Place("Phụ lục 04", "F8")),
                        new BigDecimal("5000000"),
                        new BigDecimal("6250000"),
                        Mechanism.ONE_DIGIT,
                        Suggestion.of(List.of(
                                new Suggestion.Answer(List.of(
                                        new Suggestion.Change(new Place(P02, "B9"), new BigDecimal("6250000")))),
                                new Suggestion.Answer(List.of(
                                        new Suggestion.Change(new Place("Phụ lục 04", "C8"), new BigDecimal("20")),
                                        new Suggestion.Change(
                                                new Place("Phụ lục 04", "F8"), new BigDecimal("5000000")))))),
                        Message.of("V34", "sum", new BigDecimal("6250000"), "amount", new BigDecimal("5000000"))));
            case "23881" -> List.of(aboutTheFile("V11", Severity.WARNING, Message.of("V09", "date", "28/6/2023")));
            default -> List.of();
        };
    }

    private static List<KnownFinding> findings(List<Checked> counting) {
        List<KnownFinding> known = new ArrayList<>();
        for (Checked each : counting)
            for (Finding finding : each.findings())
                known.add(new KnownFinding(
                        each.submission().file().path(),
                        each.submission().unit(),
                        finding,
                        "f" + known.size(),
                        KnownFinding.State.NEW,
                        AS_OF));
        known.add(new KnownFinding(
                "la/<script>alert(1)</script>.xlsx",
                null,
                aboutTheFile("V01", Severity.FATAL, Message.of("V01", "file", "<script>alert(1)</script>.xlsx")),
                "f99",
                KnownFinding.State.OPEN,
                AS_OF));
        return known;
    }

    private static List<SubmissionLine> submissions(List<Checked> counting) {
        List<SubmissionLine> lines = new ArrayList<>();
        for (Checked each : counting) {
            Submission submission = each.submission();
            lines.add(new SubmissionLine(
                    submission.file().path(),
                    submission.file().sha256(),
                    submission.unit(),
                    "2023",
                    each.status(),
                    null,
                    each.count(Severity.ERROR),
                    each.count(Severity.WARNING),
                    submission.file().receivedAt()));
        }
        Instant early = Instant.parse("2023-06-28T02:00:00Z");
        lines.add(new SubmissionLine(
                "Bao cao Ia Lang ban dau.xlsx",
                "cd" + "1".repeat(62),
                UNITS.get(6),
                "2023",
                Status.SUPERSEDED,
                null,
                3,
                0,
                early));
        lines.add(new SubmissionLine(
                "la/<script>alert(1)</script>.xlsx",
                "ef" + "2".repeat(62),
                null,
                "2023",
                Status.REJECTED,
                Message.of("V01", "file", "<script>alert(1)</script>.xlsx"),
                1,
                0,
                early));
        lines.add(new SubmissionLine(
                "=cmd|' /C calc'!A0.xlsx",
                "ef" + "3".repeat(62),
                UNITS.get(2),
                "2023",
                Status.NEEDS_CORRECTION,
                Message.of("status.held", "file", "Bao cao Xã Ia Krêl.xlsx"),
                4,
                1,
                early));
        return lines;
    }

    // ---- the summary as an engine would give it --------------------------------------------------------------------

    private static List<SummaryFigure> figures(List<Checked> counting) {
        Counting found = new Counting(counting);
        List<SummaryFigure> figures = new ArrayList<>();
        for (Element element : FORM.elements()) {
            if (!element.summed()) continue;
            String row = element.table().equals("p01") ? "commune" : "";
            List<UnitFigure> parts =
                    UNITS.stream().map(unit -> part(unit, element, row, found)).toList();
            figures.add(new SummaryFigure(
                    element.table(),
                    row,
                    element.id(),
                    sum(parts.stream().map(part -> Optional.ofNullable(part.value()))),
                    sum(parts.stream().map(part -> Optional.ofNullable(part.asReported()))),
                    parts));
        }
        return figures;
    }

    private static UnitFigure part(OrgUnit unit, Element element, String row, Counting counting) {
        Checked checked = counting.of(unit).orElse(null);
        if (checked == null) return new UnitFigure(unit, UnitFigure.State.NOT_REPORTED, null, null, null, null);
        String file = checked.submission().file().path();
        if (element.table().equals("g04")) {
            List<Figure> lines = counting.lines(unit, "g04", element.id());
            BigDecimal sum = sum(lines.stream().map(line -> line.value().filter(value -> checked.counts(line))));
            UnitFigure.State state = lines.isEmpty()
                    ? UnitFigure.State.BLANK
                    : lines.stream().allMatch(checked::counts) ? UnitFigure.State.COUNTS : UnitFigure.State.HELD_BACK;
            return new UnitFigure(
                    unit, state, file, null, sum, sum(lines.stream().map(Figure::value)));
        }
        Figure figure = checked.submission()
                .table(element.table())
                .orElseThrow()
                .find(row, element.id())
                .orElseThrow();
        BigDecimal value = figure.value().orElse(null);
        if (checked.heldBack().contains(figure.key()))
            return new UnitFigure(unit, UnitFigure.State.HELD_BACK, file, figure, null, value);
        return new UnitFigure(
                unit, value == null ? UnitFigure.State.BLANK : UnitFigure.State.COUNTS, file, figure, value, value);
    }

    private static @Nullable BigDecimal sum(Stream<Optional<BigDecimal>> values) {
        return values.flatMap(Optional::stream).reduce(BigDecimal::add).orElse(null);
    }
}
