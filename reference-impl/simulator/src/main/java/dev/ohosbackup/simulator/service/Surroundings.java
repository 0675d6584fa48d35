package dev.ohosbackup.simulator.service;

import dev.ohosbackup.simulator.clock.EventLoop;
import dev.ohosbackup.simulator.extension.InstalledApp;
import dev.ohosbackup.simulator.faults.FaultPlan;
import dev.ohosbackup.simulator.journal.Journal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the service finds on the device.
 *
 * @param apiLevel  the device's API level
 * @param loop      its time
 * @param apps      what is installed, in the order of installation
 * @param transfers its files
 * @param faults    what is made to go wrong
 * @param journal   where it is written down what happens
 * @param quirks    where it behaves as OpenHarmony does instead of as the documents say
 */
public record Surroundings(
        int apiLevel,
        EventLoop loop,
        List<InstalledApp> apps,
        Transfers transfers,
        FaultPlan faults,
        Journal journal,
        Set<Quirk> quirks) {
    public Surroundings {
        apps = List.copyOf(apps);
        quirks = Set.copyOf(quirks);
    }

    boolean has(Quirk quirk) {
        return quirks.contains(quirk);
    }

    Optional<InstalledApp> app(String bundleName) {
        return apps.stream().filter(app -> app.bundleName().equals(bundleName)).findFirst();
    }
}
