package vn.tonghop.accuracy;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How the words of one workbook are spelt. */
record Spelling(Set<Habit> habits, Dice dice) {

    enum Habit {
        NO_ACCENTS,
        CAPITALS,
        LINE_BREAKS,
        NFD,
        NBSP,
        DOUBLE_SPACES,
        NEW_TONE_PLACES,
        TCVN3,
        VNI
    }

    static Spelling random(Dice dice, boolean oldFonts) {
        Set<Habit> habits = EnumSet.noneOf(Habit.class);
        if (oldFonts && dice.chance(35)) habits.add(dice.one(Habit.TCVN3, Habit.VNI));
        else if (dice.chance(15)) habits.add(Habit.NO_ACCENTS);
        else if (dice.chance(12)) habits.add(Habit.NFD);
        if (dice.chance(12)) habits.add(Habit.CAPITALS);
        if (dice.chance(20)) habits.add(Habit.LINE_BREAKS);
        if (dice.chance(10)) habits.add(Habit.NBSP);
        if (dice.chance(10)) habits.add(Habit.DOUBLE_SPACES);
        if (dice.chance(15)) habits.add(Habit.NEW_TONE_PLACES);
        return new Spelling(habits, dice);
    }

    boolean has(Habit habit) {
        return habits.contains(habit);
    }

    /** A header, a title, a label. */
    String words(String text) {
        String spelt = text;
        if (has(Habit.CAPITALS)) spelt = spelt.toUpperCase(Locale.forLanguageTag("vi"));
        if (has(Habit.LINE_BREAKS) && text.length() > 9) spelt = spelt.replaceFirst("^(\\S+ \\S+) ", "$1\n");
        if (has(Habit.DOUBLE_SPACES)) spelt = spelt.replaceFirst(" ", "  ") + " ";
        return any(spelt);
    }

    /** Any text at all, figures with words included. */
    String any(String text) {
        String spelt = text;
        if (has(Habit.NEW_TONE_PLACES))
            spelt = spelt.replaceAll("òa\\b", "oà").replaceAll("óa\\b", "oá").replaceAll("ủy\\b", "uỷ");
        if (has(Habit.NO_ACCENTS)) spelt = bare(spelt);
        if (has(Habit.NBSP)) spelt = spelt.replace(' ', '\u00a0');
        if (has(Habit.NFD)) spelt = Normalizer.normalize(spelt, Normalizer.Form.NFD);
        if (has(Habit.TCVN3)) spelt = Legacy.tcvn3(spelt);
        if (has(Habit.VNI)) spelt = Legacy.vni(spelt);
        return spelt;
    }

    static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
