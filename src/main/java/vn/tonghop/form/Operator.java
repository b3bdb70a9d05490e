package vn.tonghop.form;

/** How the two sides of a rule compare. */
public enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    /** Both positive or neither. */
    COMPULSORY_PAIR("compulsory_pair"),
    /** Not both. */
    EXCLUSIVE_PAIR("exclusive_pair"),
    /** A named check in code: identity, encodings, copies. Its left side is the check's name. */
    CHECK("check");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
