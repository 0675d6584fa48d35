package dev.ohosbackup.simulator.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A directory with all that is in it, as it was when it was looked at, to be made again elsewhere.
 *
 * @param top   where it is
 * @param nodes what is in it, and itself, each directory before what is in it
 */
record Tree(Path top, List<Node> nodes) {
    private enum Kind {
        DIRECTORY,
        /** A file that is only changed after it has been given its own content, so that all may have the same. */
        SHARED_FILE,
        /** A file that somebody writes to in place. */
        FILE_IN_USE,
        SYMBOLIC_LINK
    }

    /** Something in a tree; the path is relative to the top. */
    private record Node(
            Path original, Path path, Kind kind, FileAttribute<Set<PosixFilePermission>> mode, FileTime modified) {}

    /**
     * Looks at a directory.
     *
     * @param inUse the files that are written to in place, by their inodes
     */
    static Tree of(Path top, Set<Object> inUse) throws IOException {
        List<Node> nodes = new ArrayList<>();
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes seen) throws IOException {
                nodes.add(node(directory, Kind.DIRECTORY));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes seen) throws IOException {
                if (seen.isSymbolicLink()) {
                    nodes.add(node(file, Kind.SYMBOLIC_LINK));
                } else {
                    nodes.add(node(file, inUse.contains(seen.fileKey()) ? Kind.FILE_IN_USE : Kind.SHARED_FILE));
                }
                return FileVisitResult.CONTINUE;
            }

            private Node node(Path file, Kind kind) throws IOException {
                PosixFileAttributes attributes =
                        Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                return new Node(
                        file,
                        top.relativize(file),
                        kind,
                        PosixFilePermissions.asFileAttribute(attributes.permissions()),
                        attributes.lastModifiedTime());
            }
        });
        return new Tree(top, List.copyOf(nodes));
    }

    /** Makes the same tree again, without copying content where it can be shared. */
    void plant(Path place) throws IOException {
        for (Node node : nodes) {
            plant(node, place);
        }
        // Last, since whatever is put into a directory changes its time.
        for (Node node : nodes) {
            if (node.kind() == Kind.DIRECTORY) {
                Files.getFileAttributeView(at(place, node), BasicFileAttributeView.class)
                        .setTimes(node.modified(), null, null);
            }
        }
    }

    private Path at(Path place, Node node) {
        return node.original().equals(top) ? place : place.resolve(node.path());
    }

    private void plant(Node node, Path place) throws IOException {
        Path target = at(place, node);
        switch (node.kind()) {
            case DIRECTORY -> Files.createDirectory(target, node.mode());
            case SHARED_FILE -> Files.createLink(target, node.original());
            case FILE_IN_USE -> copy(node.original(), target);
            case SYMBOLIC_LINK -> Files.createSymbolicLink(target, leadingTo(node, place));
        }
    }

    /** A link to something in the tree leads to its twin. */
    private Path leadingTo(Node link, Path place) throws IOException {
        Path leadsTo = Files.readSymbolicLink(link.original());
        return leadsTo.startsWith(top) ? place.resolve(top.relativize(leadsTo)) : leadsTo;
    }

    private static void copy(Path original, Path target) throws IOException {
        try {
            Files.copy(original, target, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException trouble) {
            throw Medium.recognise(trouble);
        }
    }

    /** Deletes a file, or a directory with all that is in it. */
    static void delete(Path top) throws IOException {
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException trouble) throws IOException {
                if (trouble != null) {
                    throw trouble;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
