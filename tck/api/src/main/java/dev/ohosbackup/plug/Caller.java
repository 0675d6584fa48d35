package dev.ohosbackup.plug;

/**
 * The application that calls the product API.
 *
 * @param bundleName       its bundle name
 * @param backupPermission whether it holds {@code ohos.permission.BACKUP}
 * @param systemApp        whether it is a system application
 */
public record Caller(String bundleName, boolean backupPermission, boolean systemApp) {

    /** A backup tool with every right it needs. */
    public static Caller backupTool() {
        return new Caller("com.example.backuptool", true, true);
    }
}
