package vn.tonghop.form;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.message.Language;

/** What a form brings to the renderer: messages of its rules, names of its elements, tables and levels. */
final class FormTexts {

    private final Form form;

    FormTexts(Form form) {
        this.form = form;
    }

    Map<String, String> in(Language language) {
        Map<String, String> texts = new TreeMap<>();
        for (Rule rule : form.rules())
            texts.put(rule.id(), language == Language.VI ? rule.messageVi() : rule.messageEn());
        for (Element element : form.elements()) put(texts, language, element.id(), element.pathText());
        for (Table table : form.tables()) putTable(texts, language, table);
        for (Level level : form.levels()) {
            String key = "level." + level.id();
            put(texts, language, key, level.labels().get(0));
            texts.put(key + ".inside", insideASentence(texts.getOrDefault(key, level.id())));
        }
        return texts;
    }

    /** «Cấp huyện» begins a line, «cấp huyện» stands inside one. */
    private static String insideASentence(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private void putTable(Map<String, String> texts, Language language, Table table) {
        put(texts, language, table.id(), table.title());
        String appendix =
                table.appendix().isEmpty() ? table.title() : table.appendix().get(0);
        put(texts, language, table.id() + ".appendix", appendix);
    }

    private void put(Map<String, String> texts, Language language, String key, String vietnamese) {
        texts.put(key, language == Language.VI ? vietnamese : form.english().getOrDefault(key, vietnamese));
    }
}
