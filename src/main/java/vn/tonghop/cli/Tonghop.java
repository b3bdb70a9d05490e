package vn.tonghop.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import vn.tonghop.message.Language;
import vn.tonghop.message.Message;

/** The program's door: commands, options and exit statuses as the contract has them. */
@Command(name = "tonghop", mixinStandardHelpOptions = true, versionProvider = About.class)
public final class Tonghop {

    private static final Pattern PROPERTY =
            Pattern.compile("--((?:spring|tonghop|logging)\\.[A-Za-z0-9._\\[\\]-]+)=(.*)");

    private Tonghop() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(args, out, err);
        out.flush();
        System.exit(status);
    }

    /** Runs one command; gives its exit status. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        Terminal terminal = new Terminal(out, err);
        if (!canNameVietnameseFiles()) {
            // Not through the terminal's language: nothing is read yet.
            terminal.complain(Message.of("start.encoding"));
            return Stop.USAGE;
        }
        terminal.speak(AskedLanguage.of(List.of(args), System.getenv()));
        Map<String, String> properties = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        for (String argument : args) {
            Matcher property = PROPERTY.matcher(argument);
            if (property.matches()) properties.put(property.group(1), property.group(2));
            else rest.add(argument);
        }
        if (rest.isEmpty() || isOption(rest.get(0))) rest.add(0, "run");
        return commands(terminal, properties).execute(rest.toArray(String[]::new));
    }

    private static CommandLine commands(Terminal terminal, Map<String, String> properties) {
        return new CommandLine(new Tonghop())
                .addSubcommand(new RunCommand(terminal, properties))
                .addSubcommand(new CloseCommand(terminal, properties))
                .addSubcommand(new ReopenCommand(terminal, properties))
                .addSubcommand(new CheckCommand(terminal, properties))
                .addSubcommand(new TemplateCommand(terminal, properties))
                .addSubcommand(new CellsCommand(terminal, properties))
                .addSubcommand(new InitCommand(terminal))
                .addSubcommand(new ServeCommand(terminal, properties))
                .addSubcommand(new StatusCommand(terminal, properties))
                .addSubcommand(new WorkAloneCommand(properties))
                .addSubcommand(new CommandLine(new FormCommand())
                        .addSubcommand(new FormCheckCommand(terminal, properties))
                        .addSubcommand(new FormExportCommand(terminal, properties))
                        .addSubcommand(new FormRulesCommand(terminal, properties)))
                .setResourceBundle(help(terminal.renderer().language()))
                .setOut(new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8), true))
                .setParameterExceptionHandler((wrong, args) -> complain(terminal, wrong))
                .setExecutionExceptionHandler((e, command, parsed) -> stopped(terminal, e));
    }

    /** In the asked language, whatever the machine's is; what one lacks is said in Vietnamese. */
    private static ResourceBundle help(Language language) {
        Locale locale = language == Language.VI ? Locale.ROOT : Locale.forLanguageTag(language.id());
        return ResourceBundle.getBundle("help", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static boolean isOption(String argument) {
        return argument.startsWith("-")
                && !List.of("-h", "--help", "-V", "--version").contains(argument);
    }

    private static int complain(Terminal terminal, ParameterException wrong) {
        terminal.complain(UsageMistake.of(wrong));
        return Stop.USAGE;
    }

    private static int stopped(Terminal terminal, Exception e) {
        if (e instanceof Stop stop) {
            terminal.complain(stop.told());
            return stop.status();
        }
        terminal.log(e);
        terminal.complain(Message.of("run.failed", "reason", e.toString()));
        return Stop.UNFINISHED;
    }

    private static boolean canNameVietnameseFiles() {
        try {
            return !Path.of("Phụ lục").toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
