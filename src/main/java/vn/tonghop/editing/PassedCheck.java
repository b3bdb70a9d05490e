package vn.tonghop.editing;

import java.io.Serializable;

/** A rule that was checked and agrees: «đã đối chiếu khớp». {@code count} is how often (lines, cells, pairs). */
public record PassedCheck(String rule, int count) implements Serializable {}
