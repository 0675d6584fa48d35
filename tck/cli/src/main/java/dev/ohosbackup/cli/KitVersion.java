package dev.ohosbackup.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class KitVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            Tck.NAME + " " + version(), "Java " + Runtime.version() + ", " + System.getProperty("java.vm.vendor")
        };
    }

    /** The kit's version, as it was built. */
    static String version() {
        Properties kit = new Properties();
        try (InputStream built = KitVersion.class.getResourceAsStream("kit.properties")) {
            kit.load(built);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return kit.getProperty("version");
    }
}
