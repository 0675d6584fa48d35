package dev.ohosbackup.suite.steps;

import dev.ohosbackup.suite.bench.Archive;
import java.time.Instant;
import java.util.Map;

/**
 * A backup that a scenario begins with.
 *
 * @param archive  what the client has kept of it
 * @param contents what lay in each bundle's sandbox then: SHA-256 by path
 * @param made     its date
 */
record SavedBackup(Archive archive, Map<String, Map<String, String>> contents, Instant made) {}
