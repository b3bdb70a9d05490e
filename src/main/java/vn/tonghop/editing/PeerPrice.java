package vn.tonghop.editing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Element;
import vn.tonghop.form.Rows;
import vn.tonghop.reading.Figure;

/** What a thing costs in the other lines of the file makes a correction likelier or less likely. */
final class PeerPrice {

    private final Facts facts;
    private final List<Figure> figures;
    private final List<@Nullable BigInteger> values;

    PeerPrice(Facts facts, List<Figure> figures, List<@Nullable BigInteger> values) {
        this.facts = facts;
        this.figures = figures;
        this.values = values;
    }

    /** Half of the decimal orders, at most one, by which prices after the change miss the median of their peers. */
    double penalty(SortedMap<Integer, BigInteger> changes) {
        double penalty = 0;
        for (int price : prices(changes).values()) {
            BigInteger now = changes.getOrDefault(price, values.get(price));
            Optional<Double> peers = median(price);
            if (now == null || now.signum() == 0 || peers.isEmpty()) continue;
            double orders = Math.abs(Math.log10(now.doubleValue() / peers.get())) - 0.3;
            penalty += 0.5 * Math.min(1, Math.max(0, orders));
        }
        return penalty;
    }

    /** The price cell of each line that a change touches: its money that is not added up over units. */
    private Map<String, Integer> prices(SortedMap<Integer, BigInteger> changes) {
        Map<String, Integer> prices = new TreeMap<>();
        for (int changed : changes.keySet())
            for (int i = 0; i < figures.size(); i++)
                if (isPrice(figures.get(i)) && sameLine(figures.get(i), figures.get(changed)))
                    prices.put(figures.get(i).key().toString(), i);
        return prices;
    }

    private static boolean sameLine(Figure a, Figure b) {
        return a.table().equals(b.table()) && a.row().equals(b.row());
    }

    private boolean isPrice(Figure figure) {
        Element element = facts.form().element(figure.element());
        return element.kind() == Element.Kind.MONEY
                && !element.summed()
                && facts.form().table(figure.table()).rows() == Rows.LINES;
    }

    private Optional<Double> median(int price) {
        List<Double> peers = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            BigInteger value = values.get(i);
            boolean peer = i != price
                    && figures.get(i).element().equals(figures.get(price).element());
            if (peer && value != null && value.signum() > 0) peers.add(value.doubleValue());
        }
        Collections.sort(peers);
        return peers.isEmpty() ? Optional.empty() : Optional.of(peers.get(peers.size() / 2));
    }
}
