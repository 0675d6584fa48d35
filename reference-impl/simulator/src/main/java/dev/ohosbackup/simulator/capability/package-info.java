/**
 * The capability file: what a device says about the applications it can back up, and what a restore is told of them.
 *
 * <p>Who lives here: the writer {@link dev.ohosbackup.simulator.capability.LocalCapabilities} and the reader {@link
 * dev.ohosbackup.simulator.capability.CapabilityFile}. It may call {@code extension} and {@code app}. Descriptors and
 * sessions are not its business.
 */
package dev.ohosbackup.simulator.capability;
