package dev.ohosbackup.simulator.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All that has to be known of a storage to make another one like it.
 *
 * @param medium      where both lie
 * @param apps        its files
 * @param sandboxes   its applications
 * @param limit       how many blocks it may take
 * @param temporaries how many temporary paths it has given out
 */
record Likeness(Medium medium, Tree apps, Map<String, Sandbox> sandboxes, long limit, int temporaries) {
    static Likeness of(Medium medium, Areas areas, Map<String, Sandbox> sandboxes, Disk disk) {
        try {
            return new Likeness(
                    medium,
                    Tree.of(areas.apps(), disk.beingWritten()),
                    sandboxes,
                    disk.quota().limit(),
                    disk.temporaries());
        } catch (IOException unexpected) {
            throw new UncheckedIOException("the storage could not be looked at", unexpected);
        }
    }

    /** A storage that is like it. */
    Storage copy(Storage.Owner owner) {
        Areas areas = plant();
        Map<String, Sandbox> twins = new LinkedHashMap<>();
        sandboxes.forEach((name, sandbox) ->
                twins.put(name, new Sandbox(name, areas.apps().resolve(name), sandbox.extension())));
        Disk disk = new Disk(areas, limit, temporaries, owner.faults());
        return new Storage(medium, areas, twins, disk, owner);
    }

    private Areas plant() {
        // Not in the turn of any device: times are set one by one, and to ask a clock could mean to wait for its
        // device.
        Optional<Supplier<Instant>> before = medium.turn(Optional.of(() -> Instant.EPOCH));
        try {
            Areas areas = new Areas(medium.join());
            boolean whole = false;
            try {
                Sandbox.createDirectories(areas.service());
                apps.plant(areas.apps());
                whole = true;
                return areas;
            } finally {
                if (!whole) {
                    areas.free(medium);
                }
            }
        } catch (IOException unexpected) {
            throw new UncheckedIOException("the storage could not be forked", unexpected);
        } finally {
            medium.turn(before);
        }
    }
}
