package dev.ohosbackup.api;

/** What the factories of the data interfaces return. */
final class Values {

    record Meta(String bundleName, String uri) implements FileMeta {}

    record Data(int fd) implements FileData {}

    record Time(String bundleName, long lastIncrementalTime) implements IncrementalBackupTime {}

    private Values() {}
}
