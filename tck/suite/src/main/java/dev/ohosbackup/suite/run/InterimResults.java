package dev.ohosbackup.suite.run;

import dev.ohosbackup.suite.results.ResultsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps {@code results.json} of a run that goes on: before the first check, and then every few seconds. A run that is
 * killed so leaves what it had found, marked as incomplete.
 */
final class InterimResults {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final RunPlan plan;
    private final Summary summary;
    private final Instant started;
    private Instant written;

    InterimResults(RunPlan plan, Summary summary, Instant started) {
        this.plan = plan;
        this.summary = summary;
        this.started = started;
        this.written = started;
    }

    /** Writes what there is. */
    synchronized void write(Gathered gathered) {
        plan.results().ifPresent(directory -> write(directory, gathered));
    }

    /** Writes what there is, unless it has just been written. */
    synchronized void writeNowAndThen(Gathered gathered) {
        if (Duration.between(written, plan.clock().instant()).compareTo(EVERY) >= 0) {
            write(gathered);
        }
    }

    private void write(Path directory, Gathered gathered) {
        Instant now = plan.clock().instant();
        try {
            ResultsFile.write(directory, summary.results(gathered, Duration.between(started, now), Summary.End.AHEAD));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write results into " + directory, failed);
        }
        // From when it is written, so that a slow disk is not kept busy by it.
        written = plan.clock().instant();
    }
}
