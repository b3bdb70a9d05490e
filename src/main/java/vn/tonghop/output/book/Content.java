package vn.tonghop.output.book;

import java.math.BigDecimal;

/** What stands in a box. */
public sealed interface Content {

    /** As people see it, for measuring. */
    String shown();

    /** Text is text, whatever it looks like. */
    record Text(String text) implements Content {
        @Override
        public String shown() {
            return text;
        }
    }

    record Figure(BigDecimal value) implements Content {
        @Override
        public String shown() {
            return vn.tonghop.message.Numbers.write(value, vn.tonghop.message.Language.VI);
        }
    }

    /** A formula of ours, without {@code =}, whose stored result, number or text, is computed when the book is written. */
    record Live(String formula) implements Content {
        @Override
        public String shown() {
            return "";
        }
    }

    /** A formula of ours, without {@code =}, and what it comes to: a program that does not recalculate shows that. */
    record Formula(String formula, BigDecimal value) implements Content {
        @Override
        public String shown() {
            return new Figure(value).shown();
        }
    }
}
