package dev.ohosbackup.simulator.record;

import dev.ohosbackup.plug.raw.RawValue;
import dev.ohosbackup.simulator.SimulatedDevice;
import dev.ohosbackup.simulator.clock.DeviceClock;
import dev.ohosbackup.simulator.watch.ClientWatch;
import dev.ohosbackup.simulator.watch.FdCall;
import dev.ohosbackup.simulator.watch.MemberCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes down what a client does, with the step at which it does it. */
public final class Recorder implements ClientWatch {
    private static final Map<String, String> CONSTRUCTORS = Map.of(
            "newSessionBackup", "SessionBackup.constructor",
            "newSessionRestore", "SessionRestore.constructor",
            "newIncrementalBackupSession", "IncrementalBackupSession.constructor");

    private final DeviceClock clock;
    private final List<Deed> deeds = new ArrayList<>();

    /** Nothing yet. */
    public Recorder(SimulatedDevice device) {
        this.clock = device.clock();
    }

    /** What was done so far, in its order. */
    public List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    /** Writes an act down that a test does in the client's name, or to its surroundings. */
    public void note(Act act) {
        deeds.add(new Deed(clock.steps(), clock.isInsideAStep(), clock.now(), act));
    }

    @Override
    public void calls(MemberCall call) {
        List<Object> twins =
                RawForm.of(call.arguments()).stream().map(RawValue::twin).toList();
        note(new Act.Call(memberName(call), call.session(), new ArrayList<>(twins)));
    }

    private static String memberName(MemberCall call) {
        return CONSTRUCTORS.getOrDefault(
                call.member(),
                call.className().equals("Backup") ? "backup." + call.member() : call.className() + "." + call.member());
    }

    @Override
    public void uses(FdCall use) {
        switch (use.what()) {
            case OPEN -> note(new Act.Open(use.bytes()));
            case READ -> note(new Act.Read(use.fd(), use.offset(), use.length()));
            case WRITE -> note(new Act.Write(use.fd(), use.offset(), use.bytes()));
            case CLOSE -> note(new Act.Close(use.fd()));
            case SIZE -> {
                // It changes nothing, and no fault counts it.
            }
        }
    }
}
