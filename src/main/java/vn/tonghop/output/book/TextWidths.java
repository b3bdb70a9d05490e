package vn.tonghop.output.book;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** How wide text is in Times New Roman, from a table of its advance widths: never from a font of the machine. */
final class TextWidths {

    private static final double UNITS_PER_EM = 2048;
    /** Printers and fonts that stand in for Times New Roman run a little wider. */
    private static final double SAFETY = 1.04;

    /** A character that the table does not have: as wide as a capital; Chinese, emoji: a full em. */
    private static final int UNKNOWN = 1479;

    private static final int WIDE = 2048;
    private static final int FIRST_WIDE = 0x2E80;

    private static final Map<Integer, int[]> WIDTHS = read();
    private static final int[][] TABLE = table();

    private TextWidths() {}

    /** Points. */
    static double of(String text, Look.Face face) {
        int cut = (face.isBold() ? 1 : 0) + (face.isItalic() ? 2 : 0);
        long units = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            units += units(point, cut);
            at += Character.charCount(point);
        }
        return units / UNITS_PER_EM * face.size() * SAFETY;
    }

    private static int units(int point, int cut) {
        return point < TABLE.length ? TABLE[point][cut] : units(point)[cut];
    }

    /** All cuts of a character: the table's, else its base letter's, else a guess on the wide side. */
    private static int[] units(int point) {
        int[] known = WIDTHS.get(point);
        if (known != null) return known;
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.CONTROL) return same(0);
        int base = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD)
                .codePointAt(0);
        // ờ is ơ and a mark; NFD would take the horn off too.
        int horned = base == 'o' || base == 'u' || base == 'O' || base == 'U' ? withHorn(point, base) : base;
        int[] letter = WIDTHS.get(horned);
        if (letter != null) return letter;
        return same(point >= FIRST_WIDE ? WIDE : UNKNOWN);
    }

    private static int[] same(int width) {
        return new int[] {width, width, width, width};
    }

    /** The characters that nearly all text is made of, ready. */
    private static int[][] table() {
        int[][] table = new int[FIRST_WIDE][];
        for (int point = 0; point < table.length; point++) table[point] = units(point);
        return table;
    }

    private static int withHorn(int point, int base) {
        boolean horn = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD)
                .contains("\u031b");
        if (!horn) return base;
        return switch (base) {
            case 'o' -> 'ơ';
            case 'u' -> 'ư';
            case 'O' -> 'Ơ';
            default -> 'Ư';
        };
    }

    private static Map<Integer, int[]> read() {
        Map<Integer, int[]> widths = new HashMap<>();
        try (var stream = TextWidths.class.getResourceAsStream("/output/times-new-roman.tsv")) {
            if (stream == null) throw new IllegalStateException("times-new-roman.tsv is not in the program");
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(line -> widths.put(Integer.parseInt(line[0], 16), cuts(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return widths;
    }

    /** Regular, bold, italic, bold italic. */
    private static int[] cuts(String[] line) {
        int[] cuts = new int[4];
        for (int i = 0; i < cuts.length; i++) cuts[i] = Integer.parseInt(line[i + 1]);
        return cuts;
    }
}
