package vn.tonghop.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * Letters laid out by Thymeleaf, as a page and as plain text. An office's own template stands above the program's:
 * {@code mau-thu/KIND.html}, {@code mau-thu/thu.html} (and {@code .txt}), KIND being a {@link Kind}'s word.
 */
final class Templates {

    private static final String BUILT_IN = "/letters/thu";

    private final Path office;
    private final TemplateEngine pages = engine(TemplateMode.HTML);
    private final TemplateEngine texts = engine(TemplateMode.TEXT);

    /** @param office the folder of the office's own templates; may be missing */
    Templates(Path office) {
        this.office = office;
    }

    /** An office's template that cannot be used. */
    static final class Unusable extends IOException {
        private static final long serialVersionUID = 1;

        private final String template;

        Unusable(String template, Throwable cause) {
            super(firstLine(cause), cause);
            this.template = template;
        }

        String template() {
            return template;
        }

        private static String firstLine(Throwable thrown) {
            Throwable root = thrown;
            while (root.getCause() != null) root = root.getCause();
            String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
            return message.lines().findFirst().orElse("").strip();
        }
    }

    String page(Kind kind, Map<String, Object> words) throws IOException {
        return process(pages, kind, ".html", words);
    }

    /** Lines end with {@code \n}, and no more than one is empty. */
    String text(Kind kind, Map<String, Object> words) throws IOException {
        return process(texts, kind, ".txt", words)
                        .replace("\r\n", "\n")
                        .replaceAll("[ \\t]+\\n", "\n")
                        .replaceAll("\\n{3,}", "\n\n")
                        .strip()
                + "\n";
    }

    private String process(TemplateEngine engine, Kind kind, String ending, Map<String, Object> words)
            throws IOException {
        for (String name : List.of(kind.word() + ending, "thu" + ending)) {
            Path own = office.resolve(name);
            if (Files.isRegularFile(own)) return process(engine, own.toString(), text(own), words);
        }
        return process(engine, BUILT_IN + ending, builtIn(ending), words);
    }

    private static String process(TemplateEngine engine, String name, String template, Map<String, Object> words)
            throws IOException {
        try {
            return engine.process(template, new Context(Locale.ROOT, words));
        } catch (TemplateEngineException e) {
            throw new Unusable(name, e);
        }
    }

    private static String text(Path own) throws IOException {
        try {
            String text = Files.readString(own, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new Unusable(own.toString(), e);
        }
    }

    private static String builtIn(String ending) throws IOException {
        try (InputStream stream = Templates.class.getResourceAsStream(BUILT_IN + ending)) {
            if (stream == null) throw new IllegalStateException(BUILT_IN + ending + " is not in the program");
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static TemplateEngine engine(TemplateMode mode) {
        StringTemplateResolver given = new StringTemplateResolver();
        given.setTemplateMode(mode);
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(given);
        return engine;
    }
}
