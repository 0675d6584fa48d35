package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.Session;
import dev.ohosbackup.plug.raw.RawAnswer;
import dev.ohosbackup.plug.raw.RawCall;
import dev.ohosbackup.plug.raw.RawValue;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The functions of the namespace and the constructors, called raw. */
record RawNamespace(BoundBackup backup) {

    void addTo(Map<String, RawMember> members) {
        members.put(
                "backup.getBackupVersion", call -> RawMember.returned(new RawValue.Text(backup.getBackupVersion())));
        members.put("backup.getLocalCapabilities", this::getLocalCapabilities);
        members.put("backup.getBackupInfo", this::getBackupInfo);
        members.put("backup.updateTimer", this::updateTimer);
        members.put("backup.updateSendRate", this::updateSendRate);
        members.put("SessionBackup.constructor", call -> construct(call, "newSessionBackup", backup::newSessionBackup));
        members.put(
                "SessionRestore.constructor", call -> construct(call, "newSessionRestore", backup::newSessionRestore));
        members.put(
                "IncrementalBackupSession.constructor",
                call -> construct(call, "newIncrementalBackupSession", backup::newIncrementalBackupSession));
    }

    private RawAnswer getLocalCapabilities(RawCall call) {
        RawValue first = RawArguments.at(call, 0);
        if (first instanceof RawValue.Undefined) {
            return RawMember.promised(backup.getLocalCapabilities(), RawMember::file);
        }
        // Before API 12 there is no overload that takes a list: whatever is passed should have been a function.
        if (first instanceof RawValue.Function || backup.gate().apiLevel() < 12) {
            Member member = Member.of(Backup.class, "getLocalCapabilities", AsyncCallback.class);
            return RawMember.checked(backup.gate(), member, call, with -> {
                with.functionOrNothing(0, "callback");
                return () -> RawMember.<FileData>calledBack(call, backup::getLocalCapabilities, RawMember::file);
            });
        }
        Member member = Member.of(Backup.class, "getLocalCapabilities", List.class);
        return RawMember.checked(backup.gate(), member, call, with -> {
            List<IncrementalBackupTime> dataList = with.times(0, "dataList");
            return () -> RawMember.promised(backup.getLocalCapabilities(dataList), RawMember::file);
        });
    }

    private RawAnswer getBackupInfo(RawCall call) {
        Member member = Member.of(Backup.class, "getBackupInfo", String.class);
        return RawMember.checked(backup.gate(), member, call, with -> {
            String bundle = with.text(0, "bundleToBackup");
            return () -> RawMember.returned(backup.getBackupInfo(bundle)
                    .<RawValue>map(RawValue.Text::new)
                    .orElseGet(RawValue.Undefined::new));
        });
    }

    private RawAnswer updateTimer(RawCall call) {
        Member member = Member.of(Backup.class, "updateTimer", String.class, long.class);
        return RawMember.checked(backup.gate(), member, call, with -> {
            String bundle = with.text(0, "bundleName");
            long timeout = with.whole(1, "timeout");
            return () -> RawMember.returned(new RawValue.Bool(backup.updateTimer(bundle, timeout)));
        });
    }

    private RawAnswer updateSendRate(RawCall call) {
        Member member = Member.of(Backup.class, "updateSendRate", String.class, long.class);
        return RawMember.checked(backup.gate(), member, call, with -> {
            String bundle = with.text(0, "bundleName");
            // Every rate above 800 counts as 800, however large (api20:739).
            long sendRate = with.wholeOrLarge(1, "sendRate");
            return () -> RawMember.returned(new RawValue.Bool(backup.updateSendRate(bundle, sendRate)));
        });
    }

    private RawAnswer construct(RawCall call, String constructor, Function<GeneralCallbacks, Session> typed) {
        Member member = Member.of(Backup.class, constructor, GeneralCallbacks.class);
        return RawMember.checked(backup.gate(), member, call, with -> {
            with.callbacks(0, "callback");
            GeneralCallbacks callbacks = RawArguments.at(call, 0) instanceof RawValue.Callbacks
                    ? call.callbacks().orElseGet(NoCallbacks::new)
                    : new NoCallbacks();
            return () -> new RawAnswer.Opened(typed.apply(callbacks));
        });
    }
}
