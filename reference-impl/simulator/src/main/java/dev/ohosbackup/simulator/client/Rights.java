package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.plug.Caller;
import dev.ohosbackup.plug.CallerRights;
import dev.ohosbackup.simulator.clock.EventLoop;

/** What the caller may do now. */
public final class Rights implements CallerRights {
    private final EventLoop loop;
    private final String bundleName;
    private boolean backupPermission;
    private boolean systemApp;

    public Rights(Caller caller, EventLoop loop) {
        this.loop = loop;
        this.bundleName = caller.bundleName();
        this.backupPermission = caller.backupPermission();
        this.systemApp = caller.systemApp();
    }

    /** The caller with the rights it has now. */
    public Caller caller() {
        return loop.exclusively(() -> new Caller(bundleName, backupPermission, systemApp));
    }

    @Override
    public void setBackupPermission(boolean granted) {
        loop.exclusively(() -> backupPermission = granted);
    }

    @Override
    public void setSystemApp(boolean isOne) {
        loop.exclusively(() -> systemApp = isOne);
    }

    /** Refuses a caller without them: the permission counts before the kind of application (R3). */
    void check(String member) {
        if (!backupPermission) {
            throw new BusinessError(
                    ErrorCode.PERMISSION_DENIED,
                    member + " needs ohos.permission.BACKUP, which the caller does not hold");
        }
        if (!systemApp) {
            throw new BusinessError(
                    ErrorCode.NOT_SYSTEM_APP, member + " is for system applications, and the caller is not one");
        }
    }
}
