package dev.ohosbackup.suite.catalogue;

/**
 * A text that users read.
 *
 * @param en English
 * @param zh Chinese (simplified)
 */
public record Words(String en, String zh) {}
