package vn.tonghop.accuracy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance with a seed. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 2023);
        for (int i = 0; i < 3; i++) random.nextInt();
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From low to high, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    @SafeVarargs
    final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> List<T> shuffled(List<T> given) {
        List<T> list = new ArrayList<>(given);
        Collections.shuffle(list, random);
        return list;
    }
}
