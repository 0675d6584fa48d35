package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.Session;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.ClientControl;
import dev.ohosbackup.plug.FaultInjector;
import dev.ohosbackup.plug.ServiceControl;
import dev.ohosbackup.plug.VirtualClock;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.simulator.SimulatedDevice;
import dev.ohosbackup.simulator.journal.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One device with one client's program on it, and what is done to them between their steps. */
final class Stage implements AutoCloseable {
    /** How long a device has to come to rest: longer than every limit of time, the largest being four hours. */
    private static final Duration REST = Duration.ofHours(5);

    private final SimulatedDevice device;
    private final Scenario scenario;
    private final Invariants invariants;
    private final long mostSteps;
    private final Map<Long, List<Interference>> toDo = new TreeMap<>();
    private final List<Violation> ownViolations = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private int journaledBefore;
    private boolean clientRuns;

    Stage(SimulatedDevice device, Scenario scenario, Invariants invariants, long mostSteps) {
        this.device = device;
        this.scenario = scenario;
        this.invariants = invariants;
        this.mostSteps = mostSteps;
        device.watch(this::before);
    }

    /** What each step was, in words. */
    List<String> words() {
        return List.copyOf(words);
    }

    /** How long the journal was when something was last done to this run. */
    int journaledBefore() {
        return journaledBefore;
    }

    List<JournalEntry> journal() {
        return device.journal();
    }

    void arm(Fault fault) {
        device.control(FaultInjector.class).orElseThrow().inject(fault);
    }

    private void disarm() {
        device.disarmFaults();
        toDo.clear();
    }

    void plan(long step, Interference what) {
        toDo.computeIfAbsent(step, first -> new ArrayList<>()).add(what);
    }

    private void before(long step, String what) {
        words.add(what);
        if (step > mostSteps) {
            throw new EndlessException("step " + step + " was to be '" + what + "'");
        }
        Optional.ofNullable(toDo.remove(step)).ifPresent(all -> all.forEach(this::interfere));
    }

    private void interfere(Interference what) {
        journaledBefore = device.journal().size();
        // A switch over the sealed type would need Java 21.
        if (what instanceof Interference.KillService) {
            device.control(ServiceControl.class).orElseThrow().kill();
        } else if (what instanceof Interference.KillExtension kill) {
            device.killExtension(kill.bundleName());
        } else if (what instanceof Interference.KillClient) {
            killClient();
            throw new ClientKilledException();
        } else if (clientRuns) {
            callAsClient(what);
        }
    }

    private void callAsClient(Interference what) {
        try {
            if (what instanceof Interference.Cancel cancel) {
                scenario.cancel(cancel.bundleName());
            } else if (what instanceof Interference.UpdateTimer timer) {
                device.backup().updateTimer(timer.bundleName(), timer.timeout());
            } else if (what instanceof Interference.UpdateSendRate rate) {
                device.backup().updateSendRate(rate.bundleName(), rate.sendRate());
            } else if (what instanceof Interference.Ask ask) {
                device.backup().getBackupInfo(ask.bundleName());
            } else {
                scenario.session().ifPresent(session -> callSession(session, what));
            }
        } catch (BusinessError refused) {
            // The journal has it.
        }
    }

    private static void callSession(Session session, Interference what) {
        if (what instanceof Interference.Release) {
            session.release();
        } else if (what instanceof Interference.Clean clean) {
            session.cleanBundleTempDir(clean.bundleName());
        } else if (what instanceof Interference.Append append && session instanceof SessionBackup backup) {
            backup.appendBundles(List.of(append.bundleName()), Optional.empty());
        } else if (what instanceof Interference.Append append && session instanceof IncrementalBackupSession backup) {
            backup.appendBundles(List.of(IncrementalBackupData.first(append.bundleName())));
        } else if (what instanceof Interference.Publish publish && session instanceof SessionRestore restore) {
            restore.publishFile(FileMeta.of(publish.bundleName(), ""));
        }
    }

    void killClient() {
        clientRuns = false;
        device.control(ClientControl.class).orElseThrow().kill();
    }

    /**
     * Runs the program and lets the device come to rest. A client that is killed starts again at once.
     *
     * @return what it did not get done in its last life; empty when it got everything done, or when the run broke off
     */
    List<String> play() {
        try {
            Optional<List<String>> troubles = Optional.empty();
            while (troubles.isEmpty()) {
                troubles = unlessKilled();
            }
            return troubles.get();
        } catch (EndlessException endless) {
            violated(Rule.ENDLESS, "expected at most " + mostSteps + " steps, but " + endless.getMessage());
        } catch (RuntimeException thrown) {
            violated(Rule.THREW, "expected a program that ends by itself, but it threw " + describe(thrown));
        }
        return List.of();
    }

    /** One life of the client; empty when that was cut short. */
    private Optional<List<String>> unlessKilled() {
        clientRuns = true;
        try {
            List<String> troubles = scenario.play(device);
            rest();
            return Optional.of(troubles);
        } catch (ClientKilledException killed) {
            return Optional.empty();
        }
    }

    /**
     * Runs the program when nothing is done to it. What is wrong with the device even so will be found anyway.
     *
     * @throws IllegalArgumentException when the program does not get everything done even so
     */
    void playCalmly() {
        List<String> troubles = play();
        if (!troubles.isEmpty() && violations().isEmpty()) {
            throw new IllegalArgumentException(
                    "expected a program that gets everything done when nothing is done to it, but " + troubles);
        }
    }

    /** Runs the program once more, with nothing left that could go wrong: now it must get everything done. */
    void restart() {
        disarm();
        judgeRestart(play());
    }

    /**
     * Judges a run that had nothing in its way. A client whose data was damaged on the way to it is excused; it may have
     * nothing else.
     */
    void judgeRestart(List<String> troubles) {
        boolean excused = journal().stream().anyMatch(entry -> ContentLaw.isDamage(entry.happening()));
        if (!troubles.isEmpty() && !excused) {
            violated(Rule.RESTART, "expected a client that starts again to get everything done, but " + troubles);
        }
    }

    private static String describe(RuntimeException thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        StackTraceElement[] trace = root.getStackTrace();
        return root + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    /** Whether the program still has a session. */
    boolean hasSession() {
        return clientRuns && scenario.session().isPresent();
    }

    private void rest() {
        VirtualClock clock = device.control(VirtualClock.class).orElseThrow();
        Instant end = clock.now().plus(REST);
        Optional<Duration> next = clock.untilNextEvent();
        while (next.isPresent() && !clock.now().plus(next.get()).isAfter(end)) {
            clock.advance(next.get());
            next = clock.untilNextEvent();
        }
    }

    private void violated(Rule rule, String sentence) {
        ownViolations.add(new Violation(rule, sentence, Optional.empty()));
    }

    /** All that must not have happened and has. */
    List<Violation> violations() {
        List<Violation> all = new ArrayList<>(ownViolations);
        // A run that broke off in the middle leaves everything in the middle.
        if (ownViolations.stream().allMatch(own -> own.rule() == Rule.RESTART)) {
            all.addAll(invariants.check(device, scenario.mustHold()));
        }
        return all;
    }

    @Override
    public void close() {
        device.close();
    }
}
