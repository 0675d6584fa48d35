package dev.ohosbackup.selftest.contrary;

import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.api.GeneralCallbacks;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/** The namespace: other codes without rights, another version, and the opposite answer where both are allowed. */
final class ContraryBackup implements InvocationHandler {
    private static final int NO_PERMISSION = 201;
    private static final int NO_SYSTEM_APP = 202;
    private static final int CONFLICT = 13500013;

    private final Backup reference;
    private final Progress progress = new Progress();

    private ContraryBackup(Backup reference) {
        this.reference = reference;
    }

    static Backup of(Backup reference) {
        return Refusals.wrapper(Backup.class, new ContraryBackup(reference));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getBackupVersion" -> {
                Refusals.call(reference, method, arguments, code -> code);
                yield "99.0";
            }
            case "getBackupInfo" -> {
                Object info = Refusals.call(reference, method, arguments, code -> code);
                yield info.equals(Optional.empty()) ? Optional.of("") : info;
            }
            case "updateTimer" -> inverted(method, arguments, !progress.isRunning((String) arguments[0]));
            case "updateSendRate" -> inverted(method, arguments, !progress.isBackedUpNow((String) arguments[0]));
            case "getLocalCapabilities" ->
                Refusals.call(
                        reference,
                        method,
                        arguments,
                        code -> listsRights(method) ? code : ContrarySession.unlisted(code));
            case "newSessionBackup", "newSessionRestore", "newIncrementalBackupSession" -> session(method, arguments);
            default -> Refusals.call(reference, method, arguments, code -> code);
        };
    }

    private boolean inverted(Method method, Object[] arguments, boolean free) throws Throwable {
        boolean set = (boolean) Refusals.call(reference, method, arguments, code -> code);
        return free && progress.knows((String) arguments[0]) ? !set : set;
    }

    private static boolean listsRights(Method method) {
        return method.getParameterCount() == 1 && method.getParameterTypes()[0] == List.class;
    }

    private Object session(Method method, Object[] arguments) throws Throwable {
        boolean restore = method.getName().equals("newSessionRestore");
        boolean lists = method.getName().equals("newIncrementalBackupSession");
        ContrarySession session = new ContrarySession(progress, restore);
        Object[] wrapped = {
            Refusals.wrapper(
                    GeneralCallbacks.class,
                    new ContraryCallbacks((GeneralCallbacks) arguments[0], progress, session, restore))
        };
        Object opened = Refusals.call(
                reference,
                method,
                wrapped,
                code -> code == CONFLICT || !lists && (code == NO_PERMISSION || code == NO_SYSTEM_APP)
                        ? ErrorCode.INVALID_ARGUMENT.code()
                        : code);
        return session.around(method.getReturnType(), opened);
    }
}
