package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.FileCheck;
import vn.tonghop.form.Severity;
import vn.tonghop.intake.Disk;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.message.Message;
import vn.tonghop.output.CsvResults;
import vn.tonghop.output.FindingsText;
import vn.tonghop.output.ReturnedCopies;
import vn.tonghop.output.Wording;
import vn.tonghop.output.marking.Marking;

/** {@code tonghop check}: files one by one, each for itself; nothing remembered, nothing moved. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Map<String, String> properties;

    @Mixin
    private final Options options = new Options();

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", descriptionKey = "files")
    private List<String> paths = new ArrayList<>();

    CheckCommand(Terminal terminal, Map<String, String> properties) {
        this.terminal = terminal;
        this.properties = properties;
    }

    @Override
    public Integer call() throws Stop {
        List<Path> files = files();
        Map<String, String> given = options.properties();
        given.remove("tonghop.output");
        if (!options.hasDir() && !files.isEmpty())
            WorkingFolder.above(files.get(0)).ifPresent(dir -> given.put("tonghop.dir", dir.toString()));
        given.putAll(properties);
        Settings settings = Settings.read(given);
        terminal.speak(settings.language());
        Workplace workplace = Workplace.open(settings).telling(terminal);
        List<Checked> checked = check(files, workplace.check());
        Wording wording = Wording.of(workplace.form(), settings.language());
        if (!workplace.rosterKnown()) terminal.complain(Message.of("check.noRoster"));
        if (options.outputDir() != null) write(workplace, wording, checked, Settings.path(options.outputDir()));
        else terminal.print(new FindingsText(workplace.form(), wording).of(checked));
        return checked.stream().anyMatch(CheckCommand::isWrong) ? 1 : 0;
    }

    private static boolean isWrong(Checked checked) {
        return checked.count(Severity.FATAL) + checked.count(Severity.ERROR) > 0;
    }

    private List<Checked> check(List<Path> files, FileCheck check) throws Stop {
        List<Checked> all = new ArrayList<>();
        for (Path file : files) all.addAll(check.check(received(file), bytes(file)));
        return all;
    }

    private static ReceivedFile received(Path file) throws Stop {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Instant modified = attributes.lastModifiedTime().toInstant();
            String path = file.toString().replace(file.getFileSystem().getSeparator(), "/");
            return new ReceivedFile(path, Disk.sha256(file), attributes.size(), modified, modified);
        } catch (IOException e) {
            throw Stop.usage("file.unreadable", "path", file);
        }
    }

    private static byte[] bytes(Checked checked) throws IOException {
        return Files.readAllBytes(Path.of(checked.submission().file().path()));
    }

    private static byte[] bytes(Path file) throws Stop {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Stop.usage("file.unreadable", "path", file);
        }
    }

    private static void write(Workplace workplace, Wording wording, List<Checked> checked, Path folder) throws Stop {
        Marking marking = new Marking(wording.shown(), workplace.check().sheets());
        ReturnedCopies copies = new ReturnedCopies(workplace.form(), wording, marking, CheckCommand::bytes);
        try {
            Files.createDirectories(folder);
            new CsvResults(workplace.form(), wording).write(checked, folder);
            copies.write(checked, folder);
        } catch (IOException e) {
            throw Stop.unfinished(Message.of("run.unwritable", "path", folder));
        }
    }

    private List<Path> files() throws Stop {
        List<Path> files = new ArrayList<>();
        for (String text : paths) {
            Path path = Settings.path(text);
            if (!Files.exists(path)) throw Stop.usage("file.missing", "path", path);
            if (Files.isDirectory(path)) addFolder(path, files);
            else files.add(path);
        }
        if (files.isEmpty()) throw Stop.usage("check.noFiles", "folders", paths);
        return files;
    }

    private static void addFolder(Path folder, List<Path> files) throws Stop {
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.getFileName().toString().startsWith("~$"))
                    .sorted()
                    .forEach(files::add);
        } catch (IOException e) {
            throw Stop.usage("file.unreadable", "path", folder);
        }
    }
}
