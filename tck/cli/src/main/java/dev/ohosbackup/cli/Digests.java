package dev.ohosbackup.cli;

import dev.ohosbackup.suite.run.RunPlan;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
            return path.endsWith(".jar") && Files.isRegularFile(jar) ? Optional.of(of(jar)) : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static String of(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
