package dev.ohosbackup.simulator.testdouble;

import dev.ohosbackup.simulator.tool.Archive;
import dev.ohosbackup.simulator.tool.BackupListener;
import dev.ohosbackup.simulator.tool.BackupRun;
import dev.ohosbackup.simulator.tool.ClientSide;
import dev.ohosbackup.simulator.tool.RestoreRun;
import dev.ohosbackup.simulator.tool.SessionSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tool that a round trip is made with when nobody brings one: it behaves well. */
final class OwnTool implements BackupClient {
    private final boolean incremental;
    private final List<Map<String, Archive>> chain = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private long lastTime;

    /**
     * A tool that has nothing yet.
     *
     * @param incremental whether it will back up changes, and so has to begin with an incremental backup of everything
     */
    OwnTool(boolean incremental) {
        this.incremental = incremental;
    }

    private static ClientSide side(TestDevice device) {
        return new ClientSide(device, device::journal, device.apiLevel());
    }

    @Override
    public void backUp(TestDevice device, List<String> bundles) {
        chain.clear();
        take(device, bundles);
    }

    @Override
    public void backUpChanges(TestDevice device, List<String> bundles) {
        take(device, bundles);
    }

    private void take(TestDevice device, List<String> bundles) {
        ClientSide side = side(device);
        long now = side.now().getEpochSecond();
        Set<String> expected = new TreeSet<>(bundles);
        expected.retainAll(RoundTrip.takingPart(device));
        BackupRun run = new BackupRun(side, new SessionSlot(), bundles, expected, Optional.empty());
        Optional<BackupListener> heard = incremental ? run.incremental(manifests(), lastTime) : run.full();
        Map<String, Archive> taken = new TreeMap<>();
        for (String bundle : bundles) {
            Optional<Archive> archive = heard.flatMap(listener -> listener.archive(bundle));
            archive.ifPresentOrElse(
                    whole -> taken.put(bundle, whole), () -> side.trouble("there is no whole backup of " + bundle));
        }
        chain.add(taken);
        lastTime = now;
        troubles.addAll(side.troubles());
    }

    private Map<String, byte[]> manifests() {
        Map<String, byte[]> manifests = new TreeMap<>();
        if (!chain.isEmpty()) {
            chain.get(chain.size() - 1)
                    .forEach((bundle, archive) ->
                            archive.manifest().ifPresent(manifest -> manifests.put(bundle, manifest)));
        }
        return manifests;
    }

    @Override
    public void restore(TestDevice device, List<String> bundles) {
        ClientSide side = side(device);
        for (Map<String, Archive> taken : chain) {
            Map<String, Archive> wanted = new TreeMap<>(taken);
            wanted.keySet().retainAll(bundles);
            if (!wanted.isEmpty()) {
                new RestoreRun(side, new SessionSlot(), wanted, Optional.empty()).run();
            }
        }
        troubles.addAll(side.troubles());
    }

    @Override
    public List<String> troubles() {
        return List.copyOf(troubles);
    }
}
