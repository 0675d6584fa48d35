package dev.ohosbackup.simulator.service;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The client's end of a session: whom the service tells what happens. Nothing here comes back or takes time. */
public interface Client {
    void bundleBegan(String bundleName, Optional<Failure> failure);

    void bundleEnded(String bundleName, Optional<Failure> failure);

    void fileReady(Offer offer);

    /** Like a file, the error is told only if its bundle is still being worked on when the client comes to hear of it. */
    void fileFailed(String bundleName, Failure failure, BooleanSupplier standing);

    void resultReported(String bundleName, String result);

    void progressReported(String bundleName, String process);

    void sizesReported(String report);

    /** Every bundle of an append is through, perhaps with trouble at the very end. */
    void allBundlesEnded(Optional<Failure> failure);

    /** Tells of the service's death, also after hanging up. */
    void serviceDied();

    /**
     * From now on nothing else is delivered, not even what was told before and has not been heard yet.
     *
     * @return whether it was not hung up already
     */
    boolean hangUp();
}
