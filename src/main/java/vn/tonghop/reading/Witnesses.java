package vn.tonghop.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Place;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.OrgUnits;
import vn.tonghop.text.LegacyText;
import vn.tonghop.text.MatchKey;

/** Collects what tells whose a file is and of when, and says which unit all of it means. */
final class Witnesses {

    /** The property by which a template names its unit. */
    static final String UNIT_PROPERTY = "tonghop.unit";

    private static final Pattern FORMAL_UNIT = Pattern.compile(
            "(?iu)(?:UBND|[ỦU][YỶ] BAN NH[ÂA]N D[ÂA]N|Đơn vị(?: báo cáo)?\\s*:|Tên đơn vị\\s*:)\\s*:?\\s*((?:xã|phường|thị trấn|đặc khu|xa|phuong|thi tran)\\s+[^,;.()\\n–]{1,40})");
    /** As our own templates have it beside the unit's name. */
    private static final Pattern UNIT_CODE = Pattern.compile("(?iU).*\\bMã đơn vị\\s*:\\s*([0-9A-Za-z]{1,8})\\b.*");

    private static final Pattern PLACE_AND_DATE = Pattern.compile("(?iU)^\\s*([^,]{2,40}),\\s*ng[àa]y\\b.*");
    private static final Pattern THEME = Pattern.compile(
            "(?iu)ch[ủu]\\s*đ[ềe](?:[^“\"«:]{0,60})?(?:[“\"«]\\s*\\**\\s*([^”\"»]{5,200}?)\\s*\\**\\s*[”\"»]|:\\s*([^.;\\n]{5,200}))");
    private static final Pattern TYPED =
            Pattern.compile("(?iU).*\\b(?:xã|phường|thị trấn|đặc khu|xa|phuong|thi tran)\\b.*");

    /** «xã Ia Lang», and not «xã báo cáo kết quả»: a name begins with a capital. */
    private static final Pattern NAMED = Pattern.compile("(?:\\p{L}+\\s+){1,2}?\\p{Lu}.*");

    /** The units that one text may mean, the place of the text, and where it was found. */
    private record Said(Witness.Source source, Set<OrgUnit> units, String name, Place place, String text) {}

    private final OrgUnits units;
    private final List<Witness> witnesses = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final StringBuilder allText = new StringBuilder();

    Witnesses(OrgUnits units) {
        this.units = units;
    }

    void fileName(String name, boolean meansOneUnit) {
        String base = LegacyText.convert(name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", ""));
        for (String year : Dates.fileYears(base))
            witnesses.add(new Witness(Witness.Kind.YEAR, Witness.Source.FILE_NAME, year, Place.NOWHERE, name));
        if (!meansOneUnit) return;
        Set<OrgUnit> mentioned = units.mentioned(base);
        allText.append(base).append('\n');
        if (!mentioned.isEmpty()) said.add(new Said(Witness.Source.FILE_NAME, mentioned, "", Place.NOWHERE, name));
    }

    void properties(Map<String, String> properties) {
        String code = properties.get(UNIT_PROPERTY);
        if (code != null && !code.isBlank()) {
            Set<OrgUnit> marked = units.find(code.strip()).map(Set::of).orElse(Set.of());
            said.add(new Said(Witness.Source.TEMPLATE_MARK, marked, code.strip(), Place.NOWHERE, code));
        }
        String period = properties.get("tonghop.period");
        if (period != null && period.strip().matches("\\d{4}"))
            witnesses.add(new Witness(
                    Witness.Kind.YEAR, Witness.Source.TEMPLATE_MARK, period.strip(), Place.NOWHERE, period));
    }

    /** A label that names the unit of a row or the whole of a sheet. */
    void label(String name, Place place) {
        said.add(new Said(Witness.Source.SHEET, units.named(name), name, place, name));
    }

    /** A sheet's name speaks only where it is a unit's whole name. */
    void sheetName(String name) {
        Set<OrgUnit> named = units.named(LegacyText.convert(name));
        if (!named.isEmpty()) said.add(new Said(Witness.Source.SHEET, named, "", new Place(name, ""), name));
    }

    /** What a text says of when, and of whom. */
    void heading(Heading heading, Witness.Source source) {
        period(heading, source);
        unit(heading, source);
        code(heading);
    }

    /** Of two units of one name the code says which. Another register's code says nothing. */
    private void code(Heading heading) {
        Matcher code = UNIT_CODE.matcher(heading.text());
        if (heading.above() && code.matches())
            units.find(code.group(1))
                    .ifPresent(unit -> said.add(
                            new Said(Witness.Source.TEMPLATE_MARK, Set.of(unit), "", heading.place(), heading.text())));
    }

    /** What a text says of when. */
    void period(Heading heading, Witness.Source source) {
        String text = heading.text();
        allText.append(text).append('\n');
        if (heading.above()
                || Dates.date(text).isPresent() && PLACE_AND_DATE.matcher(text).matches())
            for (String year : Dates.years(text)) add(Witness.Kind.YEAR, source, year, heading);
        Dates.reportNumber(text).ifPresent(number -> add(Witness.Kind.REPORT_NUMBER, source, number, heading));
        reportDate(text).ifPresent(date -> add(Witness.Kind.REPORT_DATE, source, date.toString(), heading));
        theme(text).ifPresent(theme -> add(Witness.Kind.THEME, source, theme, heading));
    }

    private static Optional<LocalDate> reportDate(String text) {
        boolean own = PLACE_AND_DATE.matcher(text).matches()
                || Dates.reportNumber(text).isPresent();
        return own ? Dates.date(text) : Optional.empty();
    }

    /** A sentence of a report's body that may name the theme. */
    static Optional<String> theme(String text) {
        Matcher theme = THEME.matcher(text);
        if (!theme.find()) return Optional.empty();
        String quoted = theme.group(1) != null ? theme.group(1) : theme.group(2);
        return Optional.of(VisibleSheet.flat(quoted.replaceAll("[*“”\"«»]", " ")));
    }

    void theme(Heading heading, Witness.Source source) {
        theme(heading.text()).ifPresent(theme -> add(Witness.Kind.THEME, source, theme, heading));
    }

    private void unit(Heading heading, Witness.Source source) {
        String text = heading.text();
        Matcher place = PLACE_AND_DATE.matcher(text);
        if (place.matches()) {
            Set<OrgUnit> named = units.named(place.group(1).strip());
            if (!named.isEmpty()) said.add(new Said(source, named, "", heading.place(), text));
            return;
        }
        Set<OrgUnit> named =
                units.named(text.replaceFirst("(?iu)^\\s*(?:tm\\.?|đơn vị(?: báo cáo)?\\s*:|tên đơn vị\\s*:)\\s*", ""));
        if (named.isEmpty() && heading.above() && TYPED.matcher(text).matches()) named = typed(text);
        if (named.isEmpty() && heading.above() && MatchKey.plain(text).startsWith("don vi"))
            named = units.mentioned(text);
        if (!named.isEmpty()) said.add(new Said(source, named, "", heading.place(), text));
        else unknownUnit(heading, source);
    }

    private Set<OrgUnit> typed(String text) {
        return units.mentioned(text);
    }

    /** «UBND xã X» where the roster has no X. */
    private void unknownUnit(Heading heading, Witness.Source source) {
        Matcher formal = FORMAL_UNIT.matcher(heading.text());
        if (!formal.find() || units.list().isEmpty()) return;
        String name = formal.group(1).strip();
        if (name.contains("…") || name.contains("...") || !NAMED.matcher(name).matches()) return;
        said.add(new Said(source, units.named(name), name, heading.place(), heading.text()));
    }

    private void add(Witness.Kind kind, Witness.Source source, String value, Heading heading) {
        witnesses.add(new Witness(kind, source, value, heading.place(), heading.text()));
    }

    /** The one unit that every text means; null when there is none or they differ. */
    @Nullable
    OrgUnit unit() {
        if (said.isEmpty()) return null;
        Set<OrgUnit> common = null;
        for (Said each : said) {
            if (common == null) common = new LinkedHashSet<>(each.units);
            else common.retainAll(each.units);
        }
        if (common == null) return null;
        if (common.size() > 1) common = units.narrowedBy(common, allText.toString());
        return common.size() == 1 ? common.iterator().next() : null;
    }

    List<Witness> list() {
        OrgUnit unit = unit();
        Map<String, Witness> all = new LinkedHashMap<>();
        for (Said each : said) {
            if (each.units.isEmpty()) put(all, witness(each, each.name));
            else if (unit != null && each.units.contains(unit)) put(all, witness(each, unit.code()));
            else for (OrgUnit one : each.units) put(all, witness(each, one.code()));
        }
        for (Witness each : witnesses) put(all, each);
        return List.copyOf(all.values());
    }

    private static Witness witness(Said said, String value) {
        return new Witness(Witness.Kind.UNIT, said.source, value, said.place, said.text);
    }

    private static void put(Map<String, Witness> all, Witness witness) {
        all.putIfAbsent(
                witness.kind() + "\t" + witness.source() + "\t" + witness.value() + "\t" + witness.place(), witness);
    }
}
