package dev.ohosbackup.suite.steps;

/** What a caller needs for most members. */
enum Right {
    BACKUP_PERMISSION,
    SYSTEM_APPLICATION
}
