package dev.ohosbackup.simulator.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who starts when: the larger priority first, then whoever came first (R22); at most three at once, and never two tasks
 * of one bundle.
 */
final class BundleQueue {
    private static final int AT_ONCE = 3;

    private final Comparator<BundleTask> order;
    private final List<BundleTask> waiting = new ArrayList<>();
    private final List<BundleTask> active = new ArrayList<>();

    BundleQueue(boolean byName) {
        // Of equals min keeps the first, and that is the order of the calls.
        this.order = byName
                ? Comparator.comparing(BundleTask::bundleName)
                : Comparator.comparingInt(BundleTask::priority).reversed();
    }

    void add(BundleTask task) {
        waiting.add(task);
    }

    /** Starts as many as may start now. */
    void startNext() {
        Optional<BundleTask> next = next();
        while (active.size() < AT_ONCE && next.isPresent()) {
            waiting.remove(next.get());
            active.add(next.get());
            next.get().start();
            next = next();
        }
    }

    private Optional<BundleTask> next() {
        return waiting.stream()
                .filter(task -> active.stream().noneMatch(other -> other.isOf(task.bundleName())))
                .min(order);
    }

    /** The task of a bundle that matters now: the one at work, else the next one to be. */
    Optional<BundleTask> find(String bundleName) {
        return all().stream().filter(task -> task.isOf(bundleName)).findFirst();
    }

    /** Everyone, those at work first. */
    List<BundleTask> all() {
        List<BundleTask> all = new ArrayList<>(active);
        all.addAll(waiting);
        return all;
    }

    void remove(BundleTask task) {
        active.remove(task);
        waiting.remove(task);
    }
}
