package dev.ohosbackup.simulator.service;

import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.simulator.clock.EventLoop;
import dev.ohosbackup.simulator.faults.FaultPlan;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The bundles of one session: who waits, who is at work, and when all of an append are through. */
final class Bundles {
    private final EventLoop loop;
    private final FaultPlan faults;
    private final Client client;
    private final BooleanSupplier open;
    private final Runnable serviceDeath;
    private final BundleQueue queue;
    private boolean idle;

    /**
     * No bundles yet.
     *
     * @param open         whether the session still takes part in anything
     * @param serviceDeath what happens when the service dies of a fault
     */
    Bundles(Surroundings surroundings, Client client, BooleanSupplier open, Runnable serviceDeath) {
        this.loop = surroundings.loop();
        this.faults = surroundings.faults();
        this.client = client;
        this.open = open;
        this.serviceDeath = serviceDeath;
        this.queue = new BundleQueue(surroundings.has(Quirk.BUNDLE_NAME_ORDER));
    }

    /** Takes what an append brought. */
    void append(List<Admission> bundles) {
        idle = bundles.isEmpty();
        AppendGroup group = new AppendGroup(bundles.size(), this::allThrough);
        for (Admission bundle : bundles) {
            if (bundle instanceof Admission.Admitted admitted) {
                queue.add(admitted.task());
                admitted.task().joinGroup(group);
            }
        }
        // In an event of its own, so that the append is answered before anything comes of it.
        loop.service("start bundles", () -> {
            if (open.getAsBoolean()) {
                bundles.forEach(bundle -> tellIfNotAdmitted(bundle, group));
                queue.startNext();
            }
        });
    }

    private void tellIfNotAdmitted(Admission bundle, AppendGroup group) {
        if (bundle instanceof Admission.Refused refused) {
            client.bundleBegan(refused.bundleName(), Optional.of(refused.failure()));
            group.oneThrough();
        } else if (bundle instanceof Admission.LeftOut) {
            group.oneThrough();
        }
    }

    private void allThrough() {
        idle = queue.all().isEmpty();
        Optional<Mishap> mishap = faults.strike(Phase.ALL_END);
        if (mishap.filter(Mishap.ServiceDeath.class::isInstance).isPresent()) {
            serviceDeath.run();
        } else {
            client.allBundlesEnded(mishap.map(Failure::of));
        }
    }

    /** A task has ended; the next one may start. */
    void gone(BundleTask task) {
        queue.remove(task);
        task.leaveGroup();
        queue.startNext();
    }

    /** Whether every bundle that ever was here is through, and there was an append. */
    boolean areThrough() {
        return idle;
    }

    Optional<BundleTask> find(String bundleName) {
        return queue.find(bundleName);
    }

    boolean isRunning(String bundleName) {
        return find(bundleName).filter(BundleTask::isRunning).isPresent();
    }

    /**
     * Lets go of all bundles but those that are ending and those whose data is being restored, without telling the
     * client. Those that have begun are gone when their applications have been let go of.
     */
    void letGo() {
        queue.all().stream().filter(task -> !task.isRunning()).forEach(task -> {
            queue.remove(task);
            task.drop();
        });
        queue.all().stream().filter(task -> !isRestoring(task)).forEach(BundleTask::letGo);
    }

    /** Lets go of all bundles, without telling anybody. */
    void dropAll() {
        queue.all().forEach(BundleTask::drop);
    }

    /** Whether no bundle waits or is at work. */
    boolean areGone() {
        return queue.all().isEmpty();
    }

    private static boolean isRestoring(BundleTask task) {
        return task instanceof RestoreTask restore && restore.isRestoring();
    }
}
