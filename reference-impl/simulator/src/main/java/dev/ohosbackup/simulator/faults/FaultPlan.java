package dev.ohosbackup.simulator.faults;

import dev.ohosbackup.plug.FaultInjector;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which faults are armed, and how often their phases have been passed since. Used by one thread at a time. */
public final class FaultPlan implements FaultInjector {
    private static final class Armed {
        private final Fault fault;
        private int passed;

        Armed(Fault fault) {
            this.fault = fault;
        }
    }

    private final Journal journal;
    private final List<Armed> armed = new ArrayList<>();

    public FaultPlan(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void inject(Fault fault) {
        armed.add(new Armed(fault));
    }

    @Override
    public List<Fault> pending() {
        return armed.stream().map(one -> one.fault).toList();
    }

    /** Takes back every fault that has not happened. */
    public void disarm() {
        armed.clear();
    }

    /** What goes wrong at this point of a bundle's way, if anything does. */
    public Optional<Mishap> strike(Phase phase, String bundleName) {
        return strike(phase, Optional.of(bundleName), Optional.empty(), false);
    }

    /** What has become of a bundle's manifest before it is read, if anything has; what else goes wrong is not asked. */
    public Optional<Mishap> strikeManifest(Phase phase, String bundleName) {
        return strike(phase, Optional.of(bundleName), Optional.empty(), true);
    }

    /** What goes wrong with this call of a member, if anything does. */
    public Optional<Mishap> strikeCall(String member) {
        return strike(Phase.CALL, Optional.empty(), Optional.of(member), false);
    }

    /** What goes wrong at a point that is of no bundle and no member, if anything does. */
    public Optional<Mishap> strike(Phase phase) {
        return strike(phase, Optional.empty(), Optional.empty(), false);
    }

    /** Of several faults that name the same time the first one happens, and the others wait for the next. */
    private Optional<Mishap> strike(Phase phase, Optional<String> bundle, Optional<String> member, boolean ofManifest) {
        Optional<Armed> due = Optional.empty();
        for (Armed one : armed) {
            if (one.fault.when() == phase
                    && isOfManifest(one.fault) == ofManifest
                    && one.fault.trigger().counts(bundle, member)) {
                one.passed++;
                if (one.passed >= one.fault.trigger().occurrence() && due.isEmpty()) {
                    due = Optional.of(one);
                }
            }
        }
        due.ifPresent(one -> {
            armed.remove(one);
            journal.note(new Happening.FaultStruck(one.fault));
        });
        return due.map(one -> one.fault.what());
    }

    /** While files are packed and unpacked it is the manifest that can be damaged or lost, and nothing else. */
    private static boolean isOfManifest(Fault fault) {
        return (fault.when() == Phase.PACK || fault.when() == Phase.UNPACK)
                && (fault.what() instanceof Mishap.Corrupt || fault.what() instanceof Mishap.Lose);
    }
}
