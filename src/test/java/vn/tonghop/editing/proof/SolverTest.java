package vn.tonghop.editing.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the solver says is so: tried out against all figures of small problems. */
class SolverTest {

    private static final int MOST = 4;
    private static final List<String> FIGURES = List.of("x", "y", "z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2025})
    void it_finds_figures_where_there_are_some_and_proves_it_where_there_are_none(long seed) {
        Random random = new Random(seed);
        int impossible = 0;
        int unknown = 0;
        for (int i = 0; i < 150; i++) {
            List<Claim> claims = claims(random);
            Solver.Answer answer = solve(claims);
            boolean possible = triedOut(claims);
            String told = "seed %d, case %d: %s".formatted(seed, i, claims);
            if (answer instanceof Solver.Answer.Found found) {
                assertThat(possible).as(told).isTrue();
                assertThat(claims).as(told).allMatch(claim -> claim.isMet(found.figures()));
            } else if (answer instanceof Solver.Answer.Impossible) {
                assertThat(possible).as(told).isFalse();
                impossible++;
            } else unknown++;
        }
        assertThat(impossible).isBetween(20, 130);
        assertThat(unknown).isLessThan(5);
    }

    @Test
    void whole_figures_are_meant_not_fractions() {
        Claim half = sum(Map.of("x", 2, "", -1), false);
        Claim notMore = sum(Map.of("x", -2, "", 1), false);
        assertThat(solve(List.of(half, notMore))).isInstanceOf(Solver.Answer.Impossible.class);
    }

    @Test
    void huge_figures_are_exact() {
        BigInteger huge = new BigInteger("123456789012345678901234567890");
        Claim least = new Claim.Atom(Inequality.least("x", huge));
        Claim most = new Claim.Atom(Inequality.most("x", huge.subtract(BigInteger.ONE)));
        assertThat(solve(List.of(least, most))).isInstanceOf(Solver.Answer.Impossible.class);
        Solver.Answer answer = solve(List.of(least));
        assertThat(((Solver.Answer.Found) answer).figures()).containsEntry("x", huge);
    }

    @Test
    void too_many_alternatives_are_not_decided_and_take_no_time() {
        List<Claim> either = new ArrayList<>();
        for (int i = 0; i < 40; i++)
            either.add(Claim.any(
                    new Claim.Atom(Inequality.least("a" + i, BigInteger.ONE)),
                    new Claim.Atom(Inequality.least("b" + i, BigInteger.ONE))));
        Claim all = new Claim.All(either);
        assertThat(solve(List.of(all))).isInstanceOf(Solver.Answer.Unknown.class);
    }

    private static Solver.Answer solve(List<Claim> claims) {
        return Solver.solve(claims, Effort.ofAProof());
    }

    private static List<Claim> claims(Random random) {
        List<Claim> claims = new ArrayList<>();
        for (String figure : FIGURES) claims.add(new Claim.Atom(Inequality.most(figure, BigInteger.valueOf(MOST))));
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            Claim one = claim(random);
            claims.add(random.nextInt(3) == 0 ? Claim.any(one.negated(), claim(random)) : one);
        }
        return claims;
    }

    private static Claim claim(Random random) {
        Map<String, Integer> sum = new TreeMap<>();
        for (String name : List.of("x", "y", "z", "x*y", "y*z"))
            if (random.nextInt(name.length() > 1 ? 4 : 2) == 0) sum.put(name, random.nextInt(7) - 3);
        sum.put("", random.nextInt(13) - 6);
        return sum(sum, random.nextBoolean());
    }

    private static Claim sum(Map<String, Integer> terms, boolean strictly) {
        Map<String, BigDecimal> sum = new TreeMap<>();
        terms.forEach((name, value) -> sum.put(name, BigDecimal.valueOf(value)));
        return new Claim.Atom(Inequality.atLeast(sum, strictly));
    }

    private static boolean triedOut(List<Claim> claims) {
        for (int x = 0; x <= MOST; x++)
            for (int y = 0; y <= MOST; y++)
                for (int z = 0; z <= MOST; z++) {
                    Map<String, BigInteger> figures =
                            Map.of("x", BigInteger.valueOf(x), "y", BigInteger.valueOf(y), "z", BigInteger.valueOf(z));
                    if (claims.stream().allMatch(claim -> claim.isMet(figures))) return true;
                }
        return false;
    }
}
