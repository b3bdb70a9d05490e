package vn.tonghop.accuracy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.orgunit.OrgUnit;

/** What a commune wants to report: figures that are plausible and agree with one another, so that every question is one of reading. */
record Commune(OrgUnit unit, long[] figures, List<Round> rounds) {

    /** One giving round. */
    record Round(String giver, String when, String whom, long gifts, long children, long unitDong) {
        long amountDong() {
            return gifts * unitDong;
        }
    }

    static final List<String> ELEMENTS = List.of(
            "p01.launch_points",
            "p01.launch_children",
            "p01.works_new",
            "p01.works_upgraded",
            "p01.fund_state",
            "p01.fund_mobilised",
            "p02.gift_children",
            "p02.gift_amount",
            "p02.scholarship_children",
            "p02.scholarship_amount",
            "p02.health_children",
            "p02.health_amount",
            "p03.participation_activities",
            "p03.participation_children",
            "p03.recreation_activities",
            "p03.recreation_children");

    static boolean isMoney(int figure) {
        return figure == 4 || figure == 5 || figure == 7 || figure == 9 || figure == 11;
    }

    static boolean isChildren(int figure) {
        return figure == 1 || figure == 6 || figure == 8 || figure == 10 || figure == 13 || figure == 15;
    }

    String code() {
        return unit.code();
    }

    static Commune random(OrgUnit unit, boolean withRounds, Dice dice) {
        Set<Long> used = new LinkedHashSet<>();
        List<Round> rounds = withRounds ? rounds(dice) : List.of();
        long[] made = new long[16];
        boolean launched = dice.chance(88);
        made[0] = launched ? dice.between(1, 9) : 0;
        made[1] = launched ? children(dice, used, 20 * (int) made[0], 1_900) : 0;
        made[4] = dice.chance(92) ? money(dice, 1, 90_000) : 0;
        made[5] = dice.chance(85) ? money(dice, 1, 60_000) : 0;
        boolean funded = made[4] + made[5] > 0;
        made[2] = funded && dice.chance(40) ? dice.between(1, 3) : 0;
        made[3] = funded && dice.chance(40) ? dice.between(1, 4) : 0;
        pair(made, 6, dice, used, 900, 50, 400);
        pair(made, 8, dice, used, 60, 200, 1_500);
        pair(made, 10, dice, used, 700, 10, 120);
        if (withRounds) {
            made[6] = rounds.stream().mapToLong(Round::children).sum();
            made[7] = rounds.stream().mapToLong(Round::amountDong).sum();
        }
        boolean took = dice.chance(80);
        made[12] = took ? dice.between(1, 12) : 0;
        made[13] = took ? children(dice, used, 15, 1_700) : 0;
        made[14] = dice.between(1, 15);
        made[15] = children(dice, used, 30, 2_400);
        return new Commune(unit, made, rounds);
    }

    private static void pair(long[] made, int at, Dice dice, Set<Long> used, int most, int low, int high) {
        if (dice.chance(18)) return;
        made[at] = children(dice, used, 2, most);
        made[at + 1] = made[at] * dice.between(low, high) * 1_000L;
    }

    /** Never a number twice: the same round number everywhere would be asked about. */
    private static long children(Dice dice, Set<Long> used, int low, int high) {
        long value = dice.between(low, high);
        while (!used.add(value)) value = dice.between(low, high);
        return value;
    }

    private static long money(Dice dice, int low, int high) {
        return dice.chance(50)
                ? dice.between(low * 10, high) * 1_000L + 50_000
                : dice.between(low, high / 500) * 500_000L;
    }

    private static List<Round> rounds(Dice dice) {
        List<Round> rounds = new ArrayList<>();
        int count = dice.between(2, 6);
        for (int i = 0; i < count; i++) {
            long gifts = dice.between(3, 90);
            rounds.add(new Round(
                    dice.one(
                            "Đoàn thanh niên xã",
                            "Hội LHPN xã",
                            "UBND xã",
                            "Công ty Cà phê 75",
                            "Hội Chữ thập đỏ xã",
                            "Nhà hảo tâm",
                            "Trạm y tế xã"),
                    dice.one("Tết Thiếu nhi 1/6", "Ngày 01/6/2023", "Lễ phát động", "Tháng 6/2023", "Đợt " + (i + 1)),
                    dice.one("Trẻ em nghèo", "Trẻ em có hoàn cảnh đặc biệt", "Học sinh tiểu học", "Trẻ mồ côi"),
                    gifts,
                    gifts - (dice.chance(20) ? 1 : 0),
                    dice.between(2, 16) * 50_000L));
        }
        return rounds;
    }
}
