package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.TableReading;

/** The gift rounds that givers of one level paid, added up. */
final class Gifts {

    private final List<Figure> amounts = new ArrayList<>();
    private final Set<String> givers = new LinkedHashSet<>();
    private BigDecimal count = BigDecimal.ZERO;
    private BigDecimal amountDong = BigDecimal.ZERO;
    private final GiftList list;

    Gifts(GiftList list) {
        this.list = list;
    }

    void add(Facts facts, TableReading rounds, String row) {
        rounds.text(row, list.giver()).ifPresent(givers::add);
        facts.figure(row, list.amount()).ifPresent(amount -> {
            amounts.add(amount);
            amountDong = amountDong.add(amount.value().orElse(BigDecimal.ZERO));
        });
        count = count.add(facts.figure(row, list.count()).flatMap(Figure::value).orElse(BigDecimal.ZERO));
    }

    Reporter describe(Reporter report) {
        if (!amounts.isEmpty()) report.about(amounts.get(0)).involving(Places.of(amounts));
        return report.with("gifts", count).with("amount", amountDong).with("givers", List.copyOf(givers));
    }
}
