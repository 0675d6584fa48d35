package dev.ohosbackup.simulator.tool;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.GeneralCallbacks;
import java.util.Optional;
import java.util.Set;

/** What every client hears in a session, and when it need not listen any longer. */
abstract class SessionListener implements GeneralCallbacks {
    private final ClientSide side;
    private final Set<String> expected;
    /** How many more bundles may be refused; at API 10 an error does not say which bundle it is about. */
    private int refusals;

    private boolean allEnded;
    private boolean serviceDied;

    /**
     * A listener.
     *
     * @param expected the bundles that are meant to succeed; that any other is refused is no trouble
     * @param others   how many others there are
     */
    SessionListener(ClientSide side, Set<String> expected, int others) {
        this.side = side;
        this.expected = expected;
        this.refusals = others;
    }

    final ClientSide side() {
        return side;
    }

    final void trouble(String what) {
        side.trouble(what);
    }

    /** Whether nothing more of this session needs waiting for. */
    final boolean isOver() {
        return allEnded || serviceDied;
    }

    /**
     * Waits until nothing more of this session needs waiting for, or until patience is over.
     *
     * @return whether it was not in vain; it was when nothing can happen any more
     */
    public final boolean awaitEnd() {
        side.waitUntil(this::isOver);
        return isOver() || !side.isAtRest();
    }

    final boolean hasServiceDied() {
        return serviceDied;
    }

    @Override
    public final void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {
        Optional<String> bundle = nameOf(err, bundleName);
        if (err.isEmpty()) {
            bundle.ifPresent(this::begun);
        } else if (refusals > 0 && bundle.map(name -> !expected.contains(name)).orElse(true)) {
            refusals--;
        } else {
            trouble(bundle.orElse("a bundle") + " could not begin: " + err.get().code());
        }
    }

    @Override
    public final void onBundleEnd(Optional<BusinessError> err, Optional<String> bundleName) {
        Optional<String> bundle = nameOf(err, bundleName);
        if (err.isEmpty()) {
            bundle.ifPresent(this::ended);
        } else {
            trouble(bundle.orElse("a bundle") + " ended with " + err.get().code());
        }
    }

    private static Optional<String> nameOf(Optional<BusinessError> err, Optional<String> bundleName) {
        return bundleName.or(() -> err.flatMap(BusinessError::data));
    }

    /** A bundle has begun. */
    void begun(String bundleName) {
        // A backup needs nothing from its client to go on.
    }

    /** A bundle has ended without an error. */
    abstract void ended(String bundleName);

    @Override
    public final void onAllBundlesEnd(Optional<BusinessError> err) {
        err.ifPresent(error -> trouble("the session ended with " + error.code()));
        allEnded = true;
    }

    @Override
    public final void onBackupServiceDied() {
        trouble("the service died");
        serviceDied = true;
    }
}
