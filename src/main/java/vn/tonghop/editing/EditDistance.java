package vn.tonghop.editing;

import java.util.Arrays;

/** Whether two numbers are one typing slip apart: a digit more, less or other, or two neighbours exchanged. */
final class EditDistance {

    private EditDistance() {}

    static boolean isOne(String a, String b) {
        if (a.equals(b) || Math.abs(a.length() - b.length()) > 1) return false;
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) same++;
        String restA = a.substring(same);
        String restB = b.substring(same);
        if (restA.length() > restB.length()) return restA.substring(1).equals(restB);
        if (restA.length() < restB.length()) return restB.substring(1).equals(restA);
        return restA.substring(1).equals(restB.substring(1)) || exchanged(restA, restB);
    }

    private static boolean exchanged(String a, String b) {
        return a.length() >= 2
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && a.substring(2).equals(b.substring(2));
    }

    static boolean sameDigits(String a, String b) {
        return Arrays.equals(a.chars().sorted().toArray(), b.chars().sorted().toArray());
    }
}
