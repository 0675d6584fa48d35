package dev.ohosbackup.simulator.record;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.OnBackupSizeReport;
import dev.ohosbackup.api.Session;
import dev.ohosbackup.plug.CallerRights;
import dev.ohosbackup.plug.ClientControl;
import dev.ohosbackup.plug.FaultInjector;
import dev.ohosbackup.plug.RawCalls;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.plug.ServiceControl;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.raw.RawAnswer;
import dev.ohosbackup.plug.raw.RawCall;
import dev.ohosbackup.plug.raw.RawValue;
import dev.ohosbackup.simulator.SimulatedDevice;
import dev.ohosbackup.simulator.Simulator;
import dev.ohosbackup.simulator.clock.DeviceClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A recording that was done again.
 *
 * @param journal    what happened this time, a line each
 * @param difference where that first differs from the recording, in words; empty when it is the same
 */
public record Replay(List<String> journal, Optional<String> difference) {
    public Replay {
        journal = List.copyOf(journal);
    }

    /**
     * Refuses a replay that is not the same.
     *
     * @throws AssertionError that says where it first differs
     */
    public Replay requireSame() {
        difference.ifPresent(where -> {
            throw new AssertionError("expected the run that was recorded, but " + where);
        });
        return this;
    }

    static Replay of(Recording recording) {
        Simulator simulator = new Simulator(recording.quirks());
        for (var ability : recording.abilities().entrySet()) {
            simulator = simulator.withAbility(ability.getKey(), ability.getValue());
        }
        try (SimulatedDevice device = simulator.open(recording.spec())) {
            new Player(device, recording).play();
            List<String> journal =
                    device.journal().stream().map(Object::toString).toList();
            return new Replay(journal, difference(recording.journal(), journal));
        }
    }

    /** Where two journals first differ, in words. */
    public static Optional<String> difference(List<String> expected, List<String> seen) {
        for (int i = 0; i < Math.max(expected.size(), seen.size()); i++) {
            String was = i < expected.size() ? expected.get(i) : "(the end)";
            String is = i < seen.size() ? seen.get(i) : "(the end)";
            if (!was.equals(is)) {
                return Optional.of("line " + (i + 1) + " of the journal was\n  " + was + "\nand is\n  " + is);
            }
        }
        return Optional.empty();
    }

    /** Does the deeds of a recording, each at its step. */
    private static final class Player {
        private final SimulatedDevice device;
        private final DeviceClock clock;
        private final Recording recording;
        private final List<Session> sessions = new ArrayList<>();
        private int next;

        Player(SimulatedDevice device, Recording recording) {
            this.device = device;
            this.clock = device.clock();
            this.recording = recording;
        }

        void play() {
            while (next < recording.deeds().size()) {
                Deed deed = recording.deeds().get(next);
                // What is done inside of a step is done by whoever is called in it.
                stepTo(deed.inside() ? deed.step() - 1 : deed.step());
                if (deed.inside()) {
                    int before = next;
                    if (!clock.step() || next == before) {
                        // It went another way: the journals will say where.
                        next++;
                    }
                } else {
                    Duration left = Duration.between(clock.now(), deed.at());
                    if (left.compareTo(Duration.ZERO) > 0) {
                        clock.advance(left);
                    }
                    next++;
                    act(deed.act());
                }
            }
            stepTo(recording.steps());
            Duration left = Duration.between(clock.now(), recording.end());
            if (left.compareTo(Duration.ZERO) > 0) {
                clock.advance(left);
            }
        }

        private void stepTo(long step) {
            boolean more = true;
            while (more && clock.steps() < step) {
                more = clock.step();
            }
        }

        /** The client's code has its turn: it does what it did inside of this step. */
        private void haveTurn() {
            while (next < recording.deeds().size() && isDue(recording.deeds().get(next))) {
                Deed deed = recording.deeds().get(next);
                next++;
                act(deed.act());
            }
        }

        private boolean isDue(Deed deed) {
            return deed.inside() && clock.isInsideAStep() && deed.step() == clock.steps();
        }

        private void act(Act act) {
            try {
                // A switch over the sealed type would need Java 21.
                if (act instanceof Act.Call call) {
                    call(call);
                } else if (act instanceof Act.Inject inject) {
                    device.control(FaultInjector.class).orElseThrow().inject(Fault.of(inject.fault()));
                } else if (act instanceof Act.Kill kill) {
                    kill(kill.victim());
                } else if (act instanceof Act.Rights rights) {
                    CallerRights caller = device.control(CallerRights.class).orElseThrow();
                    caller.setBackupPermission(rights.backupPermission());
                    caller.setSystemApp(rights.systemApp());
                } else {
                    touch(act);
                }
            } catch (BusinessError | IOException | UnsupportedOperationException refused) {
                // As it was then; what the device made of it is in the journal.
            }
        }

        private void touch(Act act) throws IOException {
            if (act instanceof Act.Open open) {
                device.fileIo().open(open.content());
            } else if (act instanceof Act.Read read) {
                device.fileIo().read(read.fd(), read.offset(), read.length());
            } else if (act instanceof Act.Write write) {
                device.fileIo().write(write.fd(), write.offset(), write.bytes());
            } else if (act instanceof Act.Close close) {
                device.fileIo().close(close.fd());
            } else {
                edit(act);
            }
        }

        private void edit(Act act) throws IOException {
            SandboxEditor editor = device.control(SandboxEditor.class).orElseThrow();
            if (act instanceof Act.Put put) {
                editor.write(put.bundle(), put.path(), put.content(), put.modified());
            } else if (act instanceof Act.Delete delete) {
                editor.delete(delete.bundle(), delete.path());
            } else if (act instanceof Act.Wipe wipe) {
                editor.wipe(wipe.bundle());
            }
        }

        private void kill(String victim) {
            switch (victim) {
                case "service" ->
                    device.control(ServiceControl.class).orElseThrow().kill();
                case "client" ->
                    device.control(ClientControl.class).orElseThrow().kill();
                default -> device.killExtension(victim.substring("extension ".length()));
            }
        }

        private void call(Act.Call act) {
            RawCall call = new RawCall(
                    act.member(),
                    act.session() == 0 ? Optional.empty() : Optional.of(sessions.get(act.session() - 1)),
                    RawValue.all(act.arguments()),
                    Optional.of(answered()),
                    Optional.of(new Turns()));
            RawAnswer answer = device.control(RawCalls.class).orElseThrow().call(call);
            if (answer instanceof RawAnswer.Opened opened) {
                sessions.add(opened.session());
            } else if (answer instanceof RawAnswer.Promised promised) {
                promised.promise().whenComplete((value, trouble) -> haveTurn());
            }
        }

        private AsyncCallback<RawValue> answered() {
            return (err, data) -> haveTurn();
        }

        /** A client's callbacks: in each it has its turn. */
        private final class Turns implements GeneralCallbacks {
            @Override
            public void onFileReady(Optional<BusinessError> err, Optional<File> file) {
                haveTurn();
            }

            @Override
            public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {
                haveTurn();
            }

            @Override
            public void onBundleEnd(Optional<BusinessError> err, Optional<String> bundleName) {
                haveTurn();
            }

            @Override
            public void onAllBundlesEnd(Optional<BusinessError> err) {
                haveTurn();
            }

            @Override
            public void onBackupServiceDied() {
                haveTurn();
            }

            @Override
            public void onResultReport(String bundleName, String result) {
                haveTurn();
            }

            @Override
            public void onProcess(String bundleName, String process) {
                haveTurn();
            }

            @Override
            public Optional<OnBackupSizeReport> onBackupSizeReport() {
                return Optional.of(report -> haveTurn());
            }
        }
    }
}
