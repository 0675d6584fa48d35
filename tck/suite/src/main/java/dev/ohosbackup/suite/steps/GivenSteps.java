package dev.ohosbackup.suite.steps;

import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.suite.bench.Archive;
import dev.ohosbackup.suite.bench.BackupClient;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.IncrementalClient;
import dev.ohosbackup.suite.bench.RestoreClient;
import io.cucumber.java.en.Given;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What there is before something happens. */
public final class GivenSteps {
    private static final int RELEASE_SINCE = 12;

    private final Scene scene;

    public GivenSteps(Scene scene) {
        this.scene = scene;
    }

    @Given("a device with the world {world}")
    @Given("一台装有世界 {world} 的设备")
    public void device(String world) {
        scene.open(world);
    }

    @Given("a/an {session}")
    @Given("一个 {session}")
    public void session(SessionClass session) {
        scene.open(session);
    }

    @Given("a/an {session} in which {bundles} has/have begun")
    @Given("一个 {session}，其中 {bundles} 已经开始")
    public void begun(SessionClass session, List<String> bundles) {
        scene.open(session);
        append(scene.client(), bundles);
        bundles.forEach(scene.client()::awaitBegin);
    }

    @Given("an archive of {bundles}, made by a/an {session}")
    @Given("一份 {bundles} 的备份，由 {session} 制作")
    public void archive(List<String> bundles, SessionClass session) {
        scene.open(session);
        append(scene.client(), bundles);
        scene.client().awaitEnds(bundles.toArray(String[]::new));
        Archive archive = scene.received();
        if (scene.bench().apiLevel() >= RELEASE_SINCE) {
            scene.client().release();
        }
        scene.close();
        bundles.forEach(bundle -> holdsSomething(archive, bundle));
        scene.keep(new SavedBackup(archive, contents(bundles), scene.calendar().next()));
    }

    /** Out of nothing, everything restores. */
    private void holdsSomething(Archive archive, String bundle) {
        scene.bench()
                .given(
                        "general-callbacks.on-file-ready.backup-fd-readable",
                        !archive.files(bundle).isEmpty(),
                        "files of " + bundle + " in its backup",
                        "none");
    }

    private Map<String, Map<String, String>> contents(List<String> bundles) {
        Map<String, Map<String, String>> contents = new TreeMap<>();
        bundles.forEach(bundle -> contents.put(bundle, scene.device().sandbox().contents(bundle)));
        return contents;
    }

    private static void append(Client client, List<String> bundles) {
        String[] names = bundles.toArray(String[]::new);
        if (client instanceof BackupClient backup) {
            backup.append(names);
        } else if (client instanceof RestoreClient restore) {
            restore.append(names);
        } else if (client instanceof IncrementalClient incremental) {
            incremental.append(
                    bundles.stream().map(IncrementalBackupData::first).toArray(IncrementalBackupData[]::new));
        }
    }
}
