package dev.ohosbackup.suite.vectors;

import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.SessionRestore;
import java.util.List;
import java.util.Optional;

/** What only a restore has. */
final class RestoreCalls {
    private static final List<String> FILE = List.of("bundleName", "uri");
    private static final List<String> BUNDLES = List.of("remoteCapabilitiesFd", "bundlesToBackup");

    private RestoreCalls() {}

    static void addTo(Members members) {
        appendBundles(members);
        files(members);
    }

    private static void appendBundles(Members members) {
        members.<Void>callingBack("SessionRestore.appendBundles(callback)", BUNDLES, (at, with) -> {
            SessionRestore session = at.session(SessionRestore.class);
            int fd = with.capabilityFile().open(at.device());
            List<String> bundles = with.texts("bundlesToBackup");
            return callback -> session.appendBundles(fd, bundles, callback);
        });
        members.promising("SessionRestore.appendBundles(promise)", BUNDLES, List.of("infos"), (at, with) -> {
            SessionRestore session = at.session(SessionRestore.class);
            int fd = with.capabilityFile().open(at.device());
            List<String> bundles = with.texts("bundlesToBackup");
            Optional<List<String>> infos = with.optionalTexts("infos");
            return () -> session.appendBundles(fd, bundles, infos);
        });
    }

    private static void files(Members members) {
        members.<Void>callingBack("SessionRestore.getFileHandle(callback)", FILE, (at, with) -> {
            SessionRestore session = at.session(SessionRestore.class);
            FileMeta file = with.fileMeta();
            return callback -> session.getFileHandle(file, callback);
        });
        members.promising("SessionRestore.getFileHandle(promise)", FILE, (at, with) -> {
            SessionRestore session = at.session(SessionRestore.class);
            FileMeta file = with.fileMeta();
            return () -> session.getFileHandle(file);
        });
        members.<Void>callingBack("SessionRestore.publishFile(callback)", FILE, (at, with) -> {
            SessionRestore session = at.session(SessionRestore.class);
            FileMeta file = with.fileMeta();
            return callback -> session.publishFile(file, callback);
        });
        members.promising("SessionRestore.publishFile(promise)", FILE, (at, with) -> {
            SessionRestore session = at.session(SessionRestore.class);
            FileMeta file = with.fileMeta();
            return () -> session.publishFile(file);
        });
    }
}
