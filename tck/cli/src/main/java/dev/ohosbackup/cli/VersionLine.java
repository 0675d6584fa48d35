package dev.ohosbackup.cli;

import dev.ohosbackup.suite.run.KitVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class VersionLine implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {Tck.NAME + " " + KitVersion.read() + " (Java " + Runtime.version() + ")"};
    }
}
