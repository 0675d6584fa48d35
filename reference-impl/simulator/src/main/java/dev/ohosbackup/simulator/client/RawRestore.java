package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.plug.raw.RawAnswer;
import dev.ohosbackup.plug.raw.RawCall;
import dev.ohosbackup.plug.raw.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What only a restore has, called raw. */
final class RawRestore {
    private RawRestore() {}

    static void addTo(Map<String, RawMember> members) {
        RawSessions.add(members, "SessionRestore.appendBundles", BoundSessionRestore.class, RawRestore::appendBundles);
        RawSessions.add(
                members,
                "SessionRestore.getFileHandle",
                BoundSessionRestore.class,
                (session, call) ->
                        aboutFile(session, call, "getFileHandle", session::getFileHandle, session::getFileHandle));
        RawSessions.add(
                members,
                "SessionRestore.publishFile",
                BoundSessionRestore.class,
                (session, call) -> aboutFile(session, call, "publishFile", session::publishFile, session::publishFile));
    }

    private static RawAnswer appendBundles(BoundSessionRestore session, RawCall call) {
        SessionMembers members = session.members();
        if (RawArguments.at(call, 2) instanceof RawValue.Function) {
            Member member = members.member("appendBundles", int.class, List.class, AsyncCallback.class);
            return RawMember.checked(members.gate(), member, call, with -> {
                with.atMost(3);
                int fd = with.descriptor(0, "remoteCapabilitiesFd");
                List<String> bundles = with.texts(1, "bundlesToBackup");
                return () -> RawMember.<Void>calledBack(
                        call,
                        callback -> session.appendBundles(fd, bundles, callback),
                        done -> new RawValue.Undefined());
            });
        }
        Member member = members.member("appendBundles", int.class, List.class, Optional.class);
        return RawMember.checked(members.gate(), member, call, with -> {
            with.atMost(3);
            int fd = with.descriptor(0, "remoteCapabilitiesFd");
            List<String> bundles = with.texts(1, "bundlesToBackup");
            Optional<List<String>> infos = RawSessions.infos(with, 2);
            return () -> RawMember.promised(session.appendBundles(fd, bundles, infos));
        });
    }

    /** A member about one file, in the form with a callback. */
    private interface CallingBack {
        void call(FileMeta fileMeta, AsyncCallback<Void> callback);
    }

    /** The same with a promise. */
    private interface Promising {
        CompletionStage<Void> call(FileMeta fileMeta);
    }

    private static RawAnswer aboutFile(
            BoundSessionRestore session, RawCall call, String name, CallingBack callingBack, Promising promising) {
        SessionMembers members = session.members();
        boolean byCallback = RawArguments.at(call, 1) instanceof RawValue.Function;
        Member member = byCallback
                ? members.member(name, FileMeta.class, AsyncCallback.class)
                : members.member(name, FileMeta.class);
        return RawMember.checked(members.gate(), member, call, with -> {
            FileMeta fileMeta = with.fileMeta(0, "fileMeta");
            with.functionOrNothing(1, "callback");
            return () -> byCallback
                    ? RawMember.<Void>calledBack(
                            call, callback -> callingBack.call(fileMeta, callback), done -> new RawValue.Undefined())
                    : RawMember.promised(promising.call(fileMeta));
        });
    }
}
