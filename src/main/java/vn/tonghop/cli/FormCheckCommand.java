package vn.tonghop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.consolidation.PeriodExamples;
import vn.tonghop.editing.proof.FormProof;
import vn.tonghop.editing.proof.Proof;
import vn.tonghop.form.Form;
import vn.tonghop.form.FormDifferences;
import vn.tonghop.form.FormRead;
import vn.tonghop.message.Message;
import vn.tonghop.sheet.FormFiles;

/**
 * {@code tonghop form check}: proves a form and tells every difference to the built-in one. All that is wrong on standard
 * output, the first of it in one line on standard error and exit 2; 0 when the form is sound.
 */
@Command(name = "check", resourceBundle = "help", mixinStandardHelpOptions = true)
final class FormCheckCommand implements Callable<Integer> {

    /** Arguments of what a proof says that are ids. */
    private static final List<String> ABOUT = List.of("rule", "rules", "other", "first", "second", "element", "table");

    private final Terminal terminal;
    private final Map<String, String> properties;

    @Mixin
    private final Options options = new Options();

    @Parameters(paramLabel = "DIR|XLSX", arity = "0..1", descriptionKey = "form.file")
    private @Nullable String file;

    FormCheckCommand(Terminal terminal, Map<String, String> properties) {
        this.terminal = terminal;
        this.properties = properties;
    }

    @Override
    public Integer call() throws Stop {
        Settings settings = options.settings(terminal, properties);
        Path path = file == null ? settings.form().orElse(null) : Settings.path(file);
        if (path == null) return tell(FormFiles.builtIn(), Map.of(), Message.of("form.check.builtIn"));
        if (!Files.exists(path)) throw Stop.usage("form.notThere", "path", path);
        FormRead read = FormFiles.read(path);
        if (read instanceof FormRead.Good good) return tell(good.form(), good.cells(), path);
        List<Message> mistakes = ((FormRead.Wrong) read).mistakes();
        print(Message.of("form.check.invalid", "where", path, "count", mistakes.size()));
        list(mistakes);
        return stop(path, mistakes);
    }

    private int tell(Form form, Map<String, String> cells, Object where) {
        Proof proof = FormProof.prove(form, new PeriodExamples());
        List<Message> flaws = located(proof.flaws(), cells);
        print(Message.of(
                "form.check.title",
                "form",
                form.id(),
                "where",
                where,
                "tables",
                form.tables().size(),
                "elements",
                form.elements().size(),
                "rules",
                form.rules().size(),
                "parameters",
                form.parameters().size()));
        print(Message.of("form.check.examples", "count", proof.examples()));
        if (proof.isSound()) print(Message.of("form.check.sound"));
        else {
            print(Message.of("form.check.flaws", "count", flaws.size()));
            list(flaws);
        }
        List<Message> remarks = new ArrayList<>(located(proof.remarks(), cells));
        form.assumed().forEach((name, value) -> remarks.add(Message.of("form.assumed", "name", name, "value", value)));
        if (!remarks.isEmpty()) print(Message.of("form.check.remarks"));
        list(remarks);
        compare(form);
        return proof.isSound() ? 0 : stop(where, flaws);
    }

    /** With the cells in which the rules, elements and tables stand that a message is about. */
    private static List<Message> located(List<Message> messages, Map<String, String> cells) {
        return messages.stream().map(message -> located(message, cells)).toList();
    }

    private static Message located(Message message, Map<String, String> cells) {
        List<String> found = ABOUT.stream()
                .map(message.arguments()::get)
                .flatMap(about -> about instanceof Collection<?> several ? several.stream() : Stream.ofNullable(about))
                .map(String::valueOf)
                .filter(cells::containsKey)
                .map(cells::get)
                .toList();
        return found.isEmpty() ? message : Message.of("form.check.at", "what", message, "cells", found);
    }

    private void compare(Form form) {
        List<Message> differences = FormDifferences.between(FormFiles.builtIn(), form);
        print(
                differences.isEmpty()
                        ? Message.of("form.check.same")
                        : Message.of("form.check.differences", "count", differences.size()));
        list(differences);
    }

    private int stop(Object where, List<Message> wrong) {
        terminal.complain(Message.of("form.check.stop", "where", where, "count", wrong.size(), "first", wrong.get(0)));
        return Stop.USAGE;
    }

    private void list(List<Message> items) {
        for (Message item : items) print(Message.of("form.check.item", "what", item));
    }

    private void print(Message message) {
        terminal.print(Line.of(terminal.renderer().render(message)));
    }
}
