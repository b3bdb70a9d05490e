package vn.tonghop.output.template;

import java.util.List;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.output.Wording;
import vn.tonghop.output.Words;
import vn.tonghop.output.book.Block;
import vn.tonghop.output.book.Draft;
import vn.tonghop.output.book.Expected;

/** What each kind of cell expects, in words: shown when the cell is entered, and again when something else was typed. */
final class Entries {

    private final Form form;
    private final Wording wording;
    private final Words words;
    private final GuideSheet guide;

    Entries(Form form, Wording wording, GuideSheet guide) {
        this.form = form;
        this.wording = wording;
        this.words = new Words(form, wording);
        this.guide = guide;
    }

    void expect(Draft draft, Element element, Block block) {
        String title = words.element(element.id());
        List<String> choices = form.listParameter("choices." + element.id());
        Expected.Kind kind = kind(element, choices);
        draft.expect(new Expected(
                block,
                kind,
                kind == Expected.Kind.LISTED ? guide.choices(element) : null,
                title.substring(title.lastIndexOf('›') + 1).strip(),
                title + ". " + say(element, kind, "prompt"),
                say(element, kind, "refusal")));
    }

    private static Expected.Kind kind(Element element, List<String> choices) {
        if (element.unit() != null) return Expected.Kind.WHOLE_NUMBER;
        return choices.isEmpty() ? Expected.Kind.SHORT_TEXT : Expected.Kind.LISTED;
    }

    private String say(Element element, Expected.Kind kind, String what) {
        return switch (kind) {
            case WHOLE_NUMBER ->
                wording.say("template." + what + (element.kind() == Element.Kind.MONEY ? ".money" : ".count"));
            case LISTED -> wording.say("template." + what + ".list");
            case SHORT_TEXT -> wording.say("template." + what + ".text");
        };
    }
}
