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

    private static final int ALLOWED = 300;

    private final Facts facts;
    private final List<Figure> figures;
    private final List<@Nullable BigInteger> values;

    PeerPrice(Facts facts, List<Figure> figures, List<@Nullable BigInteger> values) {
        this.facts = facts;
        this.figures = figures;
        this.values = values;
    }

    /**
     * Half of the decimal orders, at most one and less 0.3, by which prices after the change miss the median of their
     * peers; in thousandths.
     */
    int penalty(SortedMap<Integer, BigInteger> changes) {
        int penalty = 0;
        for (int price : prices(changes).values()) {
            BigInteger now = changes.getOrDefault(price, values.get(price));
            Optional<BigInteger> peers = median(price);
            if (now == null || now.signum() == 0 || peers.isEmpty()) continue;
            penalty += Math.min(Corrections.WHOLE, Math.max(0, orders(now, peers.get()) - ALLOWED)) / 2;
        }
        return penalty;
    }

    /** How many decimal orders two prices are apart, in thousandths: a weight of an answer, never a figure. */
    private static int orders(BigInteger a, BigInteger b) {
        return (int)
                Math.round(Corrections.WHOLE * Math.abs(Math.log10(a.doubleValue()) - Math.log10(b.doubleValue())));
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

    private Optional<BigInteger> median(int price) {
        List<BigInteger> peers = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            BigInteger value = values.get(i);
            boolean peer = i != price
                    && figures.get(i).element().equals(figures.get(price).element());
            if (peer && value != null && value.signum() > 0) peers.add(value);
        }
        Collections.sort(peers);
        return peers.isEmpty() ? Optional.empty() : Optional.of(peers.get(peers.size() / 2));
    }
}
