package dev.ohosbackup.suite.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The kit's version, written by the build. */
public final class KitVersion {
    private static final String RESOURCE = "dev/ohosbackup/suite/version.txt";

    private KitVersion() {}

    /** Such as {@code 0.1.0}. */
    public static String read() {
        try (InputStream in = KitVersion.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the kit is incomplete: no resource " + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", broken);
        }
    }
}
