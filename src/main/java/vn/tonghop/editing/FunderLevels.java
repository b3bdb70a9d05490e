package vn.tonghop.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Level;
import vn.tonghop.reading.TableReading;
import vn.tonghop.text.MatchKey;

/**
 * Of which level a giver is, by the words in its name that the form's parameters {@code funder.LEVEL} list. The
 * leftmost word decides, the longer one where two begin together: «Đoàn thanh niên xã Ia Lang, huyện Đức Cơ» is of the
 * commune. {@code funder.social} are givers of no level, {@code funder.ignored} words that tell nothing.
 */
public final class FunderLevels {

    /** Givers of no level. */
    public static final String SOCIAL = "social";

    private static final String IGNORED = "ignored";

    private final List<String> levels;
    private final String reporting;
    private final Optional<GiftList> list;
    private final Map<String, String> words = new TreeMap<>();
    private final Map<String, Optional<String>> known = new HashMap<>();

    public FunderLevels(Form form) {
        levels = form.levels().stream().map(Level::id).toList();
        reporting = form.reportingLevel();
        list = GiftList.of(form);
        List<String> kinds = new ArrayList<>(levels);
        kinds.addAll(List.of(SOCIAL, IGNORED));
        for (String kind : kinds)
            for (String word : form.listParameter("funder." + kind)) words.put(MatchKey.loose(word), kind);
    }

    /** The level of a round's giver: as its column says, else by the giver's name; empty when unknown. */
    public Optional<String> of(TableReading rounds, String row) {
        return rounds.text(row, list.map(GiftList::level).orElse(""))
                .flatMap(this::of)
                .or(() -> rounds.text(row, list.map(GiftList::giver).orElse("")).flatMap(this::of));
    }

    /** The element tells the level. */
    public boolean isTold(Element element) {
        return list.filter(gifts -> gifts.level().equals(element.id())).isPresent();
    }

    boolean isAbove(String level) {
        int at = levels.indexOf(level);
        return at >= 0 && at < levels.indexOf(reporting);
    }

    Optional<String> of(String giver) {
        return known.computeIfAbsent(giver, this::leftmost);
    }

    private Optional<String> leftmost(String giver) {
        String text = " " + MatchKey.loose(giver) + " ";
        for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
            String word = longest(text, at + 1);
            if (word.isEmpty()) continue;
            String kind = words.getOrDefault(word, IGNORED);
            if (!kind.equals(IGNORED)) return Optional.of(kind);
            at += word.length();
        }
        return Optional.empty();
    }

    private String longest(String text, int from) {
        String longest = "";
        for (String word : words.keySet())
            if (word.length() > longest.length() && text.startsWith(word + " ", from)) longest = word;
        return longest;
    }
}
