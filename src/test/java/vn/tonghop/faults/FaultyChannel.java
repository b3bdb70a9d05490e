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

/**
 * A file being written: its first write, its last one (with the close) and every force go past the script; so does every
 * write at a position of its own, as a database writes.
 */
final class FaultyChannel extends FileChannel {

    private final FileChannel inner;
    private final Path path;
    private final Script script;
    private final int file;
    private boolean written;

    FaultyChannel(FileChannel inner, Path path, Script script, int file) {
        this.inner = inner;
        this.path = path;
        this.script = script;
        this.file = file;
    }

    private void before(Kind kind) throws IOException {
        script.before(Operation.of(kind, path, null));
    }

    private void beforeFirstWrite(ByteBuffer bytes) throws IOException {
        if (written) return;
        written = true;
        beforeWrite(bytes, inner.position());
    }

    private void beforeWrite(ByteBuffer bytes, long position) throws IOException {
        Operation operation = Operation.of(Kind.WRITE, path, null);
        if (!script.fails(operation)) return;
        if (script.fault() == Fault.HALF_WRITTEN) {
            ByteBuffer half = bytes.duplicate();
            half.limit(half.position() + half.remaining() / 2);
            written(half, position);
        }
        throw script.fault().exception(operation);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return inner.read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        return inner.read(targets, offset, length);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        beforeFirstWrite(source);
        int written = written(source, inner.position());
        inner.position(inner.position() + written);
        return written;
    }

    private int written(ByteBuffer source, long position) throws IOException {
        ByteBuffer bytes = source.duplicate();
        int written = inner.write(source, position);
        byte[] copy = new byte[written];
        bytes.get(copy);
        script.log().wrote(file, position, copy);
        return written;
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        long written = 0;
        for (int i = offset; i < offset + length; i++) written += write(sources[i]);
        return written;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        written = true;
        beforeWrite(source, position);
        return written(source, position);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return inner.read(target, position);
    }

    @Override
    public long position() throws IOException {
        return inner.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        inner.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return inner.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        if (size >= inner.size()) return this;
        before(Kind.CUT_SHORT);
        inner.truncate(size);
        script.log().cutShort(file, size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        before(Kind.FORCE);
        inner.force(metaData);
        script.log().forced(file);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return inner.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw uncounted("a transfer");
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw uncounted("a mapping");
    }

    /** What no script counts would make a sweep say more than it tested. */
    private UnsupportedOperationException uncounted(String what) {
        return new UnsupportedOperationException(what + " is not counted by the script: " + path);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return inner.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return inner.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        if (!written) {
            inner.close();
            return;
        }
        try {
            before(Kind.CLOSE);
        } finally {
            inner.close();
        }
    }
}
