package vn.tonghop.sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.text.LegacyText;
import vn.tonghop.text.MatchKey;

/** The passwords that units have told, for their encrypted files. No text of this object shows one. */
public final class Passwords {

    public static final Passwords NONE = new Passwords(List.of());

    /** @param unit its code or name, as somebody wrote it */
    public record Told(String unit, String password) {

        @Override
        public String toString() {
            return unit + "=…";
        }
    }

    private final List<Told> told;

    public Passwords(List<Told> told) {
        this.told = List.copyOf(told);
    }

    /** For matching with what was told before; never to be shown. */
    public List<Told> list() {
        return told;
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    /** All, those first whose unit the file's name mentions: a password costs time to try. */
    List<String> forFile(String name) {
        String key = key(LegacyText.convert(name));
        Set<String> ordered = new LinkedHashSet<>();
        List<String> others = new ArrayList<>();
        for (Told one : told) {
            if (mentions(key, one.unit())) ordered.add(one.password());
            else others.add(one.password());
        }
        ordered.addAll(others);
        return List.copyOf(ordered);
    }

    private static boolean mentions(String name, String unit) {
        String key = key(unit);
        return !key.isEmpty() && name.contains(key);
    }

    /** Names of files often do without blanks. */
    private static String key(String text) {
        return MatchKey.plain(text).replace(" ", "");
    }

    @Override
    public String toString() {
        return told.size() + " passwords";
    }
}
