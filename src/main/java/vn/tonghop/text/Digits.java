package vn.tonghop.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A run of digits with their separators (domain note, section 3.2). Empty groups, or groups that are not of three, are
 * no number: dots are never deleted to make one.
 *
 * @param readings one when the writing has one meaning, two otherwise
 * @param separator the first separator, or 0
 */
record Digits(Shape shape, List<BigDecimal> readings, char separator, Set<Note> notes) {

    enum Shape {
        /** Whole by its writing alone: plain digits, two or more groups, groups parted by spaces. */
        WHOLE,
        /** 4.930: thousands, or a decimal of three digits; readings in this order. */
        ONE_GROUP,
        /** 2,5. */
        DECIMAL,
        /** 2.500.000,50. */
        GROUPED_DECIMAL,
        /** 2.500,000: decimal or thousands, in this order; nothing can tell. */
        MIXED
    }

    /** Where the run that starts at 0 ends. */
    static int end(String text) {
        int end = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Letters.isDigit(c)) end = i + 1;
            else if (".,' \n".indexOf(c) < 0) break;
        }
        return end;
    }

    static Optional<Digits> of(String run) {
        String joined = withoutStraySpaces(run);
        Set<Note> notes = EnumSet.noneOf(Note.class);
        if (joined.length() < run.length()) notes.add(Note.SPACING);
        List<String> groups = new ArrayList<>();
        StringBuilder marks = new StringBuilder();
        if (!split(joined, groups, marks)) return Optional.empty();
        if (!notes.isEmpty() && marks.length() < 2) return Optional.empty();
        return read(groups, marks.toString(), notes);
    }

    /** Two or more groups of three with one kind of mark: proof that the mark parts thousands. 0 when there is none. */
    static char provenSeparator(String run) {
        List<String> groups = new ArrayList<>();
        StringBuilder marks = new StringBuilder();
        if (!split(run, groups, marks)) return 0;
        int thousands = marks.length();
        if (thousands >= 3 && marks.charAt(thousands - 1) != marks.charAt(0)) thousands--;
        boolean proven = thousands >= 2 && ".,".indexOf(marks.charAt(0)) >= 0;
        boolean oneKind = marks.chars().limit(thousands).distinct().count() == 1;
        return proven && oneKind && areThousands(groups.subList(0, thousands + 1)) ? marks.charAt(0) : 0;
    }

    private static Optional<Digits> read(List<String> groups, String marks, Set<Note> notes) {
        char first = marks.isEmpty() ? 0 : marks.charAt(0);
        long kinds = marks.chars().distinct().count();
        if (kinds == 0) return plain(groups.get(0), notes);
        if (kinds == 2) return mixed(groups, marks, notes);
        if (kinds > 2) return Optional.empty();
        boolean decimalMark = first == '.' || first == ',';
        if (marks.length() == 1 && decimalMark) return oneMark(groups, first, notes);
        if (!areThousands(groups)) return Optional.empty();
        if (first == ',' || first == '\'') notes.add(Note.NONSTANDARD_SEPARATOR);
        return Optional.of(new Digits(Shape.WHOLE, List.of(joined(groups)), first, notes));
    }

    /** 01 is how officials write 1; a long number that begins with 0 is a telephone. */
    private static Optional<Digits> plain(String digits, Set<Note> notes) {
        if (digits.length() > 6 && digits.startsWith("0")) return Optional.empty();
        return Optional.of(new Digits(Shape.WHOLE, List.of(new BigDecimal(digits)), (char) 0, notes));
    }

    private static Optional<Digits> oneMark(List<String> groups, char mark, Set<Note> notes) {
        String head = groups.get(0);
        String tail = groups.get(1);
        boolean leadingZero = head.startsWith("0");
        if (leadingZero && head.length() > 1) return Optional.empty();
        BigDecimal decimal = new BigDecimal(head + "." + tail);
        if (tail.length() == 3 && !leadingZero) {
            if (head.length() > 3) return Optional.empty();
            return Optional.of(new Digits(Shape.ONE_GROUP, List.of(joined(groups), decimal), mark, notes));
        }
        if (mark == '.') notes.add(Note.NONSTANDARD_SEPARATOR);
        return Optional.of(new Digits(Shape.DECIMAL, List.of(decimal), mark, notes));
    }

    private static Optional<Digits> mixed(List<String> groups, String marks, Set<Note> notes) {
        int last = marks.length() - 1;
        char point = marks.charAt(last);
        char thousands = marks.charAt(0);
        boolean oneOfEach = marks.indexOf(point) == last && (point == '.' || point == ',');
        List<String> whole = groups.subList(0, last + 1);
        if (!oneOfEach || !areThousands(whole)) return Optional.empty();
        if (point == '.' || thousands == '\'') notes.add(Note.NONSTANDARD_SEPARATOR);
        String fraction = groups.get(last + 1);
        BigDecimal decimal = new BigDecimal(joined(whole) + "." + fraction);
        if (fraction.length() != 3)
            return Optional.of(new Digits(Shape.GROUPED_DECIMAL, List.of(decimal), thousands, notes));
        return Optional.of(new Digits(Shape.MIXED, List.of(decimal, joined(groups)), thousands, Set.of()));
    }

    private static boolean areThousands(List<String> groups) {
        String head = groups.get(0);
        if (head.length() > 3 || head.startsWith("0")) return false;
        return groups.stream().skip(1).allMatch(group -> group.length() == 3);
    }

    private static BigDecimal joined(List<String> groups) {
        return new BigDecimal(String.join("", groups));
    }

    /** False when two marks stand side by side, one begins the run, or a line ends inside it. */
    private static boolean split(String run, List<String> groups, StringBuilder marks) {
        StringBuilder group = new StringBuilder();
        for (char c : run.toCharArray()) {
            if (Letters.isDigit(c)) {
                group.append(c);
                continue;
            }
            if (group.length() == 0 || c == '\n') return false;
            groups.add(group.toString());
            marks.append(c);
            group.setLength(0);
        }
        groups.add(group.toString());
        return group.length() > 0;
    }

    /** «4.930. 000»: the blank beside a mark says nothing. */
    private static String withoutStraySpaces(String run) {
        StringBuilder joined = new StringBuilder(run.length());
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            boolean afterMark = i > 0 && ".,".indexOf(run.charAt(i - 1)) >= 0;
            boolean beforeMark = i + 1 < run.length() && ".,".indexOf(run.charAt(i + 1)) >= 0;
            if (c != ' ' || !(afterMark || beforeMark)) joined.append(c);
        }
        return joined.toString();
    }
}
