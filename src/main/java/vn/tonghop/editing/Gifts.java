package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.message.Message;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.TableReading;

/** The gift rounds that givers of one level paid, added up. */
final class Gifts {

    private final List<Figure> amounts = new ArrayList<>();
    private final Set<String> givers = new LinkedHashSet<>();
    private final Sum count = new Sum();
    private final Sum amountDong = new Sum();
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

    /** A sum, and whether every figure of it could be read: where not, it is the least that it may be. */
    private static final class Sum {

        private BigDecimal known = BigDecimal.ZERO;
        private boolean whole = true;

        void add(Optional<Figure> figure) {
            Optional<BigDecimal> value = figure.flatMap(Figure::value);
            if (value.isPresent()) known = known.add(value.get());
            else whole = false;
        }

        Object told() {
            return whole ? known : Message.of("editing.atLeast", "number", known);
        }
    }
}
