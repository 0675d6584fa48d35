package dev.ohosbackup.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The jar of {@code fixtures/sample-vendor}, packed from its sources. */
final class SampleVendorJar {
    static final List<String> BROKEN = List.of(
            "backup.update-timer.outside-refused",
            "session-backup.cancel.unknown-returns-13500012",
            "session-backup.get-backup-data-size.full-or-imprecise-inc-minus-one");

    private static final Path SOURCES = Path.of("../../fixtures/sample-vendor/src/main");

    private SampleVendorJar() {}

    /** As it stands, packed into an empty directory. */
    static Path packed(Path directory) {
        return packed(directory, UnaryOperator.identity());
    }

    /** With its sources changed, each in the same way. */
    static Path packed(Path directory, UnaryOperator<String> change) {
        try (Stream<Path> sources = Files.walk(SOURCES.resolve("java"))) {
            List<Path> changed = new ArrayList<>();
            for (Path source : sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList()) {
                Path copy = directory
                        .resolve("src")
                        .resolve(SOURCES.relativize(source).toString());
                Files.createDirectories(copy.getParent());
                changed.add(Files.writeString(copy, change.apply(Files.readString(source))));
            }
            return VendorJarFile.in(directory)
                    .compiled(changed)
                    .holding(SOURCES.resolve("resources"))
                    .packed();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
