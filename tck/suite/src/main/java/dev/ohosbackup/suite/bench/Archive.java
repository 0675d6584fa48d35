package dev.ohosbackup.suite.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a client has kept of a backup: every file of every bundle, as it came. */
public final class Archive {

    /**
     * One file.
     *
     * @param uri      its name in the transfer
     * @param content  its bytes
     * @param manifest the bytes of its manifest, where it had one
     */
    public record Kept(String uri, byte[] content, Optional<byte[]> manifest) {}

    private final Map<String, List<Kept>> files = new LinkedHashMap<>();

    synchronized void keep(String bundle, Kept file) {
        files.computeIfAbsent(bundle, name -> new ArrayList<>()).add(file);
    }

    /** The files of a bundle, in the order in which they came. */
    public synchronized List<Kept> files(String bundle) {
        return List.copyOf(files.getOrDefault(bundle, List.of()));
    }

    /** The file of a bundle that has this name. */
    public Optional<Kept> file(String bundle, String uri) {
        return files(bundle).stream().filter(file -> file.uri().equals(uri)).findFirst();
    }

    /**
     * The manifest to start the next increment from: that of {@code manage.json}, which closes a transfer and whose
     * manifest knows all files, or of whatever came last.
     */
    public Optional<byte[]> manifest(String bundle) {
        List<Kept> all = files(bundle);
        return file(bundle, "manage.json")
                .flatMap(Kept::manifest)
                .or(() -> all.isEmpty()
                        ? Optional.empty()
                        : all.get(all.size() - 1).manifest());
    }
}
