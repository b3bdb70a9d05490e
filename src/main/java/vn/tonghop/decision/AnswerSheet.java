package vn.tonghop.decision;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.message.Language;
import vn.tonghop.text.MatchKey;

/**
 * The sheets on which people answer, as they are written and read back. A sheet is known by its name, a column by its
 * header, an answer by its words, in either language; order and further columns are free.
 */
public final class AnswerSheet {

    private AnswerSheet() {}

    /** The same in both languages. */
    public record Text(String vi, String en) {}

    /** Words that a sheet has in both languages. */
    public interface Words {

        Text text();

        default String vi() {
            return text().vi();
        }

        default String en() {
            return text().en();
        }

        default String in(Language language) {
            return language == Language.VI ? vi() : en();
        }

        /** Written with or without marks, in any case, in either language. */
        default boolean is(String text) {
            String key = MatchKey.plain(text);
            return key.equals(MatchKey.plain(vi())) || key.equals(MatchKey.plain(en()));
        }

        static <W extends Words> Optional<W> find(W[] words, String text) {
            return text.isBlank()
                    ? Optional.empty()
                    : Arrays.stream(words).filter(each -> each.is(text)).findFirst();
        }
    }

    private static final Pattern NUMBER = Pattern.compile("\\s*\\([0-9]+\\)\\s*$");

    /** The sheets. */
    public enum Sheet implements Words {
        /** Questions: in a marked copy those of its unit, in {@code dieu-chinh.xlsx} those of all. */
        QUESTIONS("Cần sửa", "To correct"),
        /** The versions of every report, in {@code dieu-chinh.xlsx}. */
        VERSIONS("Bản gửi", "Versions");

        private final Text text;

        Sheet(String vi, String en) {
            text = new Text(vi, en);
        }

        @Override
        public Text text() {
            return text;
        }

        /** «Cần sửa (2)» too: a workbook may have a sheet of that name already. */
        public static Optional<Sheet> find(String name) {
            return Words.find(values(), NUMBER.matcher(name).replaceFirst(""));
        }
    }

    /** The columns of both sheets. What {@link #KEY} holds says what an answer is about; the others are for people. */
    public enum Column implements Words {
        NUMBER("STT", "No."),
        UNIT_CODE("Mã đơn vị", "Unit code"),
        UNIT("Đơn vị", "Unit"),
        WHAT("Nội dung", "What"),
        TABLE("Biểu", "Table"),
        CELL("Ô", "Cell"),
        RAW("Đang ghi", "Stands there"),
        PROPOSED("Đề xuất", "Proposed"),
        FILE("Tệp", "File"),
        EXPECTED("Số đối chiếu", "Expected"),
        RECEIVED("Nhận lúc", "Received"),
        STATUS("Kết quả", "Result"),
        DIFFERENCES("Thay đổi so với bản trước", "Changes since the version before"),
        EARLIER("Đã trả lời", "Answered"),
        ANSWER("Trả lời", "Answer"),
        VALUE("Số đúng", "Right figure"),
        REASON("Lý do", "Reason"),
        NAME("Người trả lời", "Answered by"),
        CHANNEL("Kênh", "Channel"),
        KEY("Mã câu hỏi", "Question key");

        private final Text text;

        Column(String vi, String en) {
            text = new Text(vi, en);
        }

        @Override
        public Text text() {
            return text;
        }

        public static Optional<Column> find(String header) {
            return Words.find(values(), header);
        }
    }

    /** What can be answered to a question. */
    public enum Reply implements Words {
        /** Yes to what is proposed. */
        AGREE("Đồng ý sửa", "Agree to correct"),
        /** The figure is right as it stands; needs a reason. */
        KEEP("Giữ nguyên", "Keep as it is"),
        /** The right figure stands in the column {@link Column#VALUE}. */
        VALUE("Số đúng là", "The right figure is"),
        /** Takes an earlier answer back. */
        UNDO("Bỏ điều chỉnh", "Undo");

        private final Text text;

        Reply(String vi, String en) {
            text = new Text(vi, en);
        }

        @Override
        public Text text() {
            return text;
        }

        public static Optional<Reply> find(String text) {
            return Words.find(values(), text);
        }
    }

    /** What can be said of a version. */
    public enum Choice implements Words {
        CHOOSE("Tính bản này", "Count this one"),
        WITHDRAW("Rút bản này", "Withdraw this one"),
        UNDO("Bỏ điều chỉnh", "Undo");

        private final Text text;

        Choice(String vi, String en) {
            text = new Text(vi, en);
        }

        @Override
        public Text text() {
            return text;
        }

        public static Optional<Choice> find(String text) {
            return Words.find(values(), text);
        }
    }
}
