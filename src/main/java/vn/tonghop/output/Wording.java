package vn.tonghop.output;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.form.Form;
import vn.tonghop.message.Language;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;
import vn.tonghop.output.book.SafeText;

/** Both languages, for what machines get, and the one that people read: what they are told quotes no more than they can read. */
public record Wording(Renderer vi, Renderer en, Language language) {

    /** Characters of a cell's text, where it is shown for itself. */
    private static final int TEXT = 300;

    /** Characters of what a sentence of another room names: a text from a file, or a list of figures. */
    private static final int ARGUMENT = 800;

    /** With the texts of a form's rules. */
    public static Wording of(Form form, Language language) {
        return new Wording(
                new Renderer(Language.VI, form.messages(Language.VI)),
                new Renderer(Language.EN, form.messages(Language.EN)),
                language);
    }

    public Renderer shown() {
        return language == Language.VI ? vi : en;
    }

    public String say(String key, Object... namesAndValues) {
        return shown().render(Message.of(key, namesAndValues));
    }

    public String say(Message message) {
        return shown().render((Message) readable(message));
    }

    /** A text from a file, cut and said to be so where it is too long to be read; {@code figures.csv} has it whole. */
    String brief(String text) {
        return brief(text, TEXT);
    }

    /** What a text that was cut ends with. */
    String shortened() {
        return say("output.shortened");
    }

    private Object readable(Object value) {
        if (value instanceof String text) return brief(text, ARGUMENT);
        if (value instanceof Collection<?> many)
            return many.stream().map(this::readable).collect(Collectors.toList());
        if (!(value instanceof Message message)) return value;
        Map<String, Object> arguments = new TreeMap<>(message.arguments());
        arguments.replaceAll((name, each) -> readable(each));
        return new Message(message.key(), arguments);
    }

    private String brief(String text, int longest) {
        return text.length() <= longest ? text : SafeText.first(longest, text) + shortened();
    }
}
