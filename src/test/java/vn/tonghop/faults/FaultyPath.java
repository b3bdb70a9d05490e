package vn.tonghop.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** A path of the wrapped file system. It has no {@link #toFile()}: whoever asks for one goes past the wrapper. */
record FaultyPath(FaultyFileSystem system, Path inner) implements Path {

    private static Path bare(Path path) {
        return ((FaultyPath) path).inner;
    }

    private Path wrap(Path path) {
        return path == null ? null : system.wrap(path);
    }

    @Override
    public FileSystem getFileSystem() {
        return system;
    }

    @Override
    public boolean isAbsolute() {
        return inner.isAbsolute();
    }

    @Override
    public Path getRoot() {
        return wrap(inner.getRoot());
    }

    @Override
    public Path getFileName() {
        return wrap(inner.getFileName());
    }

    @Override
    public Path getParent() {
        return wrap(inner.getParent());
    }

    @Override
    public int getNameCount() {
        return inner.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return wrap(inner.getName(index));
    }

    @Override
    public Path subpath(int from, int to) {
        return wrap(inner.subpath(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
        return inner.startsWith(bare(other));
    }

    @Override
    public boolean endsWith(Path other) {
        return inner.endsWith(bare(other));
    }

    @Override
    public Path normalize() {
        return wrap(inner.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return wrap(inner.resolve(bare(other)));
    }

    @Override
    public Path relativize(Path other) {
        return wrap(inner.relativize(bare(other)));
    }

    @Override
    public URI toUri() {
        return inner.toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return wrap(inner.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        return wrap(inner.toRealPath(options));
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
        return inner.compareTo(bare(other));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FaultyPath path && inner.equals(path.inner);
    }

    @Override
    public int hashCode() {
        return inner.hashCode();
    }

    @Override
    public String toString() {
        return inner.toString();
    }
}
