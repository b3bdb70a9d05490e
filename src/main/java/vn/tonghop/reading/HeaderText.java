package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.text.MatchKey;

/**
 * A header cell's text, and what is left of it without the unit that it may state.
 *
 * @param candidates readings of the text as a header, the most literal first
 */
record HeaderText(String raw, List<Candidate> candidates) {

    /**
     * One reading.
     *
     * @param unit stated by the part left out; null when none is
     * @param suspicious a remark was left out that may change what the column means
     */
    record Candidate(
            String text,
            String loose,
            String plain,
            @Nullable StatedUnit unit,
            boolean suspicious) {
        static Candidate of(String text, @Nullable StatedUnit unit, boolean suspicious) {
            return new Candidate(text, MatchKey.loose(text), MatchKey.plain(text), unit, suspicious);
        }
    }

    private static final Pattern REMARK = Pattern.compile("[(\\[{]([^()\\[\\]{}]*)[)\\]}]");
    private static final Pattern TAIL = Pattern.compile("^(.*\\S)\\s*(?:[,:;–—-]|ĐVT:?|đvt:?)\\s*([^,:;–—-]+)$");
    private static final Pattern SCALE_WORDS = Pattern.compile(
            "(?iu)^(.*\\S)\\s+((?:1[., ]?000|nghìn|ngàn|nghin|ngan|triệu|trieu|tỷ|tỉ|ty)\\s*(?:đồng|dong|đ)|trđ|đồng|vnđ)$");
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:[IVX]{1,4}|[0-9]{1,2}|[a-zđ])\\s*[.)/]\\s*(?=\\p{L})");

    static HeaderText of(String raw) {
        List<Candidate> candidates = new ArrayList<>();
        StatedUnit stated = null;
        boolean suspicious = false;
        StringBuilder bare = new StringBuilder();
        Matcher remark = REMARK.matcher(raw);
        while (remark.find()) {
            Optional<StatedUnit> unit = StatedUnit.parse(remark.group(1));
            if (unit.isPresent()) {
                stated = unit.get();
                remark.appendReplacement(bare, " ");
            } else {
                suspicious |= StatedUnit.suspicious(remark.group(1));
                remark.appendReplacement(bare, Matcher.quoteReplacement(remark.group()));
            }
        }
        remark.appendTail(bare);
        String withoutUnit = VisibleSheet.flat(bare.toString());
        candidates.add(Candidate.of(raw, stated, false));
        if (stated != null) candidates.add(Candidate.of(withoutUnit, stated, false));
        tail(TAIL, withoutUnit).ifPresent(candidates::add);
        tail(SCALE_WORDS, withoutUnit).ifPresent(candidates::add);
        String withoutRemarks = VisibleSheet.flat(REMARK.matcher(withoutUnit).replaceAll(" "));
        if (!withoutRemarks.equals(withoutUnit)) candidates.add(Candidate.of(withoutRemarks, stated, suspicious));
        String unnumbered = NUMBERING.matcher(withoutRemarks).replaceFirst("");
        if (!unnumbered.equals(withoutRemarks)) candidates.add(Candidate.of(unnumbered, stated, suspicious));
        return new HeaderText(raw, candidates);
    }

    private static Optional<Candidate> tail(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        if (!match.matches()) return Optional.empty();
        return StatedUnit.parse(match.group(2))
                .filter(StatedUnit::isMoney)
                .map(unit -> Candidate.of(match.group(1), unit, false));
    }

    /** The unit that the text states anywhere, null when it states none. */
    @Nullable
    StatedUnit unit() {
        for (Candidate each : candidates) if (each.unit != null) return each.unit;
        return null;
    }
}
