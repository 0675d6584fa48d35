package dev.ohosbackup.simulator.extension;

/**
 * The version of the application that the data to restore comes from.
 *
 * @param code its number
 * @param name its name
 */
public record BundleVersion(long code, String name) {}
