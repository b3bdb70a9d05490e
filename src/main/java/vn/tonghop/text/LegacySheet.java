package vn.tonghop.text;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on the texts of one sheet, by kind of font: those made for TCVN3, those made for VNI, all others. The text
 * decides; the font only tells which texts belong together.
 */
final class LegacySheet {

    private enum Fonts {
        TCVN3(LegacyEncoding.TCVN3),
        VNI(LegacyEncoding.VNI),
        OTHER(null);

        final @Nullable LegacyEncoding hint;

        Fonts(@Nullable LegacyEncoding hint) {
            this.hint = hint;
        }

        static Fonts of(String font) {
            Optional<LegacyEncoding> made = LegacyEncoding.ofFont(font);
            if (made.isEmpty()) return OTHER;
            return made.get() == LegacyEncoding.VNI ? VNI : TCVN3;
        }
    }

    private final Map<Fonts, Evidence> byFont = new EnumMap<>(Fonts.class);
    private final Map<Fonts, Optional<LegacyEncoding>> verdicts = new EnumMap<>(Fonts.class);
    private final Map<String, Fonts> fonts = new HashMap<>();
    private boolean softHyphens;

    private final Set<Fonts> undecided = EnumSet.noneOf(Fonts.class);
    private String undecidedSample = "";

    private int converted;
    private @Nullable LegacyEncoding encoding;
    private String before = "";
    private String after = "";
    private final Set<String> unclear = new TreeSet<>();

    /** Takes a text into account; a text of ASCII alone says nothing. */
    void look(String text, String font) {
        if (Letters.isAscii(text)) return;
        softHyphens |= text.indexOf('\u00AD') >= 0;
        byFont.computeIfAbsent(fonts(font), kind -> new Evidence()).add(text);
    }

    /** The verdict of each kind of font; texts too few to decide follow the whole sheet. */
    void decide() {
        Evidence whole = new Evidence();
        byFont.values().forEach(whole::add);
        Optional<LegacyEncoding> sheet = whole.verdictAlone();
        for (Fonts kind : Fonts.values()) {
            Evidence own = byFont.getOrDefault(kind, new Evidence());
            Optional<LegacyEncoding> verdict = own.verdict(kind.hint);
            boolean follows = verdict.isEmpty() && !own.isEmpty() && !own.readsAsUnicode();
            Optional<LegacyEncoding> settled = follows ? sheet : verdict;
            verdicts.put(kind, settled);
            if (settled.isEmpty() && own.looksOlder(kind.hint)) undecided.add(kind);
        }
    }

    /** The text in Unicode NFC; the very same where nothing is to be done. */
    String unicode(String text, String font) {
        if (Letters.isAscii(text))
            return verdict(font).filter(LegacyEncoding::isTcvn3).isPresent() ? lostLetters(text) : text;
        String decoded = decoded(text, font);
        if (decoded != null) return decoded;
        if (undecidedSample.isEmpty()
                && undecided.contains(fonts(font))
                && !Evidence.of(text).isEmpty()) undecidedSample = text;
        return UnicodeText.of(text);
    }

    int converted() {
        return converted;
    }

    /** A text that looks like an older encoding which nobody can be sure of; it was left as it stands. */
    Optional<String> undecided() {
        return undecidedSample.isEmpty() ? Optional.empty() : Optional.of(undecidedSample);
    }

    Optional<LegacyEncoding> encoding() {
        return Optional.ofNullable(encoding);
    }

    String sampleBefore() {
        return before;
    }

    String sampleAfter() {
        return after;
    }

    /** Words that lost a letter for good; as they stand. */
    Set<String> unclear() {
        return unclear;
    }

    private @Nullable String decoded(String text, String font) {
        Optional<LegacyEncoding> verdict = verdictOn(text, font);
        if (verdict.isEmpty()) return null;
        String decoded = verdict.get().decode(text);
        if (decoded == null) return null;
        String whole = verdict.get().isTcvn3() ? restored(decoded, text, font) : decoded;
        String unicode = UnicodeText.of(whole);
        remember(verdict.get(), text, unicode);
        return unicode;
    }

    /** Where the sheet still has soft hyphens, none was dropped, and Pơng is a name. */
    private String restored(String decoded, String text, String font) {
        return Tcvn3Repair.inCapitals(softHyphens ? decoded : Tcvn3Repair.withHorns(decoded), text, font);
    }

    private Optional<LegacyEncoding> verdictOn(String text, String font) {
        if (Evidence.isUnicode(text)) return Optional.empty();
        Evidence own = Evidence.of(text);
        Optional<LegacyEncoding> sheet = verdict(font);
        if (sheet.isEmpty()) return own.verdictAlone();
        return own.prefersUnicodeTo(sheet.get()) && !own.isEmpty() ? Optional.empty() : sheet;
    }

    private Optional<LegacyEncoding> verdict(String font) {
        return verdicts.getOrDefault(fonts(font), Optional.empty());
    }

    private Fonts fonts(String font) {
        return fonts.computeIfAbsent(font, Fonts::of);
    }

    private String lostLetters(String text) {
        if (!softHyphens) unclear.addAll(Tcvn3Repair.lost(text));
        return text;
    }

    private void remember(LegacyEncoding found, String text, String unicode) {
        converted++;
        if (encoding != null && before.length() >= 8) return;
        if (encoding == null || text.length() > before.length()) {
            encoding = found;
            before = text;
            after = unicode;
        }
    }
}
