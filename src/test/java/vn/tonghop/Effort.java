package vn.tonghop;

/** How long the tests that guess go on: {@code mvn -Pcorpus verify} lets them guess ten times as often. */
public final class Effort {

    private static final int TIMES = Integer.getInteger("tonghop.effort", 1);

    private Effort() {}

    public static int times(int usual) {
        return usual * TIMES;
    }
}
