package dev.ohosbackup.cli;

import dev.ohosbackup.suite.Sha256;
import dev.ohosbackup.suite.run.RunPlan;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The SHA-256 of what runs, where it comes as a jar. */
final class Digests {
    private static final String REFERENCE = "reference";

    private Digests() {}

    /** Of the kit, and of the implementation of that name; the reference comes with the kit. */
    static RunPlan.Digests of(String implementation) throws IOException {
        Optional<String> kit = ofKit();
        return new RunPlan.Digests(kit, implementation.equals(REFERENCE) ? kit : ofJar(implementation));
    }

    private static Optional<String> ofKit() throws IOException {
        String path = System.getProperty("java.class.path");
        return path.contains(File.pathSeparator) ? Optional.empty() : ofJar(path);
    }

    /** Of a file that is a jar; empty for what is no path, or none of a jar. */
    static Optional<String> ofJar(String path) throws IOException {
        try {
            Path jar = Path.of(path);
            return path.endsWith(".jar") && Files.isRegularFile(jar)
                    ? Optional.of(Sha256.of(Files.readAllBytes(jar)))
                    : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
