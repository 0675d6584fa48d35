package dev.ohosbackup.simulator.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The two directories of one storage.
 *
 * @param root the directory they lie in; other storages may lie there too
 */
record Areas(Path root) {

    /** The sandboxes, by bundle name. */
    Path apps() {
        return root.resolve("apps");
    }

    /** What the service keeps for itself. */
    Path service() {
        return root.resolve("service");
    }

    List<Path> both() {
        return List.of(apps(), service());
    }

    /**
     * How many blocks all files take. Those that are open and have lost their name count too; a file with several names
     * counts for each of them, since each may become a file of its own at any time.
     */
    long blocks(OpenFiles open) throws IOException {
        Tally tally = new Tally();
        for (Path area : both()) {
            Files.walkFileTree(area, tally);
        }
        for (MeteredChannel file : open.all()) {
            if (tally.counted.add(file.inode())) {
                tally.blocks += Quota.blocks(file.size());
            }
        }
        return tally.blocks;
    }

    /** Deletes everything, where others stay, and leaves the medium. */
    void free(Medium medium) throws IOException {
        if (!medium.hasOneUserOnly()) {
            for (Path area : both()) {
                Tree.delete(area);
            }
            if (!root.equals(medium.firstRoot())) {
                Files.delete(root);
            }
        }
        medium.leave();
    }

    private static final class Tally extends SimpleFileVisitor<Path> {
        private final Set<Object> counted = new LinkedHashSet<>();
        private long blocks;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                blocks += Quota.blocks(attributes.size());
                counted.add(attributes.fileKey());
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
