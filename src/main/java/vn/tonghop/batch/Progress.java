package vn.tonghop.batch;

import vn.tonghop.message.Message;

/** Told how far a run is. Called by several threads. */
public interface Progress {

    /** So many files are to be read. */
    void expect(long files);

    /** One of them was read. */
    void done(String file);

    /** Something that people may want to see at once; told by several threads. */
    default void say(Message told) {}

    /** All were read. */
    void end();

    Progress SILENT = new Progress() {
        @Override
        public void expect(long files) {}

        @Override
        public void done(String file) {}

        @Override
        public void end() {}
    };
}
