package dev.ohosbackup.selftest.contrary;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Which bundles of a device have been appended, and which are being backed up now. */
final class Progress {
    private final Set<String> appended = new TreeSet<>();
    private final Set<String> running = new TreeSet<>();
    private final Set<String> restoring = new TreeSet<>();

    void appended(Collection<String> bundles) {
        appended.addAll(bundles);
    }

    void began(String bundle, boolean restore) {
        (restore ? restoring : running).add(bundle);
    }

    void ended(String bundle) {
        running.remove(bundle);
        restoring.remove(bundle);
    }

    void over() {
        running.clear();
        restoring.clear();
    }

    boolean knows(String bundle) {
        return appended.contains(bundle);
    }

    boolean isBackedUpNow(String bundle) {
        return running.contains(bundle);
    }

    boolean isRunning(String bundle) {
        return running.contains(bundle) || restoring.contains(bundle);
    }
}
