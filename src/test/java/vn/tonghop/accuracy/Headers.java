package vn.tonghop.accuracy;

import java.util.List;

/**
 * How officials head the columns of the appendices, written from the domain note (1 to 3, 7.3) and from how they write
 * elsewhere. The first name is the template's; {@code known} ones are those that the note lists; {@code free} ones are
 * ours: the reader may ask about a column so named, but must not put it in the wrong place.
 */
final class Headers {

    record Name(String template, List<String> known, List<String> free) {
        static Name of(String template, String known, String free) {
            return new Name(template, list(known), list(free));
        }

        private static List<String> list(String text) {
            return text.isEmpty() ? List.of() : List.of(text.split(" \\| "));
        }
    }

    record Group(Name name, List<Integer> figures) {}

    static final List<String> APPENDICES = List.of(
            "1. Tổ chức phát động, kinh phí và công trình dành cho trẻ em",
            "2. Hoạt động hỗ trợ trẻ em",
            "3. Hoạt động có sự tham gia của trẻ em và vui chơi giải trí",
            "4. Chi tiết các đợt tặng quà");

    static final List<List<Group>> GROUPS = List.of(
            List.of(
                    new Group(
                            Name.of(
                                    "Tổ chức phát động Tháng hành động vì trẻ em",
                                    "Tổ chức phát động | Tổ chức phát động Tháng hành động",
                                    "Lễ phát động | Phát động Tháng hành động vì trẻ em | Tình hình phát động"),
                            List.of(0, 1)),
                    new Group(
                            Name.of(
                                    "Công trình dành cho trẻ em",
                                    "Công trình | Công trình dành cho trẻ",
                                    "Công trình cho trẻ em | Công trình măng non"),
                            List.of(2, 3)),
                    new Group(
                            Name.of(
                                    "Kinh phí cho Tháng hành động vì trẻ em",
                                    "Kinh phí cho | Kinh phí cho Tháng hành động",
                                    "Kinh phí thực hiện | Nguồn kinh phí | Kinh phí Tháng hành động"),
                            List.of(4, 5))),
            List.of(
                    new Group(
                            Name.of("Tặng quà", "Quà tặng | Thăm tặng quà", "Thăm hỏi, tặng quà trẻ em | Trao quà"),
                            List.of(6, 7)),
                    new Group(
                            Name.of(
                                    "Cấp học bổng",
                                    "Học bổng | Trao học bổng",
                                    "Học bổng cho trẻ em nghèo vượt khó | Hỗ trợ học bổng"),
                            List.of(8, 9)),
                    new Group(
                            Name.of(
                                    "Khám bệnh, chữa bệnh miễn phí cho trẻ em",
                                    "Khám chữa bệnh miễn phí | KCB miễn phí | Khám sức khỏe",
                                    "Khám, chữa bệnh | Khám sàng lọc miễn phí"),
                            List.of(10, 11))),
            List.of(
                    new Group(
                            Name.of(
                                    "Các hoạt động có sự tham gia của trẻ em (Diễn đàn, hội nghị, hội thảo, tọa đàm, câu lạc bộ, đội, nhóm, tham vấn, thăm dò, lấy ý kiến trẻ em,...)",
                                    "Các hoạt động có sự tham gia của trẻ em | Hoạt động có sự tham gia của trẻ em",
                                    "Sự tham gia của trẻ em vào các hoạt động | Diễn đàn, hội nghị trẻ em"),
                            List.of(12, 13)),
                    new Group(
                            Name.of(
                                    "Các hoạt động vui chơi, giải trí (hội thi, cắm trại, thể thao, du lịch, tham quan)",
                                    "Các hoạt động vui chơi, giải trí | Hoạt động vui chơi, giải trí | Các hoạt động vui chơi giải trí",
                                    "Vui chơi, giải trí cho trẻ | Hội thi, cắm trại, thể thao"),
                            List.of(14, 15))));

    private static final Name CHILDREN = Name.of(
            "Số lượng trẻ em",
            "Số trẻ em | Số trẻ | SL trẻ em | Số em | Số cháu | Số lượng (trẻ)",
            "Số trẻ được hưởng | Trẻ em được hỗ trợ | Số đối tượng");
    private static final Name MONEY = Name.of(
            "Kinh phí",
            "Số tiền | Thành tiền | Trị giá | Tổng kinh phí | KP",
            "Giá trị | Số tiền hỗ trợ | Kinh phí thực hiện");
    private static final Name ACTIVITIES =
            Name.of("Số lượng hoạt động", "Số hoạt động | SL hoạt động | Số HĐ | Số cuộc", "Số buổi | Số lần tổ chức");
    private static final Name PARTICIPANTS = Name.of(
            "Số lượng trẻ em tham gia",
            "Số trẻ tham gia | Số trẻ em",
            "Số em tham gia | Lượt trẻ em tham gia | Số người tham gia");

    static final List<Name> FIGURES = List.of(
            Name.of(
                    "Số điểm phát động",
                    "Điểm phát động | Số điểm tổ chức phát động | Số nơi phát động | SL điểm phát động",
                    "Số điểm | Số điểm tổ chức lễ"),
            Name.of(
                    "Số trẻ em tham dự",
                    "Số trẻ tham dự | Số trẻ em tham gia | Số em tham dự | SL trẻ em tham dự",
                    "Số cháu dự lễ | Trẻ em tham dự"),
            Name.of("Số công trình xây mới", "Công trình xây mới | Xây dựng mới | Làm mới", "Xây mới | Số CT xây mới"),
            Name.of(
                    "Số công trình nâng cấp",
                    "Nâng cấp | Nâng cấp, sửa chữa | Cải tạo, nâng cấp",
                    "Sửa chữa | Số CT nâng cấp"),
            Name.of(
                    "Ngân sách nhà nước",
                    "NSNN | Ngân sách | Ngân sách NN | Kinh phí nhà nước | Nguồn ngân sách",
                    "Ngân sách xã | Từ ngân sách"),
            Name.of(
                    "Vận động",
                    "Vận động xã hội | Xã hội hóa | XHH | Nguồn vận động | Huy động | Tài trợ",
                    "Vận động, tài trợ | Ngoài ngân sách"),
            CHILDREN,
            MONEY,
            CHILDREN,
            MONEY,
            CHILDREN,
            MONEY,
            ACTIVITIES,
            PARTICIPANTS,
            ACTIVITIES,
            PARTICIPANTS);

    /** One header cell that says it all; nobody promised to understand it. */
    static final List<String> ONE_CELL = List.of(
            "Số điểm tổ chức phát động Tháng hành động",
            "Số trẻ em tham dự lễ phát động",
            "Số công trình xây mới cho trẻ em",
            "Số công trình nâng cấp cho trẻ em",
            "Kinh phí từ ngân sách nhà nước",
            "Kinh phí vận động",
            "Số trẻ em được tặng quà",
            "Kinh phí tặng quà",
            "Số trẻ em được cấp học bổng",
            "Kinh phí cấp học bổng",
            "Số trẻ em được khám, chữa bệnh miễn phí",
            "Kinh phí khám, chữa bệnh",
            "Số hoạt động có sự tham gia của trẻ em",
            "Số trẻ em tham gia diễn đàn, hội nghị",
            "Số hoạt động vui chơi, giải trí",
            "Số trẻ em tham gia vui chơi, giải trí");

    static final List<String> UNITS = List.of(
            "điểm",
            "trẻ",
            "công trình",
            "công trình",
            "đồng",
            "đồng",
            "trẻ",
            "đồng",
            "trẻ",
            "đồng",
            "trẻ",
            "đồng",
            "hoạt động",
            "trẻ",
            "hoạt động",
            "trẻ");

    // The list of giving rounds.
    static final Name GIVER = Name.of("Đơn vị tặng", "Đơn vị, cá nhân hỗ trợ", "");
    static final Name WHEN = Name.of("Thời gian", "Đợt", "");
    static final Name WHOM = Name.of("Đối tượng", "", "");
    static final Name GIFTS = Name.of("Số suất quà", "Số suất", "");
    static final Name ROUND_CHILDREN = Name.of("Số trẻ em", "", "");
    static final Name UNIT_VALUE = Name.of("Trị giá mỗi suất", "Đơn giá", "");
    static final Name AMOUNT = Name.of("Thành tiền", "Tổng trị giá", "");

    static String choose(Name name, int wildness, Dice dice) {
        if (wildness == 0) return name.template;
        if (wildness == 2 && !name.free.isEmpty() && dice.chance(40)) return dice.one(name.free);
        return name.known.isEmpty() || dice.chance(35) ? name.template : dice.one(name.known);
    }

    private Headers() {}
}
