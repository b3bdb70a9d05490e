package vn.tonghop.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class About implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"tonghop " + Version.text()};
    }
}
