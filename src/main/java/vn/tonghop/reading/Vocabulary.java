package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, List<Hit>> cache = new ConcurrentHashMap<>();

    private record GroupKeys(String canonical, Set<String> synonyms, Set<String> plain, List<String> plainTokens) {}

    Vocabulary(Form form) {
        this.form = form;
        for (String filler : FILLERS) fillers.add(MatchKey.plain(filler));
        for (Element element : form.elements()) {
            addLeaf(element);
            for (Header group : groupsOf(element)) groups.computeIfAbsent(group, Vocabulary::keys);
            addWholes(element);
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
        return new GroupKeys(MatchKey.loose(group.text()), synonyms, plain, tokens(MatchKey.plain(group.text())));
    }

    private static List<String> tokens(String key) {
        return Arrays.stream(key.split(" ")).filter(token -> !token.isEmpty()).toList();
    }

    /** The elements that a header cell may head; empty for any other text. */
    List<Hit> leaf(String text) {
        if (text.isEmpty() || text.length() > 250) return List.of();
        if (cache.size() > 20_000) cache.clear();
        return cache.computeIfAbsent(text, this::findLeaf);
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
        GroupKeys keys = groups.get(group);
        if (keys == null || text.isEmpty()) return 0;
        int best = 0;
        for (HeaderText.Candidate each : HeaderText.of(text).candidates()) {
            if (each.suspicious()) continue;
            if (each.loose().equals(keys.canonical)) return 5;
            if (keys.synonyms.contains(each.loose())) best = Math.max(best, 4);
            else if (keys.plain.contains(each.plain())) best = Math.max(best, 3);
        }
        return best > 0 ? best : byKeyword(group, text) ? 1 : 0;
    }

    /** Whether the text names any group of the form. */
    boolean isGroup(String text) {
        return groups.keySet().stream().anyMatch(group -> group(group, text) > 0);
    }

    /** Whether the text is the name of a group, to the letter or by a synonym. */
    boolean isGroupByName(String text) {
        return groups.keySet().stream().anyMatch(group -> group(group, text) > 2);
    }

    /** The keyword must mean this group and no other. */
    private boolean byKeyword(Header group, String text) {
        List<String> said = tokens(MatchKey.plain(HeaderText.of(text)
                .candidates()
                .get(HeaderText.of(text).candidates().size() - 1)
                .text()));
        Set<Header> meant = new LinkedHashSet<>();
        groups.forEach((each, keys) -> {
            if (saysKeyword(said, keys.plainTokens)
                    || keys.plain.stream().anyMatch(name -> continues(said, tokens(name)))) meant.add(each);
        });
        return sameText(meant).filter(only -> only.equals(group.text())).isPresent();
    }

    private static Optional<String> sameText(Set<Header> headers) {
        List<String> texts = headers.stream().map(Header::text).distinct().toList();
        return texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty();
    }

    /** A prefix of the group's name of at least two words, its first four words and more, or three words of its middle. */
    private static boolean saysKeyword(List<String> said, List<String> name) {
        if (said.size() < 2) return false;
        int shared = 0;
        while (shared < Math.min(said.size(), name.size()) && said.get(shared).equals(name.get(shared))) shared++;
        if (shared == said.size() || shared >= 4) return true;
        return said.size() >= 3 && java.util.Collections.indexOfSubList(name, said) >= 0;
    }

    /** The whole name and then only words that say nothing new: «Tặng quà cho các cháu». */
    private boolean continues(List<String> said, List<String> name) {
        if (name.size() < 2
                || said.size() <= name.size()
                || !said.subList(0, name.size()).equals(name)) return false;
        return fillers.containsAll(said.subList(name.size(), said.size()));
    }
}
