package vn.tonghop.editing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.TableReading;

/** The gift rounds that givers of one level paid, added up. */
final class Gifts {

    private final List<Figure> amounts = new ArrayList<>();
    private final Set<String> givers = new LinkedHashSet<>();
    private final KnownSum count = new KnownSum();
    private final KnownSum amountDong = new KnownSum();
    private final GiftList list;

    Gifts(GiftList list) {
        this.list = list;
    }

    void add(Facts facts, TableReading rounds, String row) {
        rounds.text(row, list.giver()).ifPresent(givers::add);
        Optional<Figure> amount = facts.figure(row, list.amount());
        amount.ifPresent(amounts::add);
        amountDong.add(amount);
        count.add(facts.figure(row, list.count()));
    }

    Reporter describe(Reporter report) {
        if (!amounts.isEmpty()) report.about(amounts.get(0)).involving(Places.of(amounts));
        return report.with("gifts", count.told())
                .with("amount", amountDong.told())
                .with("givers", List.copyOf(givers));
    }
}
