package dev.ohosbackup.plug;

/**
 * What a test bench may be able to do. Each makes some requirements verifiable that are not without it; none is needed
 * to run the kit.
 */
public enum Capability {
    /**
     * Time stands still until the kit moves it, by {@link VirtualClock}. Without it the kit waits in real time, and a
     * four-hour limit takes four hours, so checks of long limits are unverifiable.
     */
    VIRTUAL_CLOCK,

    /**
     * {@link BackupImplementation#open} prepares any {@link World}. Without it the bench offers those worlds of the kit
     * that it knows by name, and throws {@link UnsupportedSpecException} for the others.
     */
    ANY_WORLD,

    /**
     * {@link BackupImplementation#open} also opens devices of lower API levels than {@link
     * ImplementationInfo#apiLevel()}.
     */
    OLDER_LEVELS,

    /**
     * {@link CallerRights}: the caller's permission and its being a system application can be taken away and given
     * back. Without it the checks of 201 and 202 are unverifiable.
     */
    CALLER_RIGHTS,

    /**
     * {@link SandboxEditor}: files of an installed application can be changed between two calls. Without it incremental
     * backups of changes are unverifiable.
     */
    SANDBOX_EDITOR,

    /** {@link ServiceControl}: the backup service can be killed. Without it service death is unverifiable. */
    SERVICE_CONTROL,

    /** {@link ClientControl}: the calling process can be killed. Without it the death of a client is unverifiable. */
    CLIENT_CONTROL,

    /**
     * {@link FaultInjector}: what lies outside of the API can be made to go wrong. Without it the error codes for
     * outside causes are unverifiable.
     */
    FAULTS,

    /**
     * {@link RawCalls}: members can be called with arguments that are missing, surplus or of a wrong type, and what they
     * return is seen as it is. Without it the types of parameters and return values are unverifiable.
     */
    RAW_ARGUMENTS
}
