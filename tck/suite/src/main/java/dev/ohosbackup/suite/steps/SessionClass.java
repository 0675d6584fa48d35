package dev.ohosbackup.suite.steps;

/** The three session classes, as the documents spell them, with what the ids of their requirements begin with. */
enum SessionClass {
    SESSION_BACKUP("SessionBackup", "session-backup", ".append-bundles.promise.succeeds"),
    SESSION_RESTORE("SessionRestore", "session-restore", ".append-bundles.promise.succeeds"),
    INCREMENTAL_BACKUP_SESSION("IncrementalBackupSession", "incremental-backup-session", ".append-bundles.succeeds");

    private final String spelling;
    private final String prefix;
    private final String append;

    SessionClass(String spelling, String prefix, String append) {
        this.spelling = spelling;
        this.prefix = prefix;
        this.append = append;
    }

    String spelling() {
        return spelling;
    }

    /** The id of one of its requirements. */
    String requirement(String rest) {
        return prefix + rest;
    }

    /** The requirement that its append succeeds. */
    String appendSucceeds() {
        return prefix + append;
    }
}
