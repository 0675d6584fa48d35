package dev.ohosbackup.simulator.client;

import dev.ohosbackup.simulator.clock.EventLoop;
import dev.ohosbackup.simulator.faults.FaultPlan;
import dev.ohosbackup.simulator.files.FdTable;
import dev.ohosbackup.simulator.journal.Journal;
import dev.ohosbackup.simulator.service.BackupService;

/**
 * What every object of the binding stands on.
 *
 * @param apiLevel the device's level
 * @param caller   the bundle name of the application that calls
 * @param rights   what it may do
 * @param loop     the device's time
 * @param service  the backup service
 * @param fds      the descriptors
 * @param faults   what is made to go wrong
 * @param journal  where it is written down what happens
 */
public record Platform(
        int apiLevel,
        String caller,
        Rights rights,
        EventLoop loop,
        BackupService service,
        FdTable fds,
        FaultPlan faults,
        Journal journal) {}
