package dev.ohosbackup.suite.checks;

import dev.ohosbackup.suite.bench.TestDevice;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An application's files below the folder that its configuration names. What the platform or the application itself
 * keeps elsewhere takes no part in a backup.
 *
 * @param hashes the SHA-256 of each, by path
 */
record OwnFiles(Map<String, String> hashes) {
    /** The one folder that the applications of the kit's worlds want backed up. */
    static final String FOLDER = "/data/storage/el2/base/files/";

    /** As they lie there now. */
    static OwnFiles of(TestDevice device, String bundle) {
        Map<String, String> hashes = new TreeMap<>(device.sandbox().contents(bundle));
        hashes.keySet().removeIf(path -> !path.startsWith(FOLDER));
        return new OwnFiles(hashes);
    }

    /** These but for some paths. */
    OwnFiles without(Set<String> paths) {
        Map<String, String> left = new TreeMap<>(hashes);
        left.keySet().removeAll(paths);
        return new OwnFiles(left);
    }

    /** Which of these stand unchanged among others. */
    Set<String> standingIn(OwnFiles others) {
        Set<String> standing = new TreeSet<>(hashes.keySet());
        standing.removeIf(path -> !hashes.get(path).equals(others.hashes.get(path)));
        return standing;
    }

    /** How others differ from these, as it reads behind "saw". */
    String differenceTo(OwnFiles others) {
        Set<String> missing = new TreeSet<>(hashes.keySet());
        missing.removeAll(others.hashes.keySet());
        Set<String> added = new TreeSet<>(others.hashes.keySet());
        added.removeAll(hashes.keySet());
        Set<String> changed = new TreeSet<>(hashes.keySet());
        changed.removeAll(missing);
        changed.removeAll(standingIn(others));
        return "missing " + missing + ", with other bytes " + changed + ", added " + added;
    }
}
