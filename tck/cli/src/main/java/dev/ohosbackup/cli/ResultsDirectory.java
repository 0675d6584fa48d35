package dev.ohosbackup.cli;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.reports.ConformanceStatement;
import dev.ohosbackup.reports.History;
import dev.ohosbackup.reports.JUnitXml;
import dev.ohosbackup.reports.MarkdownSummary;
import dev.ohosbackup.suite.results.ResultsFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a run leaves its results. An earlier run's results make room for the new ones; nothing else is ever deleted.
 *
 * @param path absolute
 */
record ResultsDirectory(Path path) {
    private static final String JOURNALS = "journals";
    private static final List<String> OURS = List.of(
            "results.json",
            ResultsFile.UNFINISHED,
            JOURNALS,
            "allure-results",
            "report",
            ConformanceStatement.FOLDER,
            JUnitXml.FILE,
            MarkdownSummary.FILE);

    /** Says whose directory it is, also after a run that was cut short. */
    private static final String MARK = ".ohos-backup-tck";

    /** A directory that holds nothing of others under the kit's names; nothing is made or deleted yet. */
    static ResultsDirectory at(Path given) throws CannotRunException {
        ResultsDirectory directory = new ResultsDirectory(given.toAbsolutePath().normalize());
        directory.mustBeWritable();
        directory.mustNotHoldOthers();
        return directory;
    }

    /** Makes room: removes what an earlier run has left. */
    void clear() throws CannotRunException {
        try {
            Files.createDirectories(path);
            Files.writeString(path.resolve(MARK), "");
            History.rotate(path);
            for (String name : OURS) {
                delete(path.resolve(name));
            }
        } catch (IOException refused) {
            throw notWritable(refused.toString());
        }
    }

    /** Adds the journals of another run, whose checks have other names. */
    void takeJournals(Path other) throws IOException {
        Path from = other.resolve(JOURNALS);
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path to = path.resolve(JOURNALS).resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void mustBeWritable() throws CannotRunException {
        Path existing = path;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing)) {
            throw new CannotRunException("results.file", path, existing);
        }
        if (!Files.isWritable(existing)) {
            throw notWritable(existing.toString());
        }
    }

    private CannotRunException notWritable(String seen) {
        return new CannotRunException("results.not-writable", path, seen);
    }

    private void mustNotHoldOthers() throws CannotRunException {
        if (exists(MARK) || exists("results.json")) {
            return;
        }
        List<String> others = OURS.stream().filter(this::exists).toList();
        if (!others.isEmpty()) {
            throw new CannotRunException("results.others", path, String.join(", ", others));
        }
    }

    private boolean exists(String name) {
        return Files.exists(path.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
