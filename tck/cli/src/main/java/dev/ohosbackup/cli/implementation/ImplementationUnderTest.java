package dev.ohosbackup.cli.implementation;

import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.plug.ImplementationInfo;

/**
 * An implementation that has been seen to start.
 *
 * @param implementation to open devices with
 * @param info           what it says of itself
 * @param apiLevel       the level to ask it for
 */
public record ImplementationUnderTest(BackupImplementation implementation, ImplementationInfo info, int apiLevel) {}
