package dev.ohosbackup.suite.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.Session;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.suite.bench.Capabilities;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.vectors.Situation.Prepared;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Every member of the API in every form, by the name that vectors use: {@code backup.updateTimer}, {@code
 * SessionBackup.appendBundles(callback)}.
 */
final class MemberCalls {

    /** Takes the arguments now and calls later, so that what they need is done before rights are taken away. */
    interface MemberCall {
        Supplier<Outcome<?>> bind(Prepared prepared, JsonNode with);
    }

    private static final GeneralCallbacks NOBODY = new SilentCallbacks();

    private final Map<String, MemberCall> calls = new TreeMap<>();

    MemberCalls() {
        namespace();
        session("SessionBackup", SessionBackup.class);
        session("SessionRestore", SessionRestore.class);
        session("IncrementalBackupSession", IncrementalBackupSession.class);
        sessionBackup();
        sessionRestore();
        incrementalBackupSession();
    }

    MemberCall get(String name) {
        MemberCall call = calls.get(name);
        if (call == null) {
            throw new IllegalArgumentException("no member is called " + name + "; there are " + calls.keySet());
        }
        return call;
    }

    private void namespace() {
        calls.put(
                "backup.getBackupVersion",
                (at, with) -> () -> at.device().returning(() -> backup(at).getBackupVersion()));
        calls.put(
                "backup.getLocalCapabilities(callback)",
                (at, with) -> () ->
                        at.device().<FileData>callingBack(callback -> backup(at).getLocalCapabilities(callback)));
        calls.put(
                "backup.getLocalCapabilities(promise)",
                (at, with) -> () -> at.device().promising(() -> backup(at).getLocalCapabilities()));
        calls.put("backup.getLocalCapabilities(dataList)", (at, with) -> {
            List<IncrementalBackupTime> dataList = times(with);
            return () -> at.device().promising(() -> backup(at).getLocalCapabilities(dataList));
        });
        calls.put(
                "backup.getBackupInfo",
                (at, with) ->
                        () -> at.device().returning(() -> backup(at).getBackupInfo(text(with, "bundleToBackup"))));
        calls.put(
                "backup.updateTimer",
                (at, with) -> () -> at.device()
                        .returning(() -> backup(at).updateTimer(text(with, "bundleName"), number(with, "timeout"))));
        calls.put(
                "backup.updateSendRate",
                (at, with) -> () -> at.device()
                        .returning(
                                () -> backup(at).updateSendRate(text(with, "bundleName"), number(with, "sendRate"))));
        calls.put(
                "SessionBackup.constructor",
                (at, with) -> () -> at.device().returning(() -> backup(at).newSessionBackup(NOBODY)));
        calls.put(
                "SessionRestore.constructor",
                (at, with) -> () -> at.device().returning(() -> backup(at).newSessionRestore(NOBODY)));
        calls.put(
                "IncrementalBackupSession.constructor",
                (at, with) -> () -> at.device().returning(() -> backup(at).newIncrementalBackupSession(NOBODY)));
    }

    private <S extends Session> void session(String owner, Class<S> type) {
        calls.put(
                owner + ".getLocalCapabilities",
                (at, with) ->
                        () -> at.device().promising(() -> session(at, type).getLocalCapabilities()));
        calls.put(
                owner + ".release",
                (at, with) ->
                        () -> at.device().promising(() -> session(at, type).release()));
        calls.put(
                owner + ".cancel",
                (at, with) ->
                        () -> at.device().returning(() -> session(at, type).cancel(text(with, "bundleName"))));
        calls.put(
                owner + ".cleanBundleTempDir",
                (at, with) -> () ->
                        at.device().promising(() -> session(at, type).cleanBundleTempDir(text(with, "bundleName"))));
        calls.put(
                owner + ".getCompatibilityInfo",
                (at, with) -> () -> at.device()
                        .promising(() -> session(at, type)
                                .getCompatibilityInfo(text(with, "bundleName"), text(with, "extInfo"))));
    }

    private void sessionBackup() {
        calls.put(
                "SessionBackup.getBackupDataSize",
                (at, with) -> () -> at.device()
                        .promising(() -> session(at, SessionBackup.class)
                                .getBackupDataSize(with.path("isPreciseScan").asBoolean(), times(with))));
        calls.put(
                "SessionBackup.appendBundles(callback)",
                (at, with) -> () -> at.device()
                        .<Void>callingBack(callback -> session(at, SessionBackup.class)
                                .appendBundles(texts(with, "bundlesToBackup"), callback)));
        calls.put(
                "SessionBackup.appendBundles(promise)",
                (at, with) -> () -> at.device()
                        .promising(() -> session(at, SessionBackup.class)
                                .appendBundles(texts(with, "bundlesToBackup"), optionalTexts(with))));
    }

    private void sessionRestore() {
        calls.put("SessionRestore.appendBundles(callback)", (at, with) -> {
            int fd = capabilitiesFd(at.device(), with);
            return () -> at.device()
                    .<Void>callingBack(callback -> session(at, SessionRestore.class)
                            .appendBundles(fd, texts(with, "bundlesToBackup"), callback));
        });
        calls.put("SessionRestore.appendBundles(promise)", (at, with) -> {
            int fd = capabilitiesFd(at.device(), with);
            return () -> at.device()
                    .promising(() -> session(at, SessionRestore.class)
                            .appendBundles(fd, texts(with, "bundlesToBackup"), optionalTexts(with)));
        });
        calls.put(
                "SessionRestore.getFileHandle(callback)",
                (at, with) -> () -> at.device()
                        .<Void>callingBack(
                                callback -> session(at, SessionRestore.class).getFileHandle(meta(with), callback)));
        calls.put(
                "SessionRestore.getFileHandle(promise)",
                (at, with) -> () -> at.device()
                        .promising(() -> session(at, SessionRestore.class).getFileHandle(meta(with))));
        calls.put(
                "SessionRestore.publishFile(callback)",
                (at, with) -> () -> at.device()
                        .<Void>callingBack(
                                callback -> session(at, SessionRestore.class).publishFile(meta(with), callback)));
        calls.put(
                "SessionRestore.publishFile(promise)",
                (at, with) -> () -> at.device()
                        .promising(() -> session(at, SessionRestore.class).publishFile(meta(with))));
    }

    private void incrementalBackupSession() {
        calls.put(
                "IncrementalBackupSession.getBackupDataSize",
                (at, with) -> () -> at.device()
                        .promising(() -> session(at, IncrementalBackupSession.class)
                                .getBackupDataSize(with.path("isPreciseScan").asBoolean(), times(with))));
        calls.put(
                "IncrementalBackupSession.appendBundles(promise)",
                (at, with) -> () -> at.device()
                        .promising(() ->
                                session(at, IncrementalBackupSession.class).appendBundles(data(with))));
        calls.put(
                "IncrementalBackupSession.appendBundles(infos)",
                (at, with) -> () -> at.device()
                        .promising(() -> session(at, IncrementalBackupSession.class)
                                .appendBundles(data(with), texts(with, "infos"))));
    }

    private static Backup backup(Prepared at) {
        return at.device().backup();
    }

    private static <S extends Session> S session(Prepared at, Class<S> type) {
        return at.client()
                .map(Client::session)
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() -> new IllegalArgumentException(
                        "this call needs \"given\": {\"session\": \"" + type.getSimpleName() + "\"}"));
    }

    /** {@code "own"}, the text of a capability file, or the number of a descriptor. */
    private static int capabilitiesFd(TestDevice device, JsonNode with) {
        JsonNode fd = with.path("remoteCapabilitiesFd");
        if (fd.isInt()) {
            return fd.asInt();
        }
        return fd.asText().equals("own")
                ? new Capabilities(device).openFile()
                : device.files().open(fd.path("content").asText().getBytes(StandardCharsets.UTF_8));
    }

    private static FileMeta meta(JsonNode with) {
        return FileMeta.of(text(with, "bundleName"), text(with, "uri"));
    }

    private static List<IncrementalBackupTime> times(JsonNode with) {
        List<IncrementalBackupTime> times = new ArrayList<>();
        with.path("dataList")
                .forEach(entry -> times.add(
                        IncrementalBackupTime.of(text(entry, "bundleName"), number(entry, "lastIncrementalTime"))));
        return times;
    }

    private static List<IncrementalBackupData> data(JsonNode with) {
        return texts(with, "bundlesToBackup").stream()
                .map(IncrementalBackupData::first)
                .toList();
    }

    private static Optional<List<String>> optionalTexts(JsonNode with) {
        return with.has("infos") ? Optional.of(texts(with, "infos")) : Optional.empty();
    }

    private static List<String> texts(JsonNode with, String key) {
        List<String> texts = new ArrayList<>();
        with.path(key).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String text(JsonNode with, String key) {
        if (!with.has(key)) {
            throw new IllegalArgumentException("the argument \"" + key + "\" is missing in \"with\"");
        }
        return with.path(key).asText();
    }

    private static long number(JsonNode with, String key) {
        if (!with.path(key).isIntegralNumber()) {
            throw new IllegalArgumentException("the argument \"" + key + "\" in \"with\" is no whole number");
        }
        return with.path(key).asLong();
    }
}
