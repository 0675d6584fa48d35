package dev.ohosbackup.suite.steps;

import dev.ohosbackup.suite.bench.SessionLog;
import java.util.List;
import java.util.Optional;

/**
 * A callback that a scenario speaks of, about one bundle, or about none in particular.
 *
 * @param callback which
 * @param bundle   about whom; empty for any bundle
 */
record Happening(CallbackName callback, Optional<String> bundle) {

    /** When it happened, in order. */
    List<SessionLog.Call> in(SessionLog log) {
        return bundle.map(name -> log.of(callback.spelling(), name)).orElseGet(() -> log.of(callback.spelling()));
    }

    /** Whether it has happened, or cannot any more since its bundle is done. */
    boolean isDecided(SessionLog log) {
        return !in(log).isEmpty() || bundle.filter(log::done).isPresent();
    }

    @Override
    public String toString() {
        return callback.spelling() + bundle.map(name -> " of " + name).orElse("");
    }
}
