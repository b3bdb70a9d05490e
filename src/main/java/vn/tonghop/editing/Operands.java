package vn.tonghop.editing;

import java.util.List;

/** Where a rule's names get their values from: a row of a file, a cell, an example. */
interface Operands {

    Operand single(String name);

    /** The lines of a list, for {@code sum(name)}. */
    List<Operand> list(String name);
}
