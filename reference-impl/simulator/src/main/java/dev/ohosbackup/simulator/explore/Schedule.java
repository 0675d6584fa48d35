package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.plug.fault.Fault;
import java.util.List;

/**
 * All that happens to a run from outside: with the same device and the same scenario, the same schedule gives the same
 * run.
 *
 * @param seed   the device's seed, and the scenario's
 * @param events the faults that are armed before the first step, and what is done before which step
 */
public record Schedule(long seed, List<Event> events) {

    /** One thing that goes wrong or is done. */
    public sealed interface Event {}

    /** A fault, armed before the first step. */
    public record Goes(Fault wrong) implements Event {}

    /**
     * Something done between two steps.
     *
     * @param step the step before which it is done, from 1
     * @param done what
     */
    public record Before(long step, Interference done) implements Event {}

    public Schedule {
        events = List.copyOf(events);
    }

    /** A run to which nothing is done. */
    public static Schedule calm(long seed) {
        return new Schedule(seed, List.of());
    }

    Schedule with(List<Event> others) {
        return new Schedule(seed, others);
    }

    Schedule withSeed(long other) {
        return new Schedule(other, events);
    }

    /**
     * Reads the line that {@link #toString} writes.
     *
     * @throws IllegalArgumentException when it is none, with what is wrong in it
     */
    public static Schedule parse(String line) {
        return ScheduleLine.read(line);
    }

    /** One line of JSON, by which the run can be done again. */
    @Override
    public String toString() {
        return ScheduleLine.write(this);
    }
}
