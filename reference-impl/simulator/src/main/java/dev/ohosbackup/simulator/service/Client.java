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

    void allBundlesEnded();

    /** Also hangs up: nothing else is delivered. */
    void serviceDied();

    /** From now on nothing is delivered, not even what was told before and has not been heard yet. */
    void hangUp();
}
