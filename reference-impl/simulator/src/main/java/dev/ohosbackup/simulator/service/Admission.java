package dev.ohosbackup.simulator.service;

/** What becomes of one bundle of an append. */
sealed interface Admission {
    /** It goes into the queue. */
    record Admitted(BundleTask task) implements Admission {}

    /** The client is told by onBundleBegin that it does not. */
    record Refused(String bundleName, Failure failure) implements Admission {}

    /** It takes no part, because the client said so itself, and nobody is told. */
    record LeftOut() implements Admission {}
}
