package dev.ohosbackup.cli.implementation;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.plug.BackupImplementation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * A jar that names exactly one implementation.
 *
 * @param named the class it names
 */
record VendorJar(ClassOnPath named) implements Origin {
    private static final String SERVICE = "META-INF/services/" + BackupImplementation.class.getName();

    /** Reads what a jar names. Its own service file counts alone: what the kit brings along is no vendor's. */
    static VendorJar open(String argument, ClassLoader kit) throws CannotRunException {
        Path jar = existing(argument);
        List<String> names = names(jar);
        if (names.isEmpty()) {
            throw new CannotRunException("jar.names-none", jar, SERVICE);
        }
        if (names.size() > 1) {
            throw new CannotRunException("jar.names-several", jar, names.size(), String.join(", ", names), SERVICE);
        }
        try {
            URL url = jar.toUri().toURL();
            return new VendorJar(new ClassOnPath(names.get(0), new VendorClassLoader(url, kit)));
        } catch (IOException unreachable) {
            throw new CannotRunException("jar.none", jar, unreachable.getMessage());
        }
    }

    @Override
    public ClassLoader loader() {
        return named.loader();
    }

    @Override
    public BackupImplementation make() throws Throwable {
        return named.make();
    }

    private static Path existing(String argument) throws CannotRunException {
        Path jar;
        try {
            jar = Path.of(argument).toAbsolutePath().normalize();
        } catch (InvalidPathException impossible) {
            throw new CannotRunException("path.impossible", argument, impossible.getReason());
        }
        if (!Files.exists(jar)) {
            throw new CannotRunException("jar.missing", jar);
        }
        if (Files.isDirectory(jar)) {
            throw new CannotRunException("jar.directory", jar);
        }
        return jar;
    }

    private static List<String> names(Path jar) throws CannotRunException {
        try (JarFile opened = new JarFile(jar.toFile())) {
            ZipEntry entry = opened.getEntry(SERVICE);
            if (entry == null) {
                return List.of();
            }
            try (InputStream text = opened.getInputStream(entry)) {
                return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
            }
        } catch (IOException notAJar) {
            throw new CannotRunException("jar.none", jar, notAJar.getMessage());
        }
    }
}
