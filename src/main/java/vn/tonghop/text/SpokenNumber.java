package vn.tonghop.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A number in words with its unit, everyday forms included: chục, rưỡi, hai lăm; and those that need a look: «hai trăm
 * ba» (230), «một triệu hai» (1.200.000).
 */
final class SpokenNumber {

    private SpokenNumber() {}

    private record Spoken(List<BigInteger> readings, boolean colloquial) {}

    static Optional<Term> read(String text) {
        List<String> tokens = List.of(text.replace(",", " ").strip().split(" +"));
        List<NumberWord> words = NumberWord.beginning(tokens);
        if (words.isEmpty()) return Optional.empty();
        String rest = String.join(" ", tokens.subList(words.size(), tokens.size()));
        return UnitWords.of(rest)
                .filter(unit -> unit.scale() == Scale.NONE || unit.scale() == Scale.DONG)
                .flatMap(unit -> number(words).map(spoken -> term(spoken, words, unit)));
    }

    private static Term term(Spoken spoken, List<NumberWord> words, UnitWords unit) {
        boolean scaled = words.stream().anyMatch(NumberWord::isScale);
        UnitWords meant = scaled && unit.scale() == Scale.NONE ? new UnitWords(Scale.DONG, unit.unit()) : unit;
        List<BigDecimal> values = spoken.readings.stream().map(BigDecimal::new).toList();
        Set<Note> notes = Set.of(spoken.colloquial ? Note.COLLOQUIAL : Note.WORDS);
        return Term.spoken(values, meant, Origin.WORDS, notes, spoken.colloquial);
    }

    private static Optional<Spoken> number(List<NumberWord> words) {
        List<NumberWord> full = spelledOut(words);
        Optional<BigInteger> strict = NumberWords.parse(full);
        Optional<BigInteger> short_ = shortTail(full);
        if (strict.isPresent() && short_.isPresent())
            return Optional.of(new Spoken(List.of(short_.get(), strict.get()), true));
        if (short_.isPresent()) return Optional.of(new Spoken(List.of(short_.get()), true));
        return strict.or(() -> withHalf(full)).map(value -> new Spoken(List.of(value), false));
    }

    /** Năm chục is năm mươi; hai lăm is hai mươi lăm. */
    private static List<NumberWord> spelledOut(List<NumberWord> words) {
        List<NumberWord> full = new ArrayList<>();
        for (NumberWord word : words) {
            NumberWord before = full.isEmpty() ? NumberWord.OTHER : full.get(full.size() - 1);
            boolean tensFollow = before.isDigit() && before != NumberWord.MOT;
            boolean afterTen = word == NumberWord.LAM || word == NumberWord.MOTS || word == NumberWord.TU;
            if (word == NumberWord.CHUC && before == NumberWord.MOT) full.set(full.size() - 1, NumberWord.MUOI);
            else if (word == NumberWord.CHUC) full.add(NumberWord.MUOIS);
            else {
                if (afterTen && tensFollow) full.add(NumberWord.MUOIS);
                full.add(word);
            }
        }
        return full;
    }

    /** Rưỡi is half of the word before it: hai trăm rưỡi, hai triệu rưỡi. */
    private static Optional<BigInteger> withHalf(List<NumberWord> words) {
        int last = words.size() - 1;
        if (last < 1 || words.get(last) != NumberWord.RUOI) return Optional.empty();
        NumberWord scale = words.get(last - 1);
        boolean lone = words.stream().noneMatch(NumberWord::isScale);
        boolean halves = scale.isScale() || (lone && (scale == NumberWord.TRAM || scale == NumberWord.MUOIS));
        if (!halves) return Optional.empty();
        return NumberWords.parse(words.subList(0, last)).map(value -> value.add(BigInteger.valueOf(scale.value / 2)));
    }

    /** What people leave unsaid at the end: hai trăm ba[mươi], một triệu hai [trăm nghìn], hai triệu năm trăm [nghìn]. */
    private static Optional<BigInteger> shortTail(List<NumberWord> words) {
        int last = words.size() - 1;
        if (last < 2) return Optional.empty();
        NumberWord end = words.get(last);
        NumberWord before = words.get(last - 1);
        boolean digit = end.isDigit() || end == NumberWord.TU;
        int scale = lastScale(words);
        if (digit
                && (before.isScale()
                        || (before == NumberWord.TRAM && (scale < 0 || words.get(scale) == NumberWord.NGHIN))))
            return head(words.subList(0, last), end.value * (before.value / 10L));
        if (scale < 0 || words.get(scale) == NumberWord.NGHIN || scale == last) return Optional.empty();
        List<NumberWord> tail = words.subList(scale + 1, words.size());
        boolean hundreds = tail.size() > 1 && tail.get(0).isDigit() && tail.get(1) == NumberWord.TRAM;
        if (!hundreds) return Optional.empty();
        return NumberWords.parse(tail)
                .flatMap(said ->
                        head(words.subList(0, scale + 1), said.longValue() * (words.get(scale).value / 1_000L)));
    }

    private static Optional<BigInteger> head(List<NumberWord> words, long more) {
        return NumberWords.parse(words).map(value -> value.add(BigInteger.valueOf(more)));
    }

    private static int lastScale(List<NumberWord> words) {
        for (int i = words.size() - 1; i >= 0; i--) if (words.get(i).isScale()) return i;
        return -1;
    }
}
