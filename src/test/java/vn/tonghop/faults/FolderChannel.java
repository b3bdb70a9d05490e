package vn.tonghop.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import vn.tonghop.faults.Operation.Kind;

/** A folder opened to be forced out, on a file system that may not know how: nothing else can be done with it. */
final class FolderChannel extends FileChannel {

    private final Path folder;
    private final Script script;

    FolderChannel(Path folder, Script script) {
        this.folder = folder;
        this.script = script;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        script.before(Operation.of(Kind.FORCE_FOLDER, folder, null));
        script.log().forcedFolder(folder);
    }

    @Override
    protected void implCloseChannel() {}

    @Override
    public int read(ByteBuffer target) {
        throw onlyForced();
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) {
        throw onlyForced();
    }

    @Override
    public int write(ByteBuffer source) {
        throw onlyForced();
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
        throw onlyForced();
    }

    @Override
    public long position() {
        throw onlyForced();
    }

    @Override
    public FileChannel position(long position) {
        throw onlyForced();
    }

    @Override
    public long size() {
        throw onlyForced();
    }

    @Override
    public FileChannel truncate(long size) {
        throw onlyForced();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw onlyForced();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw onlyForced();
    }

    @Override
    public int read(ByteBuffer target, long position) {
        throw onlyForced();
    }

    @Override
    public int write(ByteBuffer source, long position) {
        throw onlyForced();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw onlyForced();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw onlyForced();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        throw onlyForced();
    }

    private UnsupportedOperationException onlyForced() {
        return new UnsupportedOperationException("a folder is only forced out: " + folder);
    }
}
