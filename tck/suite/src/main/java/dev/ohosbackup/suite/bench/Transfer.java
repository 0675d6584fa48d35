package dev.ohosbackup.suite.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The ways in which an application's data moves, each with its session class: for what holds in more than one. */
public enum Transfer {
    BACKUP,
    INCREMENTAL_BACKUP,
    RESTORE;

    private static final int INCREMENTS_SINCE = 12;

    /** All that an API level has. */
    public static List<Transfer> all(int apiLevel) {
        return Arrays.stream(values())
                .filter(transfer -> transfer != INCREMENTAL_BACKUP || apiLevel >= INCREMENTS_SINCE)
                .toList();
    }

    /** Those of an API level that hand files to the client to read. */
    public static List<Transfer> backups(int apiLevel) {
        return all(apiLevel).stream().filter(transfer -> transfer != RESTORE).toList();
    }

    /**
     * A client on a fresh device of this world that has appended nothing yet.
     *
     * @param restorable what it can restore, which is backed up on another device of that world; a restored bundle that
     *     is not among them has no files, and runs until something ends it
     */
    public Client open(Bench bench, String world, String... restorable) {
        return switch (this) {
            case BACKUP -> bench.open(world).backupClient();
            case INCREMENTAL_BACKUP -> bench.open(world).incrementalClient();
            case RESTORE -> bench.open(world).restoreClient(archive(bench, world, restorable));
        };
    }

    private static Archive archive(Bench bench, String world, String... bundles) {
        return bundles.length == 0
                ? new Archive()
                : bench.open(world).backupClient().backUp(bundles).archive();
    }

    /** As it reads in a sentence: {@code incremental backup}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
