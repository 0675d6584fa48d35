package dev.ohosbackup.simulator.service;

/** The three session classes, as the service tells them apart. */
public enum SessionKind {
    FULL_BACKUP("SessionBackup", "BACKUP"),
    INCREMENTAL_BACKUP("IncrementalBackupSession", "BACKUP"),
    RESTORE("SessionRestore", "RESTORE");

    private final String className;
    private final String scenario;

    SessionKind(String className, String scenario) {
        this.className = className;
        this.scenario = scenario;
    }

    String className() {
        return className;
    }

    /** The word for it in the message of a session conflict. */
    String scenario() {
        return scenario;
    }

    boolean isBackup() {
        return this != RESTORE;
    }
}
