package vn.tonghop.orgunit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.tonghop.text.MatchKey;

/**
 * Which unit a name means: K1 exact, K2 case and tone placement made one, K3 without type word, K4 without accents
 * (domain note, section 4.1). Never by likeness: in 320 districts of 700 two communes are one letter apart.
 */
final class UnitNames {

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’]+");
    private static final Pattern CAMEL =
            Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");
    private static final Pattern AGENCY =
            Pattern.compile("(?iu)^\\s*(?:ubnd|u\\.b\\.n\\.d|[uủ][yỷ]\\s+ban\\s+nh[aâ]n\\s+d[aâ]n)\\s+");
    private static final Pattern CODE = Pattern.compile("[0-9]{5}");

    /** One unit's name, taken apart. */
    private record Named(
            OrgUnit unit,
            TypeWord type,
            List<String> bare,
            String exact,
            String tone,
            String bareTone,
            String barePlain) {
        static Named of(OrgUnit unit) {
            List<String> tokens = tokens(unit.name());
            TypeWord.Found found = TypeWord.leading(tokens);
            List<String> bare = tokens.subList(found.length(), tokens.size());
            String key = String.join(" ", bare);
            return new Named(
                    unit,
                    found.type(),
                    bare,
                    MatchKey.exact(unit.name()),
                    MatchKey.tone(unit.name()),
                    toneKey(key),
                    plainKey(key));
        }
    }

    private record Span(int from, int to, int strength, boolean typed, OrgUnit unit) {
        boolean inside(Span other) {
            return from >= other.from && to <= other.to && to - from < other.to - other.from;
        }

        boolean weakerThan(Span other) {
            return from == other.from && to == other.to && strength < other.strength;
        }
    }

    private final List<Named> units;
    private final Map<String, List<Named>> byFirstToken = new LinkedHashMap<>();

    UnitNames(List<OrgUnit> units) {
        this.units = units.stream().map(Named::of).toList();
        for (Named each : this.units)
            if (!each.bare.isEmpty())
                byFirstToken
                        .computeIfAbsent(plainToken(each.bare.get(0)), first -> new ArrayList<>())
                        .add(each);
    }

    Set<OrgUnit> named(String text) {
        String name = AGENCY.matcher(text).replaceFirst("").strip();
        List<String> tokens = tokens(name);
        if (tokens.isEmpty()) return Set.of();
        TypeWord.Found found = TypeWord.leading(tokens);
        List<String> bare = tokens.subList(found.length(), tokens.size());
        if (bare.isEmpty()) {
            bare = tokens;
            found = TypeWord.Found.NONE;
        }
        String exact = MatchKey.exact(name);
        Set<OrgUnit> meant = those(each -> each.exact.equals(exact));
        if (meant.isEmpty()) {
            String tone = MatchKey.tone(name);
            meant = those(each -> each.tone.equals(tone));
        }
        return meant.isEmpty() ? withoutTypeWord(found.type(), String.join(" ", bare)) : meant;
    }

    private Set<OrgUnit> withoutTypeWord(TypeWord type, String bare) {
        String tone = toneKey(bare);
        Set<OrgUnit> meant = those(each -> fits(each, type) && each.bareTone.equals(tone));
        if (!meant.isEmpty()) return meant;
        String plain = plainKey(bare);
        return those(each -> fits(each, type) && each.barePlain.equals(plain));
    }

    /** A bare number («6») is nobody's name without its type word. */
    private static boolean fits(Named unit, TypeWord type) {
        if (type == TypeWord.NONE) return !isNumber(unit.bare);
        return type.may(unit.type);
    }

    Set<OrgUnit> mentioned(String text) {
        List<Span> spans = new ArrayList<>();
        List<String> tokens = tokens(CAMEL.matcher(text).replaceAll(" "));
        for (int at = 0; at < tokens.size(); at++) spans.addAll(startingAt(tokens, at));
        if (spans.isEmpty()) spans.addAll(squeezed(tokens(text)));
        Set<OrgUnit> meant = new LinkedHashSet<>();
        for (Span span : spans)
            if (spans.stream().noneMatch(other -> span.inside(other) || span.weakerThan(other))) meant.add(span.unit);
        return meant;
    }

    private List<Span> startingAt(List<String> tokens, int at) {
        List<Span> spans = new ArrayList<>();
        String code = tokens.get(at);
        if (CODE.matcher(code).matches())
            for (Named each : units)
                if (each.unit.code().equals(code)) spans.add(new Span(at, at + 1, 3, true, each.unit));
        for (Named each : byFirstToken.getOrDefault(plainToken(tokens.get(at)), List.of())) {
            int end = at + each.bare.size();
            if (end > tokens.size()) continue;
            String said = String.join(" ", tokens.subList(at, end));
            int strength =
                    toneKey(said).equals(each.bareTone) ? 2 : plainKey(said).equals(each.barePlain) ? 1 : 0;
            TypeWord before = TypeWord.endingAt(tokens, at);
            if (strength == 0 || !before.may(each.type)) continue;
            boolean typed = before != TypeWord.NONE;
            if (!typed && (isNumber(each.bare) || each.bare.size() == 1 && tokens.size() > 6)) continue;
            spans.add(new Span(at, end, strength, typed, each.unit));
        }
        return spans;
    }

    /** «ianan» in a file name that has lost its blanks. */
    private List<Span> squeezed(List<String> tokens) {
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            String token = plainKey(tokens.get(at));
            if (token.length() < 5) continue;
            for (Named each : units)
                if (each.bare.size() > 1 && each.barePlain.replace(" ", "").equals(token))
                    spans.add(new Span(at, at + 1, 1, false, each.unit));
        }
        return spans;
    }

    /** The unit's full name, type word included, stands in the text. */
    static boolean contains(String text, OrgUnit unit) {
        String padded = " " + plainKey(String.join(" ", tokens(text))) + " ";
        return padded.contains(" " + plainKey(String.join(" ", tokens(unit.name()))) + " ");
    }

    private Set<OrgUnit> those(Predicate<Named> wanted) {
        Set<OrgUnit> units = new LinkedHashSet<>();
        for (Named each : this.units) if (wanted.test(each)) units.add(each.unit);
        return units;
    }

    private static boolean isNumber(List<String> bare) {
        return bare.size() == 1 && bare.get(0).chars().allMatch(Character::isDigit);
    }

    static List<String> tokens(String text) {
        return Arrays.stream(SEPARATORS.split(MatchKey.exact(text)))
                .filter(token -> !token.isEmpty())
                .map(UnitNames::withoutLeadingZeros)
                .toList();
    }

    /** «Phường 06» is «Phường 6»; a code of five digits keeps its zeros. */
    private static String withoutLeadingZeros(String token) {
        return token.matches("0+[1-9][0-9]?") && token.length() < 5 ? token.replaceFirst("^0+", "") : token;
    }

    private static String toneKey(String text) {
        return MatchKey.tone(text);
    }

    private static String plainKey(String text) {
        return MatchKey.plain(text);
    }

    private static String plainToken(String token) {
        return MatchKey.plain(token);
    }
}
