package dev.ohosbackup.simulator.service;

/** The three session classes, as the service tells them apart. */
public enum SessionKind {
    FULL_BACKUP("BACKUP"),
    INCREMENTAL_BACKUP("BACKUP"),
    RESTORE("RESTORE");

    private final String scenario;

    SessionKind(String scenario) {
        this.scenario = scenario;
    }

    /** The word for it in the message of a session conflict. */
    String scenario() {
        return scenario;
    }

    boolean isBackup() {
        return this != RESTORE;
    }
}
