package vn.tonghop.sheet;

/** How long to fuzz; the build fills it in. */
final class FuzzTime {

    static final String DURATION = "@fuzz.seconds@s";

    private FuzzTime() {}
}
