package vn.tonghop.output.book;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell, or several merged into one.
 *
 * @param column from 0
 * @param across how many columns it takes
 * @param down how many rows it takes
 * @param note a comment at the cell, null for none
 */
public record Box(
        int column,
        int across,
        int down,
        Content content,
        Look look,
        @Nullable Target target,
        @Nullable String note) {

    public static Box of(int column, String text, Look look) {
        return new Box(column, 1, 1, new Content.Text(text), look, null, null);
    }

    public static Box of(int column, BigDecimal value, Look look) {
        return new Box(column, 1, 1, new Content.Figure(value), look, null, null);
    }

    public static Box of(int column, long value, Look look) {
        return of(column, BigDecimal.valueOf(value), look);
    }

    public static Box formula(int column, String formula, BigDecimal value, Look look) {
        return new Box(column, 1, 1, new Content.Formula(formula, value), look, null, null);
    }

    public static Box live(int column, String formula, Look look) {
        return new Box(column, 1, 1, new Content.Live(formula), look, null, null);
    }

    public Box across(int columns) {
        return new Box(column, columns, down, content, look, target, note);
    }

    public Box down(int rows) {
        return new Box(column, across, rows, content, look, target, note);
    }

    public Box leadingTo(@Nullable Target target) {
        return new Box(column, across, down, content, look, target, note);
    }

    Box saying(String text) {
        return new Box(column, across, down, new Content.Text(text), look, target, note);
    }

    public Box noted(@Nullable String note) {
        return new Box(column, across, down, content, look, target, note);
    }

    /** As people see it at its widest, for measuring. */
    String shown() {
        return look == Look.CHANGE ? "+" + content.shown() : content.shown();
    }

    boolean isMerged() {
        return across > 1 || down > 1;
    }
}
