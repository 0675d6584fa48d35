package dev.ohosbackup.simulator.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.simulator.app.BackupConfig;
import dev.ohosbackup.simulator.files.Storage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two applications on one storage; the first one restores. */
final class Victim implements AutoCloseable {
    /** The one file that each of them has. */
    static final String MINE = "/data/storage/el2/base/files/a.txt";

    final Storage storage =
            Storage.of(DeviceSpec.of(new World("test", List.of(app("com.a"), app("com.b"))), 20), () -> Phone.NOW);
    final Path root = storage.sandbox("com.a");
    final Path restoreDir = root.resolve("data/storage/el2/base/.backup/restore");
    final BackupConfig config = BackupConfig.parse("{\"allowToBackupRestore\":true}");

    private static AppSpec app(String name) {
        FileSpec file = new FileSpec(MINE, new Content.Text("of " + name), 0640, Phone.OLD);
        return new AppSpec(
                name, 1, "1", "{\"allowToBackupRestore\":true}", Optional.of(ExtensionScript.plain()), List.of(file));
    }

    void put(String name, byte[] content) throws IOException {
        Files.write(restoreDir.resolve(name), content);
    }

    /** Restores, and returns whether it could. */
    boolean assertNothingLeaves() throws IOException {
        Map<String, String> outside = WholeStorage.outside(root);
        Map<String, String> all = WholeStorage.of(root);
        boolean restored = false;
        try {
            new Unpacker(storage.disk()).restore(restoreDir, root, config, (path, sha256) -> {});
            restored = true;
        } catch (BadArchiveException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            assertThat(WholeStorage.of(root)).isEqualTo(all);
        } catch (IOException trouble) {
            // A file for which there is no room or no place; what was restored until then stays.
            assertThat(trouble.getMessage()).isNotBlank();
        }
        assertThat(WholeStorage.outside(root)).isEqualTo(outside);
        return restored;
    }

    @Override
    public void close() {
        storage.close();
    }

    /** A manage.json of one file of three bytes. */
    static byte[] index(String name, String path, boolean big) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        var file =
                node.addObject().put("fileName", name).put("isUserTar", false).put("isBigFile", big);
        ObjectNode stat = file.putObject("information").put("path", path).putObject("stat");
        stat.put("st_size", 3)
                .put("st_mode", 0100644)
                .putObject("st_mtim")
                .put("tv_sec", 5)
                .put("tv_nsec", 0);
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }
}
