package vn.tonghop.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.tonghop.output.RulesText;

/** {@code tonghop form rules}: the rules of the form in use as a page for people, in Markdown. */
@Command(name = "rules", resourceBundle = "help", mixinStandardHelpOptions = true)
final class FormRulesCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Map<String, String> properties;

    @Mixin
    private final Options options = new Options();

    FormRulesCommand(Terminal terminal, Map<String, String> properties) {
        this.terminal = terminal;
        this.properties = properties;
    }

    @Override
    public Integer call() throws Stop {
        Settings settings = options.settings(terminal, properties);
        terminal.out().print(new RulesText(Workplace.form(settings), settings.language()).markdown());
        terminal.out().flush();
        return 0;
    }
}
