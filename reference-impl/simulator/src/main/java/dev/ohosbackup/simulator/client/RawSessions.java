package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.plug.raw.RawAnswer;
import dev.ohosbackup.plug.raw.RawCall;
import dev.ohosbackup.plug.raw.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The members that sessions share and those of the two that back up, called raw. */
final class RawSessions {
    private RawSessions() {}

    static void addTo(Map<String, RawMember> members) {
        common(members, "SessionBackup", BoundSessionBackup.class);
        common(members, "SessionRestore", BoundSessionRestore.class);
        common(members, "IncrementalBackupSession", BoundIncrementalBackupSession.class);
        add(members, "SessionBackup.appendBundles", BoundSessionBackup.class, RawSessions::appendBundles);
        add(
                members,
                "SessionBackup.getBackupDataSize",
                BoundSessionBackup.class,
                (session, call) -> getBackupDataSize(session.members(), call));
        add(
                members,
                "IncrementalBackupSession.appendBundles",
                BoundIncrementalBackupSession.class,
                RawSessions::appendIncrements);
        add(
                members,
                "IncrementalBackupSession.getBackupDataSize",
                BoundIncrementalBackupSession.class,
                (session, call) -> getBackupDataSize(session.members(), call));
    }

    /** Adds a member of a session class; a raw call of it names a session of that class. */
    static <S extends BoundSession> void add(
            Map<String, RawMember> members, String name, Class<S> type, BiFunction<S, RawCall, RawAnswer> member) {
        members.put(
                name,
                call -> member.apply(
                        call.session()
                                .filter(type::isInstance)
                                .map(type::cast)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "A raw call of " + name + " must name a session of that class which this device"
                                                + " has handed out, but names "
                                                + call.session()
                                                        .map(it -> "another object")
                                                        .orElse("none"))),
                        call));
    }

    private static <S extends BoundSession> void common(Map<String, RawMember> members, String owner, Class<S> type) {
        add(
                members,
                owner + ".getLocalCapabilities",
                type,
                (session, call) -> RawMember.promised(session.getLocalCapabilities(), RawMember::file));
        add(members, owner + ".release", type, (session, call) -> RawMember.promised(session.release()));
        add(members, owner + ".cancel", type, RawSessions::cancel);
        add(members, owner + ".cleanBundleTempDir", type, RawSessions::cleanBundleTempDir);
        add(members, owner + ".getCompatibilityInfo", type, RawSessions::getCompatibilityInfo);
    }

    private static RawAnswer cancel(BoundSession session, RawCall call) {
        SessionMembers members = session.members();
        return RawMember.checked(members.gate(), members.member("cancel", String.class), call, with -> {
            String bundle = with.text(0, "bundleName");
            return () -> RawMember.returned(new RawValue.Number(session.cancel(bundle)));
        });
    }

    private static RawAnswer cleanBundleTempDir(BoundSession session, RawCall call) {
        SessionMembers members = session.members();
        Member member = members.member("cleanBundleTempDir", String.class).reporting(ErrorCode.PARAMETER_ERROR);
        return RawMember.checked(members.gate(), member, call, with -> {
            String bundle = with.text(0, "bundleName");
            return () -> RawMember.promised(session.cleanBundleTempDir(bundle), RawValue.Bool::new);
        });
    }

    private static RawAnswer getCompatibilityInfo(BoundSession session, RawCall call) {
        SessionMembers members = session.members();
        Member member = members.member("getCompatibilityInfo", String.class, String.class)
                .reporting(ErrorCode.PARAMETER_ERROR);
        return RawMember.checked(members.gate(), member, call, with -> {
            String bundle = with.text(0, "bundleName");
            String extInfo = with.text(1, "extInfo");
            return () -> RawMember.promised(session.getCompatibilityInfo(bundle, extInfo), RawValue.Text::new);
        });
    }

    private static RawAnswer getBackupDataSize(SessionMembers members, RawCall call) {
        Member member = members.member("getBackupDataSize", boolean.class, List.class);
        return RawMember.checked(members.gate(), member, call, with -> {
            with.atMost(2);
            boolean precise = with.flag(0, "isPreciseScan");
            List<IncrementalBackupTime> dataList = with.times(1, "dataList");
            return () -> RawMember.promised(members.getBackupDataSize(precise, dataList));
        });
    }

    private static RawAnswer appendBundles(BoundSessionBackup session, RawCall call) {
        SessionMembers members = session.members();
        if (RawArguments.at(call, 1) instanceof RawValue.Function) {
            Member member = members.member("appendBundles", List.class, AsyncCallback.class);
            return RawMember.checked(members.gate(), member, call, with -> {
                with.atMost(2);
                List<String> bundles = with.texts(0, "bundlesToBackup");
                return () -> RawMember.<Void>calledBack(
                        call, callback -> session.appendBundles(bundles, callback), done -> new RawValue.Undefined());
            });
        }
        Member member = members.member("appendBundles", List.class, Optional.class);
        return RawMember.checked(members.gate(), member, call, with -> {
            with.atMost(2);
            List<String> bundles = with.texts(0, "bundlesToBackup");
            Optional<List<String>> infos = infos(with, 1);
            return () -> RawMember.promised(session.appendBundles(bundles, infos));
        });
    }

    private static RawAnswer appendIncrements(BoundIncrementalBackupSession session, RawCall call) {
        SessionMembers members = session.members();
        Member member = members.member("appendBundles", List.class);
        return RawMember.checked(members.gate(), member, call, with -> {
            with.atMost(2);
            List<IncrementalBackupData> bundles = with.bundles(0, "bundlesToBackup");
            Optional<List<String>> infos = infos(with, 1);
            return () -> RawMember.promised(
                    infos.isPresent() ? session.appendBundles(bundles, infos.get()) : session.appendBundles(bundles));
        });
    }

    /** OpenHarmony takes {@code null} for left out here, and only here. */
    static Optional<List<String>> infos(RawArguments with, int place) {
        RawValue value = RawArguments.at(with.call(), place);
        return value instanceof RawValue.Undefined || value instanceof RawValue.Null
                ? Optional.empty()
                : Optional.of(with.texts(place, "infos"));
    }
}
