package dev.ohosbackup.plug;

/** The control of {@link Capability#CALLER_RIGHTS}: what the running caller may do, from its next call on. */
public interface CallerRights {

    /** Gives or takes {@code ohos.permission.BACKUP}. */
    void setBackupPermission(boolean granted);

    /** Makes the caller a system application, or an ordinary one. */
    void setSystemApp(boolean systemApp);
}
