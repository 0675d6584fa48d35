package dev.ohosbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.plug.BackupImplementation;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A vendor's jar, compiled against the API alone, as a vendor would. */
public final class VendorJarFile {
    private final Path directory;
    private final Map<String, byte[]> entries = new TreeMap<>();

    private VendorJarFile(Path directory) {
        this.directory = directory;
    }

    /** An empty one, made in an empty directory of its own. */
    public static VendorJarFile in(Path directory) {
        return new VendorJarFile(directory);
    }

    /** A vendor whose implementation does nothing but what these members, in Java, say. */
    public static Path implementing(Path directory, String members) {
        return in(directory)
                .compiled("com.acme.Acme", source("Acme", members))
                .naming("com.acme.Acme")
                .packed();
    }

    /** The source of an implementation with these members. */
    public static String source(String name, String members) {
        return """
                package com.acme;
                import dev.ohosbackup.plug.*;
                import java.util.Set;
                public class %s implements BackupImplementation {
                %s
                }
                """.formatted(name, members);
    }

    /** Adds a class. */
    public VendorJarFile compiled(String className, String source) {
        Path file = directory.resolve("src/" + className.replace('.', '/') + ".java");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, source);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return compiled(List.of(file));
    }

    /** Adds classes. */
    public VendorJarFile compiled(List<Path> sources) {
        Path classes = directory.resolve("classes");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String path = api() + File.pathSeparator + classes;
        List<String> options =
                List.of("--release", "17", "-Xlint:all,-options", "-Werror", "-d", classes.toString(), "-cp", path);
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            Files.createDirectories(classes);
            boolean compiled = compiler.getTask(
                            null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as("the vendor's sources compile").isTrue();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return holding(classes);
    }

    /** Adds every file of a directory. */
    public VendorJarFile holding(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return this;
    }

    /** Names implementations in the service file. */
    public VendorJarFile naming(String... classes) {
        String text = "# a vendor's\n" + String.join(" # it\n\n", classes) + "\n";
        entries.put("META-INF/services/" + BackupImplementation.class.getName(), text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Says that every class was compiled for a Java that does not exist yet. */
    public VendorJarFile forFutureJava() {
        entries.forEach((name, bytes) -> {
            if (name.endsWith(".class")) {
                bytes[6] = 0;
                bytes[7] = 99;
            }
        });
        return this;
    }

    /** Writes the jar. */
    public Path packed() {
        Path jar = directory.resolve("vendor.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : new ArrayList<>(entries.entrySet())) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return jar;
    }

    private static Path api() {
        try {
            return Path.of(BackupImplementation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
