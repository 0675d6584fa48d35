/**
 * The backup service: sessions, the bundles in them, their limits of time, and what clients are told.
 *
 * <p>Who lives here: {@link dev.ohosbackup.simulator.service.BackupService}, which has at most one {@link
 * dev.ohosbackup.simulator.service.Session}, and the tasks in it. It may call {@code clock}, {@code extension}, {@code
 * capability}, {@code files}, {@code pack} and {@code app}. Permissions, API levels of members and the shape of
 * arguments are not its business: the binding in {@code client} has seen to them.
 */
package dev.ohosbackup.simulator.service;
