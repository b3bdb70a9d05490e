package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.form.Check;
import vn.tonghop.form.Element;
import vn.tonghop.message.Message;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.TableReading;
import vn.tonghop.text.MatchKey;

/** Named rules about this campaign's matter: recreation that happened but is not counted, gifts that others paid. */
final class CampaignRules {

    private final NamedRules rules;

    CampaignRules(NamedRules rules) {
        this.rules = rules;
    }

    void check(Facts facts, Findings findings) {
        checkRecreation(facts, findings);
        checkFunders(facts, findings);
    }

    private void checkRecreation(Facts facts, Findings findings) {
        Optional<Figure> activities = named(facts, "recreation_element");
        if (activities
                .flatMap(Figure::value)
                .filter(value -> value.signum() == 0)
                .isEmpty()) return;
        Optional<Message> evidence = told(facts).or(() -> funded(facts));
        evidence.ifPresent(found -> rules.report(Check.RECREATION_NAMED)
                .ifPresent(report -> findings.add(
                        report.about(activities.get()).with("evidence", found).draft())));
    }

    /** Words of the report that speak of recreation. */
    private static Optional<Message> told(Facts facts) {
        Set<String> words = new LinkedHashSet<>();
        List<String> prose = facts.told().sentences().stream()
                .map(Sentences.Sentence::text)
                .map(MatchKey::loose)
                .toList();
        for (String word : facts.form().listParameter("recreation_words"))
            if (prose.stream().anyMatch(text -> text.contains(MatchKey.loose(word)))) words.add(word);
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of("editing.recreation.told", "words", List.copyOf(words)));
    }

    private static Optional<Message> funded(Facts facts) {
        KnownSum funds = new KnownSum();
        for (String element : facts.form().listParameter("recreation_funds")) funds.add(facts.only(element));
        Optional<BigDecimal> children =
                named(facts, "recreation_children").flatMap(Figure::value).filter(value -> value.signum() > 0);
        return funds.isPositive() && children.isPresent()
                ? Optional.of(
                        Message.of("editing.recreation.funded", "funds", funds.told(), "children", children.get()))
                : Optional.empty();
    }

    /** The only figure of the element that a parameter of the form names. */
    private static Optional<Figure> named(Facts facts, String parameter) {
        return facts.form().elementParameter(parameter).map(Element::id).flatMap(facts::only);
    }

    private void checkFunders(Facts facts, Findings findings) {
        Optional<GiftList> list = GiftList.of(facts.form());
        Optional<TableReading> rounds = list.flatMap(gifts -> facts.submission().table(gifts.table()));
        if (list.isEmpty() || rounds.isEmpty()) {
            rules.find(Check.OWN_FUNDS).ifPresent(rule -> findings.unchecked(rule.code()));
            return;
        }
        FunderLevels levels = new FunderLevels(facts.form());
        Map<String, Gifts> byLevel = new LinkedHashMap<>();
        boolean known = false;
        for (String row : facts.rows(list.get().table())) {
            Optional<String> level = levels.of(rounds.get(), row);
            known |= level.isPresent();
            level.filter(levels::isAbove)
                    .ifPresent(above -> byLevel.computeIfAbsent(above, key -> new Gifts(list.get()))
                            .add(facts, rounds.get(), row));
        }
        if (!known) rules.find(Check.OWN_FUNDS).ifPresent(rule -> findings.unchecked(rule.code()));
        byLevel.forEach((level, gifts) -> rules.report(Check.OWN_FUNDS)
                .ifPresent(report -> findings.add(gifts.describe(report)
                        .with("level", Message.of("level." + level + ".inside"))
                        .draft())));
    }
}
