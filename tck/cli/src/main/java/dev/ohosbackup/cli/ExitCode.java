package dev.ohosbackup.cli;

/** What the command ends with. */
final class ExitCode {
    static final int CONFORMS = 0;
    static final int DOES_NOT_CONFORM = 1;
    static final int CANNOT_RUN = 2;
    static final int KIT_FAILED = 3;

    private ExitCode() {}
}
