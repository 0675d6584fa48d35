package dev.ohosbackup.selftest.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.plug.FileIo;
import dev.ohosbackup.selftest.wrong.Call;
import dev.ohosbackup.selftest.wrong.Here;
import dev.ohosbackup.selftest.wrong.Wrong;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Capability files with something wrong in them, and descriptors that lead nowhere. */
final class WrongCapabilityFiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAMESPACE = "backup.get-local-capabilities";
    private static final List<String> FORMS = List.of(
            NAMESPACE + ".callback",
            NAMESPACE + ".promise",
            NAMESPACE + ".data-list",
            "session-backup.get-local-capabilities",
            "session-restore.get-local-capabilities",
            "incremental-backup-session.get-local-capabilities");
    private static final List<String> SESSIONS = FORMS.subList(3, FORMS.size());

    private WrongCapabilityFiles() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        for (String form : FORMS) {
            all.add(Mutant.of(
                    form + ".fd-is-closed",
                    form + ".hands-out-file",
                    "The descriptor is closed when it is handed out.",
                    () -> Wrong.at(form, call -> call.answering((FileData data) -> closed(call.here(), data)))));
            all.add(Mutant.of(
                    form + ".file-is-cut-off",
                    form + ".hands-out-file",
                    "The last byte of the file is missing.",
                    () -> Wrong.at(form, call -> call.answering((FileData data) -> cut(call.here(), data)))));
        }
        all.add(Mutant.of(
                NAMESPACE + ".data-list.describes-none",
                NAMESPACE + ".data-list.hands-out-file",
                "The file of a dataList has no entry.",
                () -> changed(NAMESPACE + ".data-list", file -> file.putArray("bundleInfos"))));
        for (String key : List.of("bundleInfos", "deviceType", "systemFullName")) {
            all.add(Mutant.of(
                    NAMESPACE + ".no-" + key,
                    NAMESPACE + ".content.top-level-keys",
                    "The file has no " + key + ".",
                    () -> changed(NAMESPACE, file -> file.remove(key))));
        }
        all.add(Mutant.of(
                NAMESPACE + ".device-type-is-a-number",
                NAMESPACE + ".content.top-level-keys",
                "deviceType is a number.",
                () -> changed(NAMESPACE, file -> file.put("deviceType", 1))));
        all.add(Mutant.of(
                NAMESPACE + ".snake-case",
                NAMESPACE + ".content.top-level-keys",
                "bundleInfos is called bundle_infos.",
                () -> changed(NAMESPACE, file -> file.set("bundle_infos", file.remove("bundleInfos")))));
        for (String key :
                List.of("name", "versionCode", "versionName", "spaceOccupied", "allToBackup", "extensionName")) {
            all.add(Mutant.of(
                    NAMESPACE + ".entry-without-" + key,
                    NAMESPACE + ".content.entry-keys",
                    "Entries have no " + key + ".",
                    () -> entries(NAMESPACE, entry -> entry.remove(key))));
        }
        all.add(Mutant.of(
                NAMESPACE + ".version-code-is-a-string",
                NAMESPACE + ".content.entry-keys",
                "versionCode is a string.",
                () -> entries(
                        NAMESPACE,
                        entry -> entry.put(
                                "versionCode", entry.path("versionCode").asText()))));
        all.add(Mutant.of(
                NAMESPACE + ".all-to-backup-is-a-string",
                NAMESPACE + ".content.entry-keys",
                "allToBackup is a string.",
                () -> entries(
                        NAMESPACE,
                        entry -> entry.put(
                                "allToBackup", entry.path("allToBackup").asText()))));
        for (String session : SESSIONS) {
            all.add(Mutant.of(
                    session + ".no-deviceType",
                    session + ".content",
                    "The file has no deviceType.",
                    () -> changed(session, file -> file.remove("deviceType"))));
            all.add(Mutant.of(
                    session + ".space-is-a-string",
                    session + ".content",
                    "spaceOccupied is a string.",
                    () -> entries(session, entry -> entry.put("spaceOccupied", "0"))));
        }
        return List.copyOf(all);
    }

    private static Wrong entries(String slug, Consumer<ObjectNode> change) {
        return changed(slug, file -> file.path("bundleInfos").forEach(entry -> change.accept((ObjectNode) entry)));
    }

    private static Wrong changed(String slug, Consumer<ObjectNode> change) {
        return Wrong.at(slug, (Call call) -> call.answering((FileData data) -> rewritten(call.here(), data, change)));
    }

    private static FileData rewritten(Here here, FileData data, Consumer<ObjectNode> change) {
        FileIo files = here.reference().fileIo();
        try {
            JsonNode file = JSON.readTree(whole(files, data));
            change.accept((ObjectNode) file);
            files.close(data.fd());
            return FileData.of(files.open(JSON.writeValueAsString(file).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static FileData cut(Here here, FileData data) {
        FileIo files = here.reference().fileIo();
        try {
            byte[] file = whole(files, data);
            files.close(data.fd());
            return FileData.of(files.open(Arrays.copyOf(file, file.length - 1)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static FileData closed(Here here, FileData data) {
        try {
            here.reference().fileIo().close(data.fd());
            return data;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] whole(FileIo files, FileData data) throws IOException {
        return files.read(data.fd(), 0, (int) files.size(data.fd()));
    }
}
