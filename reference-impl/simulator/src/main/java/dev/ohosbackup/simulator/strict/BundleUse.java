package dev.ohosbackup.simulator.strict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a client has heard of one bundle of a session, and done with it. */
final class BundleUse {
    private final String name;
    private final List<Handed> files = new ArrayList<>();
    private int filesAskedFor;
    private int filesFailed;
    private boolean running;
    private boolean endedWell;
    private boolean cancelled;
    private boolean published;
    private Optional<Integer> failure = Optional.empty();
    private Optional<Integer> fileFailure = Optional.empty();

    BundleUse(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void begins() {
        running = true;
    }

    void ends(Optional<Integer> code) {
        running = false;
        endedWell = code.isEmpty();
        failure = code.or(() -> failure);
    }

    boolean isRunning() {
        return running;
    }

    boolean hasEndedWell() {
        return endedWell;
    }

    /** The error with which it did not begin, or ended. */
    Optional<Integer> failure() {
        return failure;
    }

    void fileFails(int code) {
        filesFailed++;
        fileFailure = Optional.of(code);
    }

    /** The error with which a file came that has not been asked for again since. */
    Optional<Integer> fileFailure() {
        return fileFailure;
    }

    void asksForFile() {
        filesAskedFor++;
        fileFailure = Optional.empty();
    }

    /** A request for a file was refused. */
    void fileIsRefused() {
        filesFailed++;
    }

    void hands(Handed file) {
        files.add(file);
    }

    List<Handed> files() {
        return files;
    }

    /** How many files it has asked for that have neither come nor failed. */
    int filesOutstanding() {
        return Math.max(0, filesAskedFor - filesFailed - files.size());
    }

    void cancels() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    void publishes() {
        published = true;
    }

    boolean isPublished() {
        return published;
    }
}
