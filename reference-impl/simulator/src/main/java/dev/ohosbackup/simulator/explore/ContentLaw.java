package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.JournalEntry;
import dev.ohosbackup.simulator.tool.Holdings;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What lies in a sandbox is the application's own: each file has a content that the application itself once had there.
 *
 * <p>Bytes that a fault damaged on their way are nobody's fault: a tar has no checksum of its contents. So a bundle whose
 * data was damaged is not judged from then on.
 */
final class ContentLaw implements Law {
    private final SessionsSeen sessions;
    private final Map<String, Map<String, Set<String>>> known;
    private final Findings findings;
    private final Set<String> damaged = new TreeSet<>();
    private boolean anybodyDamaged;

    /**
     * A law of its own copy.
     *
     * @param known the contents each application had at the beginning, by bundle and path
     */
    ContentLaw(Map<String, Map<String, Set<String>>> known, SessionsSeen sessions, Findings findings) {
        this.sessions = sessions;
        this.known = new TreeMap<>();
        known.forEach(
                (bundle, paths) -> paths.forEach((path, hashes) -> hashes.forEach(hash -> learn(bundle, path, hash))));
        this.findings = findings;
    }

    private void learn(String bundle, String path, String hash) {
        known.computeIfAbsent(bundle, first -> new TreeMap<>())
                .computeIfAbsent(path, first -> new TreeSet<>())
                .add(hash);
    }

    @Override
    public void take(JournalEntry entry) {
        if (entry.happening() instanceof Happening.FileWritten written) {
            if (!written.restored()) {
                learn(written.bundleName(), written.path(), written.sha256());
                return;
            }
            if (sessions.all().stream().noneMatch(SessionsSeen.Seen::mayRestore)) {
                findings.at(
                        entry,
                        Rule.WRITTEN_BY_NOBODY,
                        "a restore to write while there is a session of it",
                        "there is none");
            }
            if (!isKnown(written.bundleName(), written.path(), written.sha256())) {
                findings.at(
                        entry,
                        Rule.FOREIGN_CONTENT,
                        "a restore to write what " + written.bundleName() + " once had at " + written.path(),
                        "it never had this");
            }
        } else if (isDamage(entry.happening())) {
            ((Happening.FaultStruck) entry.happening())
                    .fault()
                    .trigger()
                    .bundleName()
                    .ifPresentOrElse(damaged::add, () -> anybodyDamaged = true);
        }
    }

    /** Whether a fault damages data between the service and the client. A manifest that is damaged elsewhere is noticed. */
    static boolean isDamage(Happening what) {
        return what instanceof Happening.FaultStruck struck
                && struck.fault().when() == Phase.TRANSFER
                && struck.fault().what() instanceof Mishap.Corrupt;
    }

    /** Whether a fault has damaged data of this bundle. */
    boolean isDamaged(String bundle) {
        return anybodyDamaged || damaged.contains(bundle);
    }

    private boolean isKnown(String bundle, String path, String hash) {
        return Holdings.belongsToBackup(path)
                || isDamaged(bundle)
                || known.getOrDefault(bundle, Map.of())
                        .getOrDefault(path, Set.of())
                        .contains(hash);
    }

    /** What an application holds now, whether or not the journal says how it came there. */
    void judge(String bundle, Holdings holdings) {
        holdings.files().forEach((path, file) -> {
            if (!isKnown(bundle, path, file.sha256())) {
                findings.missing(
                        Rule.FOREIGN_CONTENT,
                        bundle + " to hold at " + path + " what it once had there",
                        "it never had what lies there now");
            }
        });
    }

    @Override
    public void atRest() {
        // What was not written is not judged here.
    }
}
