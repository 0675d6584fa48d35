package dev.ohosbackup.simulator.tool;

import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.Session;
import dev.ohosbackup.api.SessionBackup;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * One backup session of a program, from its constructor to its release.
 *
 * @param bundles  whom it appends
 * @param expected those of them that take part in backups
 * @param info     what it says about each of them
 */
public record BackupRun(
        ClientSide side, SessionSlot slot, List<String> bundles, Set<String> expected, Optional<String> info) {

    /** A session of either class. */
    private record Opened(Session session, Function<List<String>, CompletionStage<Void>> append, SizeRequest sizes) {}

    private interface SizeRequest {
        CompletionStage<Void> of(boolean precise, List<IncrementalBackupTime> bundles);
    }

    /** Backs everything up; returns who heard what came, or nobody when there was no session to be had. */
    public Optional<BackupListener> full() {
        return run(listener -> {
            SessionBackup opened = side.device().backup().newSessionBackup(listener);
            return new Opened(
                    opened,
                    names -> opened.appendBundles(names, info.map(text -> Collections.nCopies(names.size(), text))),
                    opened::getBackupDataSize);
        });
    }

    /**
     * Backs up what is new; the same as for {@link #full}.
     *
     * @param manifests those of the earlier backup; a bundle without one is backed up whole
     * @param time      when that was, in seconds since 1970
     */
    public Optional<BackupListener> incremental(Map<String, byte[]> manifests, long time) {
        return run(listener -> {
            IncrementalBackupSession opened = side.device().backup().newIncrementalBackupSession(listener);
            return new Opened(
                    opened,
                    names -> {
                        List<IncrementalBackupData> all = names.stream()
                                .map(bundle -> Optional.ofNullable(manifests.get(bundle))
                                        .map(bytes -> IncrementalBackupData.since(bundle, time, side.open(bytes)))
                                        .orElseGet(() -> IncrementalBackupData.first(bundle)))
                                .map(data -> info.map(data::withParameters).orElse(data))
                                .toList();
                        CompletionStage<Void> answer = opened.appendBundles(all);
                        all.forEach(one -> one.manifestFd().ifPresent(side::close));
                        return answer;
                    },
                    opened::getBackupDataSize);
        });
    }

    private Optional<BackupListener> run(Function<GeneralCallbacks, Opened> constructor) {
        BackupListener listener = new BackupListener(side, expected, bundles.size() - expected.size());
        Optional<Opened> opened = side.open("a backup session", () -> constructor.apply(listener));
        opened.ifPresent(session -> {
            slot.open(session.session());
            ask(session);
            boolean appended =
                    side.insist("appendBundles", () -> session.append().apply(bundles));
            slot.close(side, listener, appended && !listener.awaitEnd());
            listener.closeFiles();
        });
        return opened.map(session -> listener);
    }

    /** What a tool shows its user before it begins. */
    private void ask(Opened opened) {
        if (side.atLeast(18)) {
            List<IncrementalBackupTime> times = bundles.stream()
                    .map(bundle -> IncrementalBackupTime.of(bundle, 0))
                    .toList();
            side.done("getBackupDataSize", () -> opened.sizes().of(false, times));
            side.answer("getLocalCapabilities", opened.session()::getLocalCapabilities)
                    .map(FileData::fd)
                    .ifPresent(side::close);
        }
        if (side.atLeast(20)) {
            expected.stream()
                    .findFirst()
                    .ifPresent(bundle -> side.answer(
                            "getCompatibilityInfo", () -> opened.session().getCompatibilityInfo(bundle, "{}")));
        }
    }
}
