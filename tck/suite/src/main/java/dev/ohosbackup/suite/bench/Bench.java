package dev.ohosbackup.suite.bench;

import dev.ohosbackup.plug.Caller;
import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.UnsupportedSpecException;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.journal.Entry;
import dev.ohosbackup.suite.journal.Journal;
import dev.ohosbackup.suite.recorder.ImplementationFault;
import dev.ohosbackup.suite.recorder.RecordedImplementation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a check holds in its hands: fresh devices of the implementation under test, and a voice.
 *
 * <p>{@link #expect} says what must hold for the requirement being checked. {@link #given} says what must hold for the
 * check to mean anything; when it does not, the requirement named there has failed, and the one being checked was not
 * reached.
 */
public final class Bench implements AutoCloseable {
    private final RecordedImplementation implementation;
    private final int apiLevel;
    private final long seed;
    private final Requirement requirement;
    private final Worlds worlds;
    private final Journal journal = new Journal();
    private final List<TestDevice> devices = new ArrayList<>();
    private final Set<String> readings = new LinkedHashSet<>();

    public Bench(
            RecordedImplementation implementation, int apiLevel, long seed, Requirement requirement, Worlds worlds) {
        this.implementation = implementation;
        this.apiLevel = apiLevel;
        this.seed = seed;
        this.requirement = requirement;
        this.worlds = worlds;
    }

    /** The level that is being asked for. */
    public int apiLevel() {
        return apiLevel;
    }

    /** The requirement that is being checked. */
    public Requirement requirement() {
        return requirement;
    }

    /** Everything that happened on this bench. */
    public Journal journal() {
        return journal;
    }

    /** The devices opened so far. */
    public List<TestDevice> devices() {
        return List.copyOf(devices);
    }

    /** Opens a fresh device with one of the kit's worlds. */
    public TestDevice open(String world) {
        return open(world, UnaryOperator.identity());
    }

    /** Opens a fresh device with one of the kit's worlds, for a caller with or without rights, with little space, …. */
    public TestDevice open(String world, UnaryOperator<DeviceSpec> change) {
        DeviceSpec spec = change.apply(DeviceSpec.of(worlds.get(world), apiLevel)
                .withCaller(Caller.backupTool())
                .withSeed(seed + devices.size()));
        try {
            TestDevice device = new TestDevice(this, implementation.open(spec, devices.size() + 1, journal));
            devices.add(device);
            return device;
        } catch (UnsupportedSpecException unsupported) {
            if (claims(Capability.ANY_WORLD)) {
                throw new ImplementationFault(
                        "every world to be available, since the bench claims ANY_WORLD",
                        "world " + world + " is not: " + unsupported.getMessage(),
                        unsupported);
            }
            throw new Unverifiable("this bench offers no world \"" + world + "\": " + unsupported.getMessage());
        }
    }

    /** Makes the check unverifiable on a bench without this capability. */
    public void needs(Capability capability) {
        if (!claims(capability)) {
            throw new Unverifiable("this bench does not offer " + capability);
        }
    }

    private boolean claims(Capability capability) {
        return implementation.info().capabilities().contains(capability);
    }

    /**
     * What must hold for the requirement being checked.
     *
     * @param expected what, as it reads behind "expected"
     * @param seen     what was seen instead, as it reads behind "saw"; only looked at when it does not hold
     */
    public void expect(boolean holds, String expected, Object seen) {
        given(requirement.id(), holds, expected, seen);
    }

    /**
     * Does something of which every part must hold for the requirement being checked, whatever other requirement a part
     * would be about elsewhere: what comes after the thing that is being looked at.
     */
    public void expectToGoOn(Runnable rest) {
        try {
            rest.run();
        } catch (RequirementViolated violated) {
            throw new RequirementViolated(requirement.id(), violated.expected(), violated.seen());
        }
    }

    /** What must hold for another requirement, so that the one being checked can be reached. */
    public void given(String requirementId, boolean holds, String expected, Object seen) {
        if (!holds) {
            throw new RequirementViolated(requirementId, expected, String.valueOf(seen));
        }
    }

    /**
     * What must hold for the check to come to what it is about, where no other requirement says it. Where it does not, an
     * observation has seen nothing; of any other requirement it is as much a part as what is expected.
     */
    public void reaches(boolean holds, String expected, Object seen) {
        if (!holds && requirement.requirementClass() == RequirementClass.OBSERVED) {
            throw new ImplementationFault(expected, String.valueOf(seen), null);
        }
        expect(holds, expected, seen);
    }

    /** Records which of several allowed readings was seen; another one may be seen in another session. */
    public void reading(String seen) {
        readings.add(seen);
    }

    /** The readings seen, if any was recorded. */
    public Optional<String> reading() {
        return readings.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", readings));
    }

    /** The journal so far. */
    public List<Entry> entries() {
        return journal.entries();
    }

    /** Closes every device; a failure of one does not spare the others. */
    @Override
    public void close() {
        Optional<RuntimeException> first = Optional.empty();
        Optional<Error> fault = Optional.empty();
        for (TestDevice device : devices) {
            try {
                device.close();
            } catch (RuntimeException failed) {
                first = first.or(() -> Optional.of(failed));
            } catch (Error failed) {
                fault = fault.or(() -> Optional.of(failed));
            }
        }
        if (fault.isPresent()) {
            throw fault.get();
        }
        if (first.isPresent()) {
            throw first.get();
        }
    }
}
