package dev.ohosbackup.suite.vectors;

import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.Session;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import java.util.List;
import java.util.Optional;

/** What all sessions have, and what the two that back up have besides. */
final class SessionCalls {
    private SessionCalls() {}

    static void addTo(Members members) {
        common(members, "SessionBackup", SessionBackup.class);
        common(members, "SessionRestore", SessionRestore.class);
        common(members, "IncrementalBackupSession", IncrementalBackupSession.class);
        sessionBackup(members);
        incrementalBackupSession(members);
    }

    private static <S extends Session> void common(Members members, String owner, Class<S> type) {
        members.promising(owner + ".getLocalCapabilities", List.of(), (at, with) -> {
            S session = at.session(type);
            return session::getLocalCapabilities;
        });
        members.promising(owner + ".release", List.of(), (at, with) -> {
            S session = at.session(type);
            return session::release;
        });
        members.returning(owner + ".cancel", List.of("bundleName"), (at, with) -> {
            S session = at.session(type);
            String bundle = with.text("bundleName");
            return () -> session.cancel(bundle);
        });
        members.promising(owner + ".cleanBundleTempDir", List.of("bundleName"), (at, with) -> {
            S session = at.session(type);
            String bundle = with.text("bundleName");
            return () -> session.cleanBundleTempDir(bundle);
        });
        members.promising(owner + ".getCompatibilityInfo", List.of("bundleName", "extInfo"), (at, with) -> {
            S session = at.session(type);
            String bundle = with.text("bundleName");
            String extInfo = with.text("extInfo");
            return () -> session.getCompatibilityInfo(bundle, extInfo);
        });
    }

    private static void sessionBackup(Members members) {
        members.promising("SessionBackup.getBackupDataSize", List.of("isPreciseScan", "dataList"), (at, with) -> {
            SessionBackup session = at.session(SessionBackup.class);
            boolean precise = with.flag("isPreciseScan");
            List<IncrementalBackupTime> dataList = with.times();
            return () -> session.getBackupDataSize(precise, dataList);
        });
        members.<Void>callingBack("SessionBackup.appendBundles(callback)", List.of("bundlesToBackup"), (at, with) -> {
            SessionBackup session = at.session(SessionBackup.class);
            List<String> bundles = with.texts("bundlesToBackup");
            return callback -> session.appendBundles(bundles, callback);
        });
        members.promising(
                "SessionBackup.appendBundles(promise)", List.of("bundlesToBackup"), List.of("infos"), (at, with) -> {
                    SessionBackup session = at.session(SessionBackup.class);
                    List<String> bundles = with.texts("bundlesToBackup");
                    Optional<List<String>> infos = with.optionalTexts("infos");
                    return () -> session.appendBundles(bundles, infos);
                });
    }

    private static void incrementalBackupSession(Members members) {
        members.promising(
                "IncrementalBackupSession.getBackupDataSize", List.of("isPreciseScan", "dataList"), (at, with) -> {
                    IncrementalBackupSession session = at.session(IncrementalBackupSession.class);
                    boolean precise = with.flag("isPreciseScan");
                    List<IncrementalBackupTime> dataList = with.times();
                    return () -> session.getBackupDataSize(precise, dataList);
                });
        members.promising("IncrementalBackupSession.appendBundles(promise)", List.of("bundlesToBackup"), (at, with) -> {
            IncrementalBackupSession session = at.session(IncrementalBackupSession.class);
            List<IncrementalBackupData> bundles = with.firstBackups();
            return () -> session.appendBundles(bundles);
        });
        members.promising(
                "IncrementalBackupSession.appendBundles(infos)", List.of("bundlesToBackup", "infos"), (at, with) -> {
                    IncrementalBackupSession session = at.session(IncrementalBackupSession.class);
                    List<IncrementalBackupData> bundles = with.firstBackups();
                    List<String> infos = with.texts("infos");
                    return () -> session.appendBundles(bundles, infos);
                });
    }
}
