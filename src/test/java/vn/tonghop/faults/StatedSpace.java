package vn.tonghop.faults;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;

/** A disk that says how much is free on it. */
final class StatedSpace extends FileStore {

    private final FileStore inner;
    private final Script script;

    StatedSpace(FileStore inner, Script script) {
        this.inner = inner;
        this.script = script;
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public String type() {
        return inner.type();
    }

    @Override
    public boolean isReadOnly() {
        return inner.isReadOnly();
    }

    @Override
    public long getTotalSpace() throws IOException {
        return inner.getTotalSpace();
    }

    @Override
    public long getUsableSpace() throws IOException {
        return script.freeSpace(inner.getUsableSpace());
    }

    @Override
    public long getUnallocatedSpace() throws IOException {
        return script.freeSpace(inner.getUnallocatedSpace());
    }

    @Override
    public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
        return inner.supportsFileAttributeView(type);
    }

    @Override
    public boolean supportsFileAttributeView(String name) {
        return inner.supportsFileAttributeView(name);
    }

    @Override
    public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> type) {
        return inner.getFileStoreAttributeView(type);
    }

    @Override
    public Object getAttribute(String attribute) throws IOException {
        return inner.getAttribute(attribute);
    }
}
