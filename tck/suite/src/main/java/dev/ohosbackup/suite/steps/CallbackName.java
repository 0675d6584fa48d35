package dev.ohosbackup.suite.steps;

/** The callbacks, as the documents spell them, each with the requirement that it comes and what it is about. */
enum CallbackName {
    FILE_READY("onFileReady", "general-callbacks.on-file-ready.names-its-bundle"),
    BUNDLE_BEGIN("onBundleBegin", "general-callbacks.on-bundle-begin.success-names-bundle"),
    BUNDLE_END("onBundleEnd", "general-callbacks.on-bundle-end.success-names-bundle"),
    ALL_BUNDLES_END("onAllBundlesEnd", "general-callbacks.on-all-bundles-end.after-every-end"),
    BACKUP_SERVICE_DIED("onBackupServiceDied", "general-callbacks.on-backup-service-died.once"),
    RESULT_REPORT("onResultReport", "general-callbacks.on-result-report.right-bundle"),
    PROCESS("onProcess", "general-callbacks.on-process.contains-app-words");

    private final String spelling;
    private final String requirement;

    CallbackName(String spelling, String requirement) {
        this.spelling = spelling;
        this.requirement = requirement;
    }

    String spelling() {
        return spelling;
    }

    String requirement() {
        return requirement;
    }

    /** Whether it says nothing about a single bundle. */
    boolean isAboutAll() {
        return this == ALL_BUNDLES_END || this == BACKUP_SERVICE_DIED;
    }
}
