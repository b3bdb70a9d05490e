package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Place;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Figures;
import vn.tonghop.reading.TableReading;
import vn.tonghop.text.Expectation;
import vn.tonghop.text.NumberReader;
import vn.tonghop.text.Origin;
import vn.tonghop.text.Quantity;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Scale;
import vn.tonghop.text.Unit;
import vn.tonghop.text.Verdict;

/**
 * Gift rounds that a report tells in words: «Phòng LĐTBXH huyện tặng 10 suất quà trị giá hai triệu năm trăm ngàn đồng
 * cho 10 trẻ em, mỗi suất quà trị giá 250.000 đồng». They witness for or against the appendices where the list of rounds
 * is missing; they are never a source of figures.
 */
final class NarratedGifts {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NUMBER = "\\d{1,3}(?:\\.\\d{3})+|\\d+";
    private static final String MONEY = "(?:" + NUMBER + ")(?:,\\d+)?\\s*(?:(?:nghìn|ngàn|triệu)\\s*)?(?:đồng|đ|vnđ)?";
    private static final Pattern GIVING = pattern("(?:trao\\s+)?tặng|trao|hỗ trợ");
    private static final Pattern COUNT = pattern("(" + NUMBER + ")\\s*(?:suất|xuất|phần)(?:\\s+quà)?");
    private static final Pattern CHILDREN =
            pattern("cho\\s+(" + NUMBER + ")\\s*(?:trẻ em|trẻ|em|cháu|học sinh|thiếu nhi)");
    private static final Pattern EACH =
            pattern("mỗi\\s+(?:suất|xuất|phần)(?:\\s+quà)?\\s+(?:có\\s+)?(?:trị giá|giá trị|là)\\s+(" + MONEY + ")");
    private static final Pattern WORTH = pattern(
            "(?:tổng\\s+)?(?:trị giá|giá trị|số tiền)\\s+(?:là\\s+)?(" + MONEY + "|(?:\\p{L}+\\s+){1,16}?đồng)");
    private static final Pattern BEFORE_GIVER = pattern("^.*,\\s*|^(?:phối hợp (?:với|cùng)|cùng với|được)\\s+");
    private static final Pattern AFTER_GIVER = pattern("\\s+(?:đã|tổ chức|tiến hành|thăm|và)*\\s*$");

    private final NumberReader numbers = new NumberReader();
    private final Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private int wordsThatAgree;

    private final GiftList list;

    private NarratedGifts(GiftList list) {
        this.list = list;
    }

    /** The rounds that the text tells; empty when it tells none. */
    static Optional<NarratedGifts> in(GiftList list, List<Sentences.Sentence> sentences) {
        NarratedGifts told = new NarratedGifts(list);
        for (Sentences.Sentence sentence : sentences) told.listen(sentence);
        return told.rows.isEmpty() ? Optional.empty() : Optional.of(told);
    }

    /** As a table beside those of the file, for rules to look at. */
    TableReading table() {
        return new TableReading(
                list.table(),
                figures.get(0).place(),
                Scale.DONG,
                rows,
                new Figures(figures),
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                texts);
    }

    /** How often an amount in words equals count × price in digits. */
    int wordsThatAgree() {
        return wordsThatAgree;
    }

    private void listen(Sentences.Sentence sentence) {
        String text = sentence.text();
        Matcher giving = GIVING.matcher(text);
        if (!text.toLowerCase(Locale.ROOT).contains("quà") || !giving.find()) return;
        String after = text.substring(giving.start());
        Optional<Reading.Value> children = value(CHILDREN, after, Quantity.CHILDREN);
        Optional<Reading.Value> count = value(COUNT, after, Quantity.GIFTS).or(() -> children);
        Optional<Reading.Value> price = value(EACH, after, Quantity.MONEY);
        if (count.isEmpty() || price.isEmpty()) return;
        BigDecimal product = count.get().value().multiply(price.get().value());
        Optional<Reading.Value> stated = value(WORTH, EACH.matcher(after).replaceAll(" "), Quantity.MONEY);
        if (stated.isPresent()
                && stated.get().origin() == Origin.WORDS
                && stated.get().value().compareTo(product) == 0) wordsThatAgree++;
        add(
                sentence.place(),
                giver(text.substring(0, giving.start())),
                count.get(),
                children.orElse(null),
                price.get(),
                stated.orElseGet(() -> computed(product)));
    }

    private void add(
            Place place,
            String giver,
            Reading.Value count,
            Reading.@Nullable Value children,
            Reading.Value price,
            Reading.Value amount) {
        String row = Integer.toString(rows.size() + 1);
        rows.add(row);
        texts.put(row, Map.of(list.giver(), giver));
        figures.add(new Figure(list.table(), row, list.count(), count, place));
        if (children != null && !list.children().isEmpty())
            figures.add(new Figure(list.table(), row, list.children(), children, place));
        figures.add(new Figure(list.table(), row, list.price(), price, place));
        figures.add(new Figure(list.table(), row, list.amount(), amount, place));
    }

    private Optional<Reading.Value> value(Pattern pattern, String text, Quantity quantity) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            Reading reading = numbers.read(
                    found.group(1).strip(), Expectation.of(quantity).in(Scale.DONG));
            if (reading instanceof Reading.Value value && value.verdict() == Verdict.OK) return Optional.of(value);
        }
        return Optional.empty();
    }

    private static Reading.Value computed(BigDecimal product) {
        return new Reading.Value(
                Verdict.OK, product, Unit.DONG, null, false, Origin.TEXT, Set.of(), product.toPlainString());
    }

    private static String giver(String before) {
        String giver = before.strip();
        for (int i = 0; i < 2; i++) giver = BEFORE_GIVER.matcher(giver).replaceFirst("");
        return AFTER_GIVER.matcher(giver + " ").replaceFirst("").strip();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }
}
