package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.api.Session;
import dev.ohosbackup.plug.VirtualClock;
import dev.ohosbackup.simulator.SimulatedDevice;
import dev.ohosbackup.simulator.clock.Thief;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.JournalEntry;
import dev.ohosbackup.simulator.tool.Holdings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scenario on a device whose service has a planted bug: in a session in which a bundle was cancelled, it forgets to
 * tell the client of one whose time is up.
 */
final class Forgetful implements Scenario {
    private final Scenario scenario;
    private boolean planted;
    private boolean timeIsUp;

    Forgetful(Scenario scenario) {
        this.scenario = scenario;
    }

    @Override
    public List<String> play(SimulatedDevice device) {
        if (!planted) {
            planted = true;
            device.watch((step, what) -> before(device, what));
        }
        return scenario.play(device);
    }

    private void before(SimulatedDevice device, String what) {
        if (timeIsUp && what.startsWith("onBundleEnd") && cancelledInThisSession(device.journal())) {
            Thief.stealTheNextStep(device.control(VirtualClock.class).orElseThrow());
        }
        timeIsUp = what.equals("time is up");
    }

    private static boolean cancelledInThisSession(List<JournalEntry> journal) {
        boolean cancelled = false;
        for (JournalEntry entry : journal) {
            if (entry.happening() instanceof Happening.SessionOpened) {
                cancelled = false;
            } else if (entry.happening() instanceof Happening.Called call) {
                cancelled |= call.member().endsWith(".cancel");
            }
        }
        return cancelled;
    }

    @Override
    public Optional<Session> session() {
        return scenario.session();
    }

    @Override
    public void cancel(String bundleName) {
        scenario.cancel(bundleName);
    }

    @Override
    public Map<String, Holdings> mustHold() {
        return scenario.mustHold();
    }
}
