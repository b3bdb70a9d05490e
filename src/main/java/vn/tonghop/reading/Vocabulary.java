package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Header;
import vn.tonghop.text.MatchKey;

/**
 * The words of a form's headers: which elements a leaf may mean, and whether a text names a group. Keys are loose first,
 * then without accents; the path decides, so a leaf alone may mean several elements.
 */
final class Vocabulary {

    /**
     * An element that a header cell may head.
     *
     * @param score how literally, from 1 to 4
     * @param complete the cell says the whole path («Kinh phí tặng quà»)
     * @param unit stated in the cell
     * @param suspicious a remark in the cell may change its meaning
     */
    record Hit(
            Element element,
            int score,
            boolean complete,
            @Nullable StatedUnit unit,
            boolean suspicious) {}

    private static final List<String> LINKS = List.of(" ", " được ", " cho ", " tham gia ", " từ ", " của ");
    private static final Set<String> FILLERS = Set.of(
            "cho", "trẻ", "em", "các", "cháu", "thiếu", "nhi", "của", "tháng", "hành", "động", "vì", "xã", "trên",
            "địa", "bàn");

    private final Form form;
    private final Map<String, Map<Element, Integer>> leaves = new LinkedHashMap<>();
    private final Map<String, Map<Element, Integer>> plainLeaves = new LinkedHashMap<>();
    private final Map<String, Map<Element, Integer>> wholes = new LinkedHashMap<>();
    private final Map<Header, GroupKeys> groups = new LinkedHashMap<>();
    private final Set<String> fillers = new LinkedHashSet<>();
    private final Set<String> firstWords = new LinkedHashSet<>();
    private final Set<String> groupWords = new LinkedHashSet<>();
    private final Map<String, Map<Header, Integer>> groupCache = new ConcurrentHashMap<>();
    private final Map<String, List<Hit>> cache = new ConcurrentHashMap<>();

    private record GroupKeys(
            String canonical,
            Set<String> synonyms,
            Set<String> plain,
            List<String> plainTokens,
            List<List<String>> plainNames) {}

    Vocabulary(Form form) {
        this.form = form;
        for (String filler : FILLERS) fillers.add(MatchKey.plain(filler));
        for (Element element : form.elements()) {
            addLeaf(element);
            for (Header group : groupsOf(element)) groups.computeIfAbsent(group, Vocabulary::keys);
            addWholes(element);
        }
        for (String key : plainLeaves.keySet()) firstWords.add(key.split(" ")[0]);
        for (GroupKeys keys : groups.values())
            for (List<String> name : keys.plainNames) {
                groupWords.addAll(name);
                firstWords.add(name.get(0));
            }
    }

    Form form() {
        return form;
    }

    static List<Header> groupsOf(Element element) {
        return element.path().subList(0, element.path().size() - 1);
    }

    private void addLeaf(Element element) {
        Header leaf = element.leaf();
        put(leaves, MatchKey.loose(leaf.text()), element, 4);
        put(plainLeaves, MatchKey.plain(leaf.text()), element, 2);
        for (String synonym : leaf.synonyms()) {
            put(leaves, MatchKey.loose(synonym), element, 3);
            put(plainLeaves, MatchKey.plain(synonym), element, 1);
        }
    }

    private void addWholes(Element element) {
        List<Header> above = groupsOf(element);
        if (above.isEmpty()) return;
        for (String group : above.get(above.size() - 1).names()) {
            for (String leaf : element.leaf().names()) {
                for (String link : LINKS) {
                    putWhole(group + link + leaf, element);
                    putWhole(leaf + link + group, element);
                }
            }
        }
    }

    private void putWhole(String text, Element element) {
        put(wholes, MatchKey.loose(text), element, 3);
        put(wholes, MatchKey.plain(text), element, 1);
    }

    private static void put(Map<String, Map<Element, Integer>> map, String key, Element element, int score) {
        if (key.isBlank()) return;
        map.computeIfAbsent(key, text -> new LinkedHashMap<>()).merge(element, score, Math::max);
    }

    private static GroupKeys keys(Header group) {
        Set<String> synonyms = new LinkedHashSet<>();
        Set<String> plain = new LinkedHashSet<>();
        for (String name : group.names()) {
            synonyms.add(MatchKey.loose(name));
            plain.add(MatchKey.plain(name));
            String withoutRemark = name.replaceAll("\\([^)]*\\)", " ").strip();
            synonyms.add(MatchKey.loose(withoutRemark));
            plain.add(MatchKey.plain(withoutRemark));
        }
        return new GroupKeys(
                MatchKey.loose(group.text()),
                synonyms,
                plain,
                tokens(MatchKey.plain(group.text())),
                plain.stream().map(Vocabulary::tokens).toList());
    }

    private static List<String> tokens(String key) {
        return Arrays.stream(key.split(" ")).filter(token -> !token.isEmpty()).toList();
    }

    /** The elements that a header cell may head; empty for any other text. */
    List<Hit> leaf(String text) {
        if (text.isEmpty() || text.length() > 250 || !mayBeLeaf(text)) return List.of();
        if (cache.size() > 20_000) cache.clear();
        return cache.computeIfAbsent(text, this::findLeaf);
    }

    /** Most cells of a large sheet are no header at all: a look at their first words is enough. */
    private boolean mayBeLeaf(String text) {
        String[] tokens = MatchKey.plain(text.length() > 60 ? text.substring(0, 60) : text)
                .split(" ", 4);
        for (int i = 0; i < Math.min(3, tokens.length); i++) if (firstWords.contains(tokens[i])) return true;
        return false;
    }

    private List<Hit> findLeaf(String text) {
        List<HeaderText.Candidate> candidates = HeaderText.of(text).candidates();
        for (HeaderText.Candidate each : candidates) {
            List<Hit> hits = hits(leaves.get(each.loose()), each, false);
            if (!hits.isEmpty()) return withoutUnit(hits, candidates);
            hits = hits(wholes.get(each.loose()), each, true);
            if (!hits.isEmpty()) return hits;
        }
        for (HeaderText.Candidate each : candidates) {
            List<Hit> hits = hits(plainLeaves.get(each.plain()), each, false);
            if (hits.isEmpty()) hits = hits(wholes.get(each.plain()), each, true);
            if (!hits.isEmpty()) return hits;
        }
        return List.of();
    }

    /** «Thành tiền (đồng)» may be the name of one element to the letter and yet mean all that «Thành tiền» means. */
    private List<Hit> withoutUnit(List<Hit> hits, List<HeaderText.Candidate> candidates) {
        Map<Element, Hit> all = new LinkedHashMap<>();
        for (Hit hit : hits) all.put(hit.element(), hit);
        for (HeaderText.Candidate each : candidates)
            if (each.unit() != null && !each.suspicious())
                for (Hit hit : hits(leaves.get(each.loose()), each, false)) all.putIfAbsent(hit.element(), hit);
        return List.copyOf(all.values());
    }

    private static List<Hit> hits(
            @Nullable Map<Element, Integer> found, HeaderText.Candidate candidate, boolean complete) {
        if (found == null) return List.of();
        List<Hit> hits = new ArrayList<>();
        found.forEach((element, score) ->
                hits.add(new Hit(element, score, complete, candidate.unit(), candidate.suspicious())));
        return hits;
    }

    /** How well a text names a group of the form: 5 to the letter, 1 by its keyword, 0 not at all. */
    int group(Header group, String text) {
        return groupScores(text).getOrDefault(group, 0);
    }

    private Map<Header, Integer> groupScores(String text) {
        if (text.isEmpty() || text.length() > 400 || !mayBeGroup(text)) return Map.of();
        if (groupCache.size() > 20_000) groupCache.clear();
        return groupCache.computeIfAbsent(text, this::findGroups);
    }

    private boolean mayBeGroup(String text) {
        int known = 0;
        for (String token : tokens(MatchKey.plain(text))) if (groupWords.contains(token)) known++;
        return known >= 2 || groups.values().stream().anyMatch(keys -> keys.plain.contains(MatchKey.plain(text)));
    }

    private Map<Header, Integer> findGroups(String text) {
        List<HeaderText.Candidate> candidates = HeaderText.of(text).candidates();
        Map<Header, Integer> scores = new LinkedHashMap<>();
        groups.forEach((group, keys) -> {
            int named = byName(keys, candidates);
            if (named > 0) scores.put(group, named);
        });
        String shortest = candidates.get(candidates.size() - 1).text();
        for (Header group : byKeyword(tokens(MatchKey.plain(shortest)))) scores.putIfAbsent(group, 1);
        return scores;
    }

    private static int byName(GroupKeys keys, List<HeaderText.Candidate> candidates) {
        int best = 0;
        for (HeaderText.Candidate each : candidates) {
            if (each.suspicious()) continue;
            if (each.loose().equals(keys.canonical)) return 5;
            if (keys.synonyms.contains(each.loose())) best = Math.max(best, 4);
            else if (keys.plain.contains(each.plain())) best = Math.max(best, 3);
        }
        return best;
    }

    /** Whether the text names any group of the form. */
    boolean isGroup(String text) {
        return !groupScores(text).isEmpty();
    }

    /** Whether the text is the name of a group, to the letter or by a synonym. */
    boolean isGroupByName(String text) {
        return groupScores(text).values().stream().anyMatch(score -> score > 2);
    }

    /** The groups that the words mean by a keyword: those of one name, or none. */
    private Set<Header> byKeyword(List<String> said) {
        Set<Header> meant = new LinkedHashSet<>();
        groups.forEach((each, keys) -> {
            boolean says = saysKeyword(said, keys.plainTokens)
                    || keys.plainNames.stream().anyMatch(name -> continues(said, name));
            if (says) meant.add(each);
        });
        return meant.stream().map(Header::text).distinct().count() == 1 ? meant : Set.of();
    }

    /** A prefix of the group's name of at least two words, its first four words and more, or three words of its middle. */
    private static boolean saysKeyword(List<String> said, List<String> name) {
        if (said.size() < 2) return false;
        int shared = 0;
        while (shared < Math.min(said.size(), name.size()) && said.get(shared).equals(name.get(shared))) shared++;
        if (shared == said.size() || shared >= 4) return true;
        return said.size() >= 3 && Collections.indexOfSubList(name, said) >= 0;
    }

    /** The whole name and then only words that say nothing new: «Tặng quà cho các cháu». */
    private boolean continues(List<String> said, List<String> name) {
        if (name.size() < 2
                || said.size() <= name.size()
                || !said.subList(0, name.size()).equals(name)) return false;
        return fillers.containsAll(said.subList(name.size(), said.size()));
    }
}
