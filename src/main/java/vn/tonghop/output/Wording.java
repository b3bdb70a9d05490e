package vn.tonghop.output;

import vn.tonghop.form.Form;
import vn.tonghop.message.Language;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;

/** Both languages, for what machines get, and the one that people read. */
public record Wording(Renderer vi, Renderer en, Language language) {

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
        return shown().render(message);
    }
}
