package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.simulator.SimulatedDevice;
import dev.ohosbackup.simulator.files.FdTable.OpenFd;
import dev.ohosbackup.simulator.journal.JournalEntry;
import dev.ohosbackup.simulator.tool.Holdings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What must hold of every run on a device, whatever went wrong in it; {@link Rule} has each rule with its id.
 *
 * <p>Judged are the device's journal, the descriptors that are open, and what lies in the sandboxes. Files that an
 * application writes other than by the device's editor are not known and would be taken for foreign.
 */
public final class Invariants {
    private final DeviceSpec spec;
    private final Map<String, Map<String, Set<String>>> atFirst;

    private Invariants(DeviceSpec spec) {
        this.spec = spec;
        this.atFirst = new TreeMap<>();
        for (AppSpec app : spec.world().apps()) {
            atFirst.put(app.bundleName(), contents(app));
        }
    }

    /** What must hold on devices that are opened with this. */
    public static Invariants of(DeviceSpec spec) {
        return new Invariants(spec);
    }

    private static Map<String, Set<String>> contents(AppSpec app) {
        Map<String, Set<String>> contents = new TreeMap<>();
        for (FileSpec file : app.files()) {
            contents.put(file.path(), hashes(file.content(), contents));
        }
        return contents;
    }

    private static Set<String> hashes(Content content, Map<String, Set<String>> earlier) {
        if (content instanceof Content.SameAs same) {
            return earlier.get(same.path());
        }
        return Set.of(Holdings.sha256(Content.bytesOf(content)));
    }

    /**
     * What does not hold of a device that has come to rest.
     *
     * @return in the order of the journal, then what is missing; empty when all is well
     */
    public List<Violation> check(SimulatedDevice device) {
        return check(device, Map.of());
    }

    /**
     * The same, where the client knows what applications must have now.
     *
     * @param mustHold what each bundle must hold of which the client knows that
     */
    public List<Violation> check(SimulatedDevice device, Map<String, Holdings> mustHold) {
        Findings findings = new Findings();
        ContentLaw content = read(device.journal(), device.openFds(), true, findings);
        for (AppSpec app : spec.world().apps()) {
            String bundle = app.bundleName();
            Holdings held = Holdings.of(device.app(bundle));
            content.judge(bundle, held);
            String difference =
                    mustHold.containsKey(bundle) ? mustHold.get(bundle).differenceTo(held) : "";
            if (!difference.isEmpty() && !content.isDamaged(bundle)) {
                findings.missing(Rule.NOT_AS_IT_WAS, bundle + " to hold what it had", difference);
            }
        }
        return findings.all();
    }

    /**
     * What does not hold of a journal alone.
     *
     * @param open   the descriptors that are open at its end
     * @param atRest whether nothing is going on any more, so that what has not come is missing
     */
    public List<Violation> check(List<JournalEntry> journal, List<OpenFd> open, boolean atRest) {
        Findings findings = new Findings();
        read(journal, open, atRest, findings);
        return findings.all();
    }

    private ContentLaw read(List<JournalEntry> journal, List<OpenFd> open, boolean atRest, Findings findings) {
        SessionsSeen sessions = new SessionsSeen();
        ContentLaw content = new ContentLaw(atFirst, sessions, findings);
        BundleLaw bundles = new BundleLaw(sessions, findings);
        List<Law> laws = List.of(
                new TimeLaw(findings),
                new EndLaw(sessions, findings),
                // Before the bundles: it asks which of them run, at the entry and not after it.
                new AppendLaw(sessions, bundles, findings),
                bundles,
                new AnswerLaw(findings),
                new DescriptorLaw(open, findings),
                new CodeLaw(spec.apiLevel(), sessions, findings),
                content);
        for (JournalEntry entry : journal) {
            sessions.take(entry);
            laws.forEach(law -> law.take(entry));
        }
        if (atRest) {
            laws.forEach(Law::atRest);
        }
        return content;
    }
}
