package dev.ohosbackup.simulator.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.simulator.clock.Event;
import dev.ohosbackup.simulator.clock.EventLoop;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures bundles one after the other and reports every five seconds and at the end (R11).
 *
 * <p>An estimate takes 200 ms a bundle. A precise scan takes 2 s a bundle and 1 s for each MiB that it reads.
 */
final class SizeScan {
    private static final Duration REPORTS_EVERY = Duration.ofSeconds(5);
    private static final Duration ESTIMATE = Duration.ofMillis(200);
    private static final Duration PRECISE_BASE = Duration.ofSeconds(2);
    private static final long BYTES_PER_SECOND = 1024 * 1024;
    private static final long UNKNOWN = -1;

    /** A bundle that has been measured. */
    private record Measured(String bundleName, long total, long changed) {}

    private final Surroundings surroundings;
    private final EventLoop loop;
    private final Client client;
    private final Runnable serviceDeath;
    private final boolean precise;
    private final Deque<IncrementalBackupTime> toMeasure;
    private final List<Measured> unreported = new ArrayList<>();
    private Optional<Event> nextReport = Optional.empty();
    private Optional<Event> nextResult = Optional.empty();
    private boolean scanning = true;

    SizeScan(
            Surroundings surroundings,
            Client client,
            Runnable serviceDeath,
            boolean precise,
            List<IncrementalBackupTime> bundles) {
        this.surroundings = surroundings;
        this.loop = surroundings.loop();
        this.client = client;
        this.serviceDeath = serviceDeath;
        this.precise = precise;
        Map<String, IncrementalBackupTime> byName = new LinkedHashMap<>();
        bundles.forEach(bundle -> byName.putIfAbsent(bundle.bundleName(), bundle));
        this.toMeasure = new ArrayDeque<>(byName.values());
    }

    boolean isScanning() {
        return scanning;
    }

    void start() {
        planReport();
        measureNext();
    }

    private void planReport() {
        nextReport = Optional.of(loop.service(REPORTS_EVERY, "size report", () -> {
            report(toMeasure.getFirst().bundleName());
            planReport();
        }));
    }

    private void measureNext() {
        if (toMeasure.isEmpty()) {
            stop();
            report("");
            return;
        }
        IncrementalBackupTime bundle = toMeasure.getFirst();
        Optional<Mishap> mishap = surroundings.faults().strike(Phase.SCAN, bundle.bundleName());
        if (mishap.isEmpty()) {
            measure(bundle, sizesOf(bundle));
        } else if (mishap.get() instanceof Mishap.Stall stall) {
            // Without an end only the reports go on.
            stall.extra().ifPresent(extra -> stall(extra, bundle, sizesOf(bundle)));
        } else if (mishap.get() instanceof Mishap.ServiceDeath) {
            nextResult = Optional.of(loop.service("the service dies measuring", serviceDeath));
        } else {
            measure(bundle, Optional.empty());
        }
    }

    private void stall(Duration extra, IncrementalBackupTime bundle, Optional<Transfers.Sizes> sizes) {
        nextResult = Optional.of(
                loop.service(extra, "go on to measure " + bundle.bundleName(), () -> measure(bundle, sizes)));
    }

    private Optional<Transfers.Sizes> sizesOf(IncrementalBackupTime bundle) {
        return surroundings
                .app(bundle.bundleName())
                .flatMap(app -> surroundings.transfers().sizes(app, bundle.lastIncrementalTime()));
    }

    private void measure(IncrementalBackupTime bundle, Optional<Transfers.Sizes> sizes) {
        nextResult = Optional.of(loop.service(duration(sizes), "measured " + bundle.bundleName(), () -> {
            toMeasure.removeFirst();
            unreported.add(measured(bundle, sizes));
            measureNext();
        }));
    }

    private Duration duration(Optional<Transfers.Sizes> sizes) {
        if (!precise) {
            return ESTIMATE;
        }
        long bytes = sizes.map(Transfers.Sizes::total).orElse(0L);
        return PRECISE_BASE.plusMillis(bytes * 1000 / BYTES_PER_SECOND);
    }

    private Measured measured(IncrementalBackupTime bundle, Optional<Transfers.Sizes> sizes) {
        boolean countsChanges = precise && bundle.lastIncrementalTime() > 0;
        return new Measured(
                bundle.bundleName(),
                sizes.map(Transfers.Sizes::total).orElse(UNKNOWN),
                sizes.filter(known -> countsChanges)
                        .map(Transfers.Sizes::changed)
                        .orElse(UNKNOWN));
    }

    private void report(String nowScanning) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        ArrayNode finished = report.putArray("scaned");
        for (Measured bundle : unreported) {
            finished.addObject()
                    .put("bundleName", bundle.bundleName())
                    .put("dataSize", bundle.total())
                    .put("incDataSize", bundle.changed());
        }
        unreported.clear();
        report.put("scanning", nowScanning);
        client.sizesReported(report.toString());
    }

    void stop() {
        scanning = false;
        nextReport.ifPresent(Event::cancel);
        nextResult.ifPresent(Event::cancel);
    }
}
