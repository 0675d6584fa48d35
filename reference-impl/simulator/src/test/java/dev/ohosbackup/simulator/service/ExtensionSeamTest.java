package dev.ohosbackup.simulator.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.simulator.capability.CapabilityFile;
import dev.ohosbackup.simulator.clock.EventLoop;
import dev.ohosbackup.simulator.extension.BundleVersion;
import dev.ohosbackup.simulator.extension.Connection;
import dev.ohosbackup.simulator.extension.ConnectionWatch;
import dev.ohosbackup.simulator.extension.Extension;
import dev.ohosbackup.simulator.extension.InstalledApp;
import dev.ohosbackup.simulator.faults.FaultPlan;
import dev.ohosbackup.simulator.files.FdTable;
import dev.ohosbackup.simulator.files.Storage;
import dev.ohosbackup.simulator.journal.Journal;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An application of another make than the scripted one, behind the same seam. */
class ExtensionSeamTest {
    private static final String CONFIG = "{\"allowToBackupRestore\":true}";

    private final EventLoop loop = new EventLoop();
    private final List<BundleVersion> versions = new ArrayList<>();

    /** Notes the version it is handed and answers at once. */
    private final class Noting implements Extension, Connection {
        @Override
        public String name() {
            return "Noting";
        }

        @Override
        public Connection connect(Duration latency, ConnectionWatch watch) {
            loop.service(latency, "up", watch::connected);
            return this;
        }

        @Override
        public CompletionStage<Optional<String>> backup(String backupInfo, Runnable halfway) {
            return nothing();
        }

        @Override
        public CompletionStage<Optional<String>> restore(BundleVersion version, String restoreInfo, Runnable halfway) {
            versions.add(version);
            return nothing();
        }

        @Override
        public CompletionStage<String> process() {
            return CompletableFuture.completedFuture("");
        }

        @Override
        public CompletionStage<Optional<String>> backupInfo() {
            return nothing();
        }

        @Override
        public CompletionStage<Optional<String>> backupCompatibilityInfo(String extInfo) {
            return nothing();
        }

        @Override
        public CompletionStage<Optional<String>> restoreCompatibilityInfo(String extInfo) {
            return nothing();
        }

        @Override
        public CompletionStage<Void> release(int scenario) {
            return CompletableFuture.completedFuture(null);
        }

        private CompletionStage<Optional<String>> nothing() {
            return CompletableFuture.completedFuture(Optional.empty());
        }

        @Override
        public void disconnect() {}
    }

    @ParameterizedTest
    @CsvSource({"7.0, true, 7, 7.0", "0.0.0.0-x, true, 0, 0.0.0.0", "0.0.0.0-x, false, 0, 0.0.0.0"})
    void theApplicationIsHandedTheVersionOfTheCapabilityFile(
            String versionName, boolean allToBackup, long code, String name) throws Exception {
        AppSpec spec = new AppSpec("com.a", 1, "1", CONFIG, Optional.of(ExtensionScript.plain()), List.of());
        try (Storage storage = Storage.of(DeviceSpec.of(new World("one", List.of(spec)), 20), loop::now)) {
            InstalledApp app = new InstalledApp("com.a", 1, "1", CONFIG, Optional.of(new Noting()));
            Transfers transfers = new Transfers(storage, new FdTable(storage), loop::now, 20);
            Journal journal = new Journal(loop::now);
            BackupService service = new BackupService(
                    new Surroundings(20, loop, List.of(app), transfers, new FaultPlan(journal), journal, Set.of()), 0);
            Session session = service.open(SessionKind.RESTORE, silent(), "com.tool");
            CapabilityFile origins = CapabilityFile.parse(("{\"bundleInfos\":[{\"name\":\"com.a\",\"versionCode\":7,"
                            + "\"versionName\":\"" + versionName + "\",\"spaceOccupied\":0,\"allToBackup\":"
                            + allToBackup
                            + ",\"extensionName\":\"E\"}]}")
                    .getBytes(StandardCharsets.UTF_8));
            session.appendForRestore(origins, List.of(new RestoreRequest("com.a", Optional.empty())));
            loop.advance(Duration.ofSeconds(1));
            Path index = storage.resolve("com.a", "/data/storage/el2/base/.backup/restore/manage.json");
            Files.writeString(index, "[]");
            session.publish("com.a", "");
            loop.advance(Duration.ofSeconds(1));
            assertThat(versions).containsExactly(new BundleVersion(code, name));
        }
    }

    private static Client silent() {
        return (Client) Proxy.newProxyInstance(
                Client.class.getClassLoader(), new Class<?>[] {Client.class}, (proxy, method, arguments) -> null);
    }
}
