package vn.tonghop.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import vn.tonghop.faults.Operation.Kind;

/** The disk as H2 sees it: what a database does to its files goes past a {@link Script}, too. */
public final class FaultyDatabaseDisk extends FilePathWrapper {

    private static final String SCHEME = "faulty";

    /** H2 makes its paths by itself, so the script is everybody's. */
    private static volatile Script script = Script.counting();

    /** For H2, which needs it public. */
    public FaultyDatabaseDisk() {}

    /** The address of a database whose files follow the script, one at a time in this JVM. */
    public static String url(Path file, String options, Script followed) {
        script = followed;
        FilePath.register(new FaultyDatabaseDisk());
        return "jdbc:h2:" + SCHEME + ":" + file + options;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    private Path path() {
        return Path.of(getBase().toString());
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        if (!mode.startsWith("rw")) return super.open(mode);
        boolean makes = !Files.exists(path());
        if (makes) script.before(Operation.of(Kind.CREATE, path(), null));
        FileChannel channel = super.open(mode);
        int file = makes ? script.log().created(path()) : script.log().opened(path());
        return new FaultyChannel(channel, path(), script, file);
    }

    @Override
    public OutputStream newOutputStream(boolean append) throws IOException {
        return newFileChannelOutputStream(open("rw"), append);
    }

    @Override
    public boolean createFile() {
        try {
            if (Files.exists(path())) return false;
            open("rw").close();
            return true;
        } catch (IOException e) {
            throw DbException.convertIOException(e, name);
        }
    }

    @Override
    public void createDirectory() {
        before(Kind.MAKE_FOLDER, null);
        super.createDirectory();
        script.log().madeFolder(path());
    }

    @Override
    public void delete() {
        if (Files.exists(path())) before(Kind.DELETE, null);
        super.delete();
        script.log().deleted(path());
    }

    @Override
    public void moveTo(FilePath target, boolean atomicReplace) {
        Path to = ((FaultyDatabaseDisk) target).path();
        before(Kind.RENAME, to);
        super.moveTo(target, atomicReplace);
        script.log().renamed(path(), to);
    }

    private void before(Kind kind, Path target) {
        try {
            script.before(Operation.of(kind, path(), target));
        } catch (IOException e) {
            throw DbException.convertIOException(e, name);
        }
    }
}
