package dev.ohosbackup.suite.steps;

import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.suite.bench.Archive;
import dev.ohosbackup.suite.bench.BackupClient;
import dev.ohosbackup.suite.bench.IncrementalClient;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.RestoreClient;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.After;
import io.cucumber.java.Scenario;
import io.cucumber.java.en.When;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a client does. */
public final class ClientSteps {
    private final Scene scene;

    public ClientSteps(Scene scene) {
        this.scene = scene;
    }

    @When("the client appends {bundles}")
    @When("客户端添加 {bundles}")
    public void appends(List<String> bundles) {
        append(
                bundles,
                Optional.empty(),
                () -> bundles.stream().map(IncrementalBackupData::first).toList());
    }

    @When("the client appends these bundles:")
    @When("客户端添加以下应用：")
    public void appendsTable(DataTable bundles) {
        AppendTable table = AppendTable.of(bundles);
        if (scene.sessionClass() != SessionClass.INCREMENTAL_BACKUP_SESSION) {
            table.withoutIncrements();
        }
        append(table.bundles(), table.infos(), () -> table.increments(scene));
    }

    @When("the client waits for {event}")
    @When("客户端等待 {event}")
    public void waitsFor(List<Happening> events) {
        scene.settle();
        for (Happening event : events) {
            scene.device().await(() -> event.isDecided(scene.log()));
            scene.bench()
                    .given(
                            event.callback().requirement(),
                            event.in(scene.log()).stream()
                                    .anyMatch(call -> call.code().isEmpty()),
                            event + " without an error",
                            scene.log());
        }
    }

    @When("the client cancels {bundle}")
    @When("客户端取消 {bundle}")
    public void cancels(String bundle) {
        scene.call(
                "cancel of " + bundle,
                scene.sessionClass().requirement(".cancel.running-returns-0"),
                () -> scene.device().returning(() -> scene.client().session().cancel(bundle)));
    }

    @When("the client releases the session")
    @When("客户端释放会话")
    public void releases() {
        scene.call(
                "release",
                scene.sessionClass().requirement(".release.resolves"),
                () -> scene.device().promising(() -> scene.client().session().release()));
    }

    @When("the client asks for a file of {bundle} called {string}")
    @When("客户端请求 {bundle} 的文件 {string}")
    public void asksForFile(String bundle, String uri) {
        RestoreClient restore = scene.client(RestoreClient.class, "getFileHandle");
        scene.call(
                "getFileHandle of " + uri,
                "session-restore.get-file-handle.promise.succeeds",
                () -> scene.device().promising(() -> restore.session().getFileHandle(FileMeta.of(bundle, uri))));
    }

    /** Waits first until everything that the archive has of the bundle is written. */
    @When("the client publishes {bundle} {publication}")
    @When("客户端发布 {bundle}，{publication}")
    public void publishes(String bundle, Publication publication) {
        RestoreClient restore = scene.client(RestoreClient.class, "publishFile");
        List<String> files = scene.saved().archive().files(bundle).stream()
                .map(Archive.Kept::uri)
                .toList();
        scene.settle();
        scene.device().await(() -> restore.allWritten(bundle));
        scene.bench()
                .given(
                        "session-restore.get-file-handle.several",
                        restore.allWritten(bundle),
                        "onFileReady for each of " + files,
                        scene.log());
        for (String uri : publication.uris(scene.bench().apiLevel(), () -> files)) {
            scene.call(
                    "publishFile of '" + uri + "'",
                    "session-restore.publish-file.promise.succeeds",
                    () -> scene.device().promising(() -> restore.session().publishFile(FileMeta.of(bundle, uri))));
        }
    }

    @When("the client measures {bundles} {precisely}, with changes since {time}")
    @When("客户端测量 {bundles}，{precisely}，变化自 {time} 起")
    public void measures(List<String> bundles, boolean precisely, Instant time) {
        List<IncrementalBackupTime> dataList = bundles.stream()
                .map(bundle -> IncrementalBackupTime.of(bundle, time.getEpochSecond()))
                .toList();
        scene.call(
                "getBackupDataSize",
                scene.sessionClass().requirement(".get-backup-data-size.each-bundle-once"),
                () -> scene.device()
                        .promising(() -> scene.client() instanceof IncrementalClient incremental
                                ? incremental.session().getBackupDataSize(precisely, dataList)
                                : scene.client(BackupClient.class, "getBackupDataSize")
                                        .session()
                                        .getBackupDataSize(precisely, dataList)));
    }

    @When("the client calls {call}")
    @When("客户端调用 {call}")
    public void calls(ApiCall call) {
        scene.call(call.member(), call.requirement(scene), call.on(scene));
    }

    /** A call at the very end has to have succeeded, too, unless a step has judged it. */
    @After
    public void settle(Scenario scenario) {
        if (!scenario.isFailed()) {
            scene.settle();
        }
    }

    private void append(
            List<String> bundles, Optional<List<String>> infos, Supplier<List<IncrementalBackupData>> increments) {
        scene.settle();
        scene.call(
                "appendBundles of " + bundles,
                scene.sessionClass().appendSucceeds(),
                switch (scene.sessionClass()) {
                    case SESSION_BACKUP -> backup(bundles, infos);
                    case SESSION_RESTORE -> restore(bundles, infos);
                    case INCREMENTAL_BACKUP_SESSION -> incremental(increments.get(), infos);
                });
    }

    private Supplier<Outcome<?>> backup(List<String> bundles, Optional<List<String>> infos) {
        BackupClient client = scene.client(BackupClient.class, "appendBundles");
        return () -> scene.device().promising(() -> client.session().appendBundles(bundles, infos));
    }

    private Supplier<Outcome<?>> restore(List<String> bundles, Optional<List<String>> infos) {
        RestoreClient client = scene.client(RestoreClient.class, "appendBundles");
        int fd = scene.capabilityFile();
        return () -> scene.device().promising(() -> client.session().appendBundles(fd, bundles, infos));
    }

    private Supplier<Outcome<?>> incremental(List<IncrementalBackupData> bundles, Optional<List<String>> infos) {
        IncrementalClient client = scene.client(IncrementalClient.class, "appendBundles");
        return () -> scene.device()
                .promising(() -> infos.isPresent()
                        ? client.session().appendBundles(bundles, infos.get())
                        : client.session().appendBundles(bundles));
    }
}
