package dev.ohosbackup.suite.checks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.suite.bench.AppWords;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.TestDevice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Every form of the capability file describes the applications of the device; the types of its keys are not looked at. */
final class BackupGetLocalCapabilities {
    private static final List<String> INSTALLED = List.of("com.example.hiworld", "com.example.myApp");

    @Verifies("backup.get-local-capabilities.callback.hands-out-file")
    void theCallbackReceivesAFileThatDescribesEveryApplication(Bench bench) {
        TestDevice device = bench.open("two-apps");
        Outcome<FileData> answer =
                device.callingBack(callback -> device.backup().getLocalCapabilities(callback));
        expectDescribed(bench, device, answer);
    }

    @Verifies("backup.get-local-capabilities.promise.hands-out-file")
    void thePromiseResolvesWithAFileThatDescribesEveryApplication(Bench bench) {
        TestDevice device = bench.open("two-apps");
        expectDescribed(bench, device, device.promising(() -> device.backup().getLocalCapabilities()));
    }

    @Verifies("backup.get-local-capabilities.promise.hands-out-file")
    void everyCallHandsOutADescriptorOfItsOwn(Bench bench) {
        TestDevice device = bench.open("two-apps");
        Outcome<FileData> first = device.promising(() -> device.backup().getLocalCapabilities());
        Outcome<FileData> second = device.promising(() -> device.backup().getLocalCapabilities());
        expectDescribed(bench, device, first);
        expectDescribed(bench, device, second);
    }

    @Verifies("backup.get-local-capabilities.data-list.hands-out-file")
    void thePromiseResolvesWithAFileThatDescribesTheApplicationsOfTheList(Bench bench) {
        TestDevice device = bench.open("two-apps");
        List<IncrementalBackupTime> list = INSTALLED.stream()
                .sorted()
                .map(bundle -> IncrementalBackupTime.of(bundle, 0))
                .toList();
        expectDescribed(bench, device, device.promising(() -> device.backup().getLocalCapabilities(list)));
    }

    private static void expectDescribed(Bench bench, TestDevice device, Outcome<FileData> answer) {
        bench.expect(answer.value().isPresent(), "getLocalCapabilities to hand out a file", answer);
        int fd = answer.value().orElseThrow().fd();
        String text = new String(device.files().read(fd), StandardCharsets.UTF_8);
        device.files().close(fd);
        Optional<JsonNode> file = AppWords.parsed(text);
        bench.expect(file.filter(JsonNode::isObject).isPresent(), "a JSON object in the file", text);
        Set<String> described = StreamSupport.stream(
                        file.orElseThrow().path("bundleInfos").spliterator(), false)
                .map(info -> info.path("name").asText())
                .collect(Collectors.toSet());
        bench.expect(described.containsAll(INSTALLED), "bundleInfos to describe each of " + INSTALLED, text);
    }
}
