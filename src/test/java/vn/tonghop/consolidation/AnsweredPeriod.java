package vn.tonghop.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.tonghop.decision.AnswerReader;
import vn.tonghop.decision.AnswerSheet.Column;
import vn.tonghop.decision.Answers;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Editor;
import vn.tonghop.editing.Status;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.DrawnGrid;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.GridBuilder;
import vn.tonghop.intake.Arrival;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.reading.FigureReader;
import vn.tonghop.reading.Samples;
import vn.tonghop.reading.Submission;
import vn.tonghop.sheet.Opened;

/**
 * A period in which Ia Lang reports and people answer. In its report the gift amount of Phụ lục 02 and the list of gift
 * rounds disagree; what is said last in each file comes a minute after what was said before.
 */
final class AnsweredPeriod {

    private static final FigureReader READER = new FigureReader(Samples.FORM, Samples.DUC_CO, Samples.PERIOD);
    private static final Editor EDITOR = new Editor(Samples.FORM);
    private static final AnswerReader ANSWERS = new AnswerReader(Samples.FORM);
    private static final List<Column> COLUMNS = List.of(
            Column.UNIT_CODE, Column.ANSWER, Column.VALUE, Column.REASON, Column.NAME, Column.CHANNEL, Column.KEY);

    private final List<ReadFile> files = new ArrayList<>();
    private LocalDate day = LocalDate.of(2023, 7, 1);

    /** One line that somebody filled in: unit code, answer, right figure, reason, name, channel, key. */
    static String[] line(String code, String reply, String value, String reason, String key) {
        return new String[] {code, reply, value, reason, "", "", key};
    }

    AnsweredPeriod report(String path, String giftAmount) {
        return report(path, "4", giftAmount, "đồng");
    }

    AnsweredPeriod report(String path, String points, String giftAmount, String unit) {
        return add(path, Answers.NONE, grids(points, giftAmount, unit));
    }

    /** One with these gift rounds instead: giver, gifts, children, value of one, amount. */
    AnsweredPeriod rounds(String path, String... rounds) {
        List<Grid> grids = new ArrayList<>(grids("4", "4000000", "đồng").subList(0, 3));
        StringBuilder list = new StringBuilder("""
                | CHI TIẾT CÁC ĐỢT TẶNG QUÀ |
                | STT | Đơn vị tặng | Số suất | Số trẻ em | Trị giá mỗi suất | Thành tiền |
                """);
        for (int i = 0; i < rounds.length; i++)
            list.append("| ").append(i + 1).append(" | ").append(rounds[i]).append(" |\n");
        grids.add(DrawnGrid.grid("Chi tiết tặng quà", list.toString().strip()));
        return add(path, Answers.NONE, grids);
    }

    /** A marked copy that came back: the report, and answers on «Cần sửa». */
    AnsweredPeriod copy(String path, String giftAmount, String[]... lines) {
        List<Column> own = COLUMNS.subList(1, COLUMNS.size());
        GridBuilder sheet = Grid.named("Cần sửa");
        for (int i = 0; i < own.size(); i++) sheet.text(2, i, own.get(i).vi());
        for (int row = 0; row < lines.length; row++)
            for (int i = 1; i < lines[row].length; i++)
                if (!lines[row][i].isEmpty()) sheet.text(3 + row, i - 1, lines[row][i]);
        Answers read = ANSWERS.read(List.of(sheet.build()));
        return add(path, new Answers(false, read.lines()), grids("4", giftAmount, "đồng"));
    }

    /** {@code dieu-chinh.xlsx} filled in. */
    AnsweredPeriod office(String path, String sheetName, String[]... lines) {
        GridBuilder sheet = Grid.named(sheetName);
        for (int i = 0; i < COLUMNS.size(); i++) sheet.text(2, i, COLUMNS.get(i).vi());
        for (int row = 0; row < lines.length; row++)
            for (int i = 0; i < lines[row].length; i++)
                if (!lines[row][i].isEmpty()) sheet.text(3 + row, i, lines[row][i]);
        Answers answers = ANSWERS.read(List.of(sheet.build()));
        ReceivedFile file = received(path);
        Submission submission = READER.read(file, opened(List.of())).get(0).ofNobody();
        Checked checked = new Checked(submission, Status.ATTACHED, List.of(), List.of(), Set.of()).with(answers);
        files.add(new ReadFile(arrival(file), List.of(checked)));
        return this;
    }

    AnsweredPeriod nextDay() {
        day = day.plusDays(1);
        return this;
    }

    /** Whatever order the files are given in. */
    Summary summary() {
        List<ReadFile> turned = new ArrayList<>(files);
        Collections.reverse(turned);
        return new Consolidator(
                        Samples.FORM, Samples.DUC_CO, Samples.DUC_CO.find("631").orElseThrow())
                .consolidate(Samples.PERIOD, day, turned, List.of());
    }

    /** The key of the question about Phụ lục 02's gift amount. */
    String key() {
        return asked().question().key().text();
    }

    AskedQuestion asked() {
        return summary().decided().questions().stream()
                .filter(asked -> asked.known().finding().rule().equals("V34"))
                .filter(asked -> "p02.gift_amount"
                        .equals(
                                asked.question().key().figure() == null
                                        ? ""
                                        : asked.question().key().figure().element()))
                .findFirst()
                .orElseThrow();
    }

    String versionKey(String path) {
        return summary().decided().versions().stream()
                .filter(version -> version.file().equals(path))
                .findFirst()
                .orElseThrow()
                .key()
                .text();
    }

    private AnsweredPeriod add(String path, Answers answers, List<Grid> grids) {
        ReceivedFile file = received(path);
        List<Checked> checked = READER.read(file, opened(grids)).stream()
                .map(EDITOR::check)
                .map(each -> each.with(answers))
                .toList();
        files.add(new ReadFile(arrival(file), checked));
        return this;
    }

    private Arrival arrival(ReceivedFile file) {
        return new Arrival(file, day, Samples.PERIOD.id());
    }

    private ReceivedFile received(String path) {
        Instant at = Instant.parse("2023-07-01T01:00:00Z").plusSeconds(60L * files.size());
        String sha256 = String.format(Locale.ROOT, "%064x", path.hashCode() * 31L + 7 + files.size());
        return new ReceivedFile(path, new StringBuilder(sha256).reverse().toString(), 1, at, at);
    }

    private static Opened opened(List<Grid> grids) {
        return new Opened.Readable(new Contents(FileFormat.XLSX, grids, List.of(), 0, null, Map.of(), List.of()));
    }

    private static List<Grid> grids(String points, String giftAmount, String unit) {
        return List.of(
                DrawnGrid.grid("Phụ lục 01", """
                        | Xã Ia Lang |
                        | Phụ lục 01 năm 2023 |
                        | Cấp | Tổ chức phát động Tháng hành động vì trẻ em | < | Công trình dành cho trẻ em | < | Kinh phí cho Tháng hành động vì trẻ em | < |
                        | ^ | Số điểm phát động | Số trẻ em tham dự | Số công trình xây mới | Số công trình nâng cấp | Ngân sách nhà nước (đồng) | Vận động (đồng) |
                        | Cấp xã | %s | 450 | 0 | 0 | 4930000 | 2500000 |""".formatted(points)),
                DrawnGrid.grid("Phụ lục 02", """
                        | Phụ lục 02 |
                        | Đơn vị tính: %s |
                        | Tặng quà | < | Cấp học bổng | < | Khám bệnh, chữa bệnh miễn phí cho trẻ em | < |
                        | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí |
                        | 15 | %s | 0 | 0 | 0 | 0 |""".formatted(unit, giftAmount)),
                DrawnGrid.grid("Phụ lục 03", """
                        | Phụ lục 03 |
                        | Các hoạt động có sự tham gia của trẻ em | < | Các hoạt động vui chơi, giải trí | < |
                        | Số lượng hoạt động | Số lượng trẻ em tham gia | Số lượng hoạt động | Số lượng trẻ em tham gia |
                        | 2 | 120 | 3 | 380 |"""),
                DrawnGrid.grid("Chi tiết tặng quà", """
                        | CHI TIẾT CÁC ĐỢT TẶNG QUÀ |
                        | STT | Đơn vị tặng | Số suất | Số trẻ em | Trị giá mỗi suất (đồng) | Thành tiền (đồng) |
                        | 1 | Đoàn thanh niên xã | 10 | 10 | 250000 | 2500000 |
                        | 2 | Hội Phụ nữ xã | 5 | 5 | 300000 | 1500000 |"""));
    }
}
