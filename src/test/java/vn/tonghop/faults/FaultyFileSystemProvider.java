package vn.tonghop.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import vn.tonghop.faults.Operation.Kind;

/** Stands before another file system's provider; every change goes past a {@link Script}. */
public final class FaultyFileSystemProvider extends FileSystemProvider {

    private final FileSystemProvider inner;
    private final FaultyFileSystem system;
    private volatile Script script = Script.counting();

    private FaultyFileSystemProvider(FileSystem inner) {
        this.inner = inner.provider();
        this.system = new FaultyFileSystem(this, inner);
    }

    /** The same folder, seen through a file system that follows the script. */
    public static Path over(Path folder, Script script) {
        FaultyFileSystemProvider provider = new FaultyFileSystemProvider(folder.getFileSystem());
        provider.script = script;
        return provider.system.wrap(folder.toAbsolutePath());
    }

    private static Path bare(Path path) {
        return ((FaultyPath) path).inner();
    }

    private void before(Kind kind, Path path, Path target) throws IOException {
        script.before(Operation.of(kind, path, target));
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException("a second file system by address: " + uri);
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException("a path by address: " + uri);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        if (!writes(options)) {
            script.beforeRead(bare(path));
            return inner.newByteChannel(bare(path), options, attributes);
        }
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        Path bare = bare(path);
        if (!writes(options)) {
            if (!Files.isDirectory(bare)) return inner.newFileChannel(bare, options, attributes);
            script.beforeOpeningFolder(bare);
            return new FolderChannel(bare, script);
        }
        boolean makes = makes(options, bare);
        if (makes) before(Kind.CREATE, bare, null);
        FileChannel channel = inner.newFileChannel(bare, options, attributes);
        int file = makes ? script.log().created(bare) : script.log().opened(bare);
        return new FaultyChannel(channel, bare, script, file);
    }

    private static boolean writes(Set<? extends OpenOption> options) {
        return options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
    }

    private static boolean makes(Set<? extends OpenOption> options, Path path) {
        return options.contains(StandardOpenOption.TRUNCATE_EXISTING)
                || options.contains(StandardOpenOption.CREATE_NEW)
                || options.contains(StandardOpenOption.CREATE) && !Files.exists(path);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> stream = inner.newDirectoryStream(bare(folder), path -> filter.accept(system.wrap(path)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> paths = stream.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return paths.hasNext();
                    }

                    @Override
                    public Path next() {
                        return system.wrap(paths.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                stream.close();
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        if (!Files.exists(bare(folder))) before(Kind.MAKE_FOLDER, bare(folder), null);
        inner.createDirectory(bare(folder), attributes);
        script.log().madeFolder(bare(folder));
    }

    @Override
    public void delete(Path path) throws IOException {
        if (Files.exists(bare(path), LinkOption.NOFOLLOW_LINKS)) before(Kind.DELETE, bare(path), null);
        inner.delete(bare(path));
        script.log().deleted(bare(path));
    }

    /** Nothing of the program copies this way: it forces out what it copies. */
    @Override
    public void copy(Path source, Path target, CopyOption... options) {
        throw new UnsupportedOperationException("copying that the script does not count: " + source);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        before(Kind.RENAME, bare(source), bare(target));
        inner.move(bare(source), bare(target), options);
        script.log().renamed(bare(source), bare(target));
    }

    @Override
    public boolean isSameFile(Path a, Path b) throws IOException {
        return inner.isSameFile(bare(a), bare(b));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return inner.isHidden(bare(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return new StatedSpace(inner.getFileStore(bare(path)), script);
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        inner.checkAccess(bare(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return inner.getFileAttributeView(bare(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return inner.readAttributes(bare(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return inner.readAttributes(bare(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        inner.setAttribute(bare(path), attribute, value, options);
    }
}
