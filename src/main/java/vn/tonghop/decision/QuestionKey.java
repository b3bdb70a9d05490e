package vn.tonghop.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.Figure;

/**
 * What a question is about, as one text for a hidden column:
 * {@code thdte|2023|23875|g04|3|g04.amount|ab12cd34ef56ab78|5a1e0f22c3d4|g04/3/g04.gift_children=15}. No text of a sender
 * is in it, and no address.
 *
 * @param form the form's id
 * @param unit the org unit's code
 * @param figure the figure that is doubtful; null when the question is about the whole report
 * @param finding the finding's lasting id
 * @param version the first digits of the content hash of the file that was asked about
 * @param agreed what «Đồng ý sửa» says yes to: kept here, so that a later program cannot mean another number
 */
public record QuestionKey(
        String form,
        String period,
        String unit,
        Figure.@Nullable Key figure,
        String finding,
        String version,
        List<Change> agreed) {

    /** How many digits of a hash name a version. */
    public static final int VERSION_DIGITS = 12;

    private static final int PARTS = 9;
    private static final String ID = "[A-Za-z0-9._-]*";
    private static final Pattern SHAPE = Pattern.compile(ID + ("\\|" + ID).repeat(PARTS - 2) + "\\|[^|]*");
    private static final Pattern CHANGE = Pattern.compile("(" + ID + ")/(" + ID + ")/(" + ID + ")=(-?[0-9.]{1,40})");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,9})?");

    /** A figure and the value that it is to have, in its element's base unit. */
    public record Change(Figure.Key figure, BigDecimal value) {

        boolean isSameAs(Change other) {
            return figure.equals(other.figure) && value.compareTo(other.value) == 0;
        }
    }

    /** What a key calls a version by its content's hash. */
    public static String digits(String sha256) {
        return sha256.substring(0, Math.min(sha256.length(), VERSION_DIGITS));
    }

    public QuestionKey {
        agreed = List.copyOf(agreed);
    }

    /** The text that {@link #parse} reads back. */
    public String text() {
        Figure.Key about = figure == null ? new Figure.Key("", "", "") : figure;
        List<String> changes = agreed.stream().map(QuestionKey::text).toList();
        return String.join(
                "|",
                form,
                period,
                unit,
                about.table(),
                about.row(),
                about.element(),
                finding,
                version,
                String.join(";", changes));
    }

    private static String text(Change change) {
        Figure.Key figure = change.figure();
        return figure.table() + "/" + figure.row() + "/" + figure.element() + "="
                + change.value().toPlainString();
    }

    /** Empty for anything but what {@link #text} writes. */
    public static Optional<QuestionKey> parse(String text) {
        if (!SHAPE.matcher(text.strip()).matches()) return Optional.empty();
        String[] parts = text.strip().split("\\|", -1);
        Optional<List<Change>> agreed = changes(parts[PARTS - 1]);
        if (agreed.isEmpty() || parts[1].isEmpty() || parts[2].isEmpty()) return Optional.empty();
        Figure.Key figure = parts[5].isEmpty() ? null : new Figure.Key(parts[3], parts[4], parts[5]);
        return Optional.of(new QuestionKey(parts[0], parts[1], parts[2], figure, parts[6], parts[7], agreed.get()));
    }

    private static Optional<List<Change>> changes(String text) {
        List<Change> changes = new ArrayList<>();
        if (text.isEmpty()) return Optional.of(changes);
        for (String part : text.split(";", -1)) {
            var change = CHANGE.matcher(part);
            if (!change.matches() || !NUMBER.matcher(change.group(4)).matches()) return Optional.empty();
            changes.add(new Change(
                    new Figure.Key(change.group(1), change.group(2), change.group(3)),
                    new BigDecimal(change.group(4))));
        }
        return Optional.of(changes);
    }
}
