package vn.tonghop.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.message.Language;
import vn.tonghop.message.Message;
import vn.tonghop.sheet.CellsDump;
import vn.tonghop.sheet.Opened;
import vn.tonghop.sheet.Sheets;

/** {@code tonghop cells}: what the program sees, every non-empty cell as CSV on standard output. */
@Command(name = "cells", mixinStandardHelpOptions = true)
final class CellsCommand implements Callable<Integer> {

    private static final int BUFFER = 1 << 16;

    private final Terminal terminal;
    private final Map<String, String> properties;

    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "lang")
    private String lang = "vi";

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
    private List<String> paths = new ArrayList<>();

    CellsCommand(Terminal terminal, Map<String, String> properties) {
        this.terminal = terminal;
        this.properties = properties;
    }

    @Override
    public Integer call() throws Stop {
        terminal.speak(Language.parse(lang)
                .orElseThrow(() -> Stop.usage("settings.value", "name", "lang", "value", lang, "expected", "vi, en")));
        Sheets sheets = sheets();
        // A stream for people writes out every piece at once; there are millions here.
        try (Writer out = new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8), BUFFER)) {
            CellsDump dump = new CellsDump(out);
            boolean all = true;
            for (String path : paths) all &= dump(path, sheets, dump);
            return all ? 0 : 1;
        } catch (IOException e) {
            throw Stop.unfinished(Message.of("run.failed", "reason", String.valueOf(e.getMessage())));
        }
    }

    /** Limits and passwords of the working folder that the first file lies in, else of that where the command was given. */
    private Sheets sheets() throws Stop {
        Optional<Path> dir =
                WorkingFolder.above(Settings.path(paths.get(0))).or(() -> WorkingFolder.above(Path.of("")));
        Map<String, String> given = new LinkedHashMap<>();
        dir.ifPresent(found -> given.put("tonghop.dir", found.toString()));
        given.putAll(properties);
        Settings settings = Settings.read(given);
        return new Sheets(settings.limits(), PasswordFile.read(settings.dir()));
    }

    /** A file that cannot be read is a line on standard error; the others are still printed. */
    private boolean dump(String text, Sheets sheets, CellsDump dump) throws IOException {
        Path path;
        byte[] content;
        try {
            path = Settings.path(text);
            if (Files.isDirectory(path)) throw Stop.usage("cells.folder", "path", text);
            if (!Files.exists(path)) throw Stop.usage("file.missing", "path", text);
            content = Files.readAllBytes(path);
        } catch (Stop stop) {
            terminal.complain(stop.told());
            return false;
        } catch (IOException e) {
            terminal.complain(Message.of("file.unreadable", "path", text));
            return false;
        }
        Opened opened = sheets.open(path.getFileName().toString(), content);
        if (opened instanceof Opened.Refused refused) {
            Message reason = isOwnerFile(path) ? Message.of("cells.ownerFile") : refused.reason();
            terminal.complain(Message.of("cells.refused", "path", text, "reason", reason));
            return false;
        }
        dump.write(text, ((Opened.Readable) opened).contents());
        return true;
    }

    /** What Office leaves beside a document while it is open. */
    private static boolean isOwnerFile(Path path) {
        return path.getFileName().toString().startsWith("~$");
    }
}
