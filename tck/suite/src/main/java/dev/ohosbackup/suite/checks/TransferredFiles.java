package dev.ohosbackup.suite.checks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.suite.Sha256;
import dev.ohosbackup.suite.bench.AppWords;
import dev.ohosbackup.suite.bench.Archive;
import dev.ohosbackup.suite.bench.Archive.Kept;
import dev.ohosbackup.suite.bench.TestDevice;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files of one bundle as they came, told apart by what they are and not by what they are called: the index, the
 * application's own files that came by themselves, and parts for all the rest.
 */
final class TransferredFiles {
    static final String INDEX = "manage.json";

    private final List<Kept> files;
    private final Set<String> own;

    TransferredFiles(TestDevice device, String bundle, Archive archive) {
        files = archive.files(bundle);
        own = new TreeSet<>(ownHashes(device, bundle).values());
        device.bench()
                .given(
                        "general-callbacks.on-file-ready.backup-fd-readable",
                        !files.isEmpty(),
                        "files of " + bundle,
                        "none");
    }

    private static Map<String, String> ownHashes(TestDevice device, String bundle) {
        Map<String, String> hashes = device.sandbox().contents(bundle);
        // An empty part would look like an empty file.
        device.sandbox().own(bundle).stream()
                .filter(entry -> entry.size() == 0)
                .map(SandboxEntry::path)
                .forEach(hashes::remove);
        return hashes;
    }

    List<String> names() {
        return files.stream().map(Kept::uri).toList();
    }

    /** The application's files that came by themselves. */
    List<Kept> bigFiles() {
        return files.stream().filter(this::isOwn).toList();
    }

    /** What is neither the index nor a file of the application. */
    List<Kept> parts() {
        return files.stream()
                .filter(file -> !file.uri().equals(INDEX) && !isOwn(file))
                .toList();
    }

    boolean holdsAlone(byte[] content) {
        return files.stream().anyMatch(file -> Arrays.equals(file.content(), content));
    }

    /** The index as JSON. */
    Optional<JsonNode> index() {
        return files.stream()
                .filter(file -> file.uri().equals(INDEX))
                .findFirst()
                .flatMap(file -> AppWords.parsed(new String(file.content(), StandardCharsets.UTF_8)));
    }

    private boolean isOwn(Kept file) {
        return own.contains(Sha256.of(file.content()));
    }

    @Override
    public String toString() {
        return files.stream()
                .map(file -> file.uri() + " (" + file.content().length + " bytes)")
                .toList()
                .toString();
    }
}
