package dev.ohosbackup.suite.vectors;

import dev.ohosbackup.suite.Fixtures;
import dev.ohosbackup.suite.bench.Worlds;
import dev.ohosbackup.suite.catalogue.Catalogue;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The vectors of a folder, read.
 *
 * @param files   in the order of their names
 * @param trouble why they could not be read; empty where they could
 */
record ReadVectors(List<ReadVectors.File> files, Optional<MalformedVectorException> trouble) {

    /** A file and its vectors. */
    record File(String name, List<VectorRow> rows) {}

    /** Read when somebody first asks for them, and then kept, since nothing of them changes while the kit runs. */
    private static final class Shipped {
        private static final ReadVectors VECTORS = read(VectorEngine.PACKAGE);
    }

    /** Those of a folder. */
    static List<File> of(String folder) {
        ReadVectors read = folder.equals(VectorEngine.PACKAGE) ? Shipped.VECTORS : read(folder);
        if (read.trouble().isPresent()) {
            throw read.trouble().get();
        }
        return read.files();
    }

    private static ReadVectors read(String folder) {
        try {
            VectorReader reader = new VectorReader(Catalogue.load(), Worlds.load());
            List<File> files = json(folder).stream()
                    .map(file -> new VectorFile(file, reader))
                    .map(file -> new File(file.name(), List.copyOf(file.rows())))
                    .toList();
            return new ReadVectors(files, Optional.empty());
        } catch (MalformedVectorException malformed) {
            return new ReadVectors(List.of(), Optional.of(malformed));
        }
    }

    private static List<Fixtures.JsonFile> json(String folder) {
        try {
            return Fixtures.folder(folder);
        } catch (UncheckedIOException broken) {
            String where = String.valueOf(broken.getCause().getMessage())
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new MalformedVectorException(
                    folder,
                    Fields.wrong("JSON", broken.getMessage() + ", " + where, "correct the file")
                            .getMessage());
        }
    }
}
