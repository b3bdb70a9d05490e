package vn.tonghop.batch;

/** Told how far a run is. Called by several threads. */
public interface Progress {

    /** So many files are to be read. */
    void expect(long files);

    /** One of them was read. */
    void done(String file);

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
