package vn.tonghop.editing;

/** A rule that was checked and agrees: «đã đối chiếu khớp». {@code count} is how often (lines, cells, pairs). */
public record PassedCheck(String rule, int count) {}
