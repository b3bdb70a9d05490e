package vn.tonghop.accuracy;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Names of units and files as people type them. */
final class Names {

    private Names() {}

    /** Without the type word: «Ia Lang». */
    static String bare(String name) {
        return name.replaceFirst("^(?:Xã|Thị trấn|Phường) ", "");
    }

    static String file(Plan plan, List<Commune> communes, boolean named, long number) {
        Dice dice = plan.dice;
        String base = named ? named(plan, communes.get(0)) : nameless(dice, number);
        if (dice.chance(10)) base = Normalizer.normalize(base, Normalizer.Form.NFD);
        return base + "." + plan.format.extension;
    }

    private static String named(Plan plan, Commune commune) {
        Dice dice = plan.dice;
        String name = commune.unit().name();
        String ascii = Spelling.bare(name);
        if (plan.roster == Roster.YEN_THUY)
            return dice.one(
                    "PL tháng hành động TE 2023 " + name,
                    name + " - Phu luc 01,02,03",
                    "BC Tháng HĐ vì TE 2023 - UBND " + name);
        return dice.one(
                "PL BC thang hanh dong TE 2023 " + ascii,
                "Phu luc 01,02,03 - " + Spelling.bare(bare(name)),
                "BC THÁNG HĐ VTE 2023 (" + bare(name).toUpperCase(Locale.forLanguageTag("vi")) + ")",
                name + " gửi lại",
                bare(name).toUpperCase(Locale.ROOT) + " sua lan 2 (chot)",
                "PL_THDVTE_" + Spelling.bare(bare(name)).replace(" ", ""),
                "Copy of PL tháng hành động - " + bare(name),
                Spelling.bare(bare(name)).toLowerCase(Locale.ROOT));
    }

    private static String nameless(Dice dice, long number) {
        return dice.one(
                "Bieu mau bao cao",
                "Book1",
                "Zalo_1688020" + number % 1_000,
                "119-BC-UBND 29.6.2023",
                "PL (1)",
                "Phụ lục",
                "Tổng hợp tháng hành động 2023");
    }

    /** Without accents some of these names are the same. */
    static boolean hard(Plan plan, List<Commune> communes, boolean namedInside) {
        return plan.roster == Roster.YEN_THUY
                && plan.spelling.has(Spelling.Habit.NO_ACCENTS)
                && communes.stream()
                        .map(commune -> Spelling.bare(bare(commune.unit().name())))
                        .anyMatch(name -> name.equals("Tan An") || name.equals("Hoa Thang"));
    }
}
