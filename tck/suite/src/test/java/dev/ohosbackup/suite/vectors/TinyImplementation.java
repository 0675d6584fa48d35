package dev.ohosbackup.suite.vectors;

import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FileIo;
import dev.ohosbackup.plug.ImplementationInfo;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;

/** An implementation that has a version, and a timer that takes what is not negative. */
final class TinyImplementation implements BackupImplementation {
    @Override
    public ImplementationInfo info() {
        return new ImplementationInfo("tiny", "the kit's own tests", "1", 20, Set.of());
    }

    @Override
    public Device open(DeviceSpec spec) {
        return new TinyDevice();
    }

    private static final class TinyDevice implements Device {
        @Override
        public Backup backup() {
            return (Backup) Proxy.newProxyInstance(
                    Backup.class.getClassLoader(), new Class<?>[] {Backup.class}, (proxy, method, arguments) -> {
                        switch (method.getName()) {
                            case "getBackupVersion":
                                return "20.0";
                            case "updateTimer":
                                if ((long) arguments[1] < 0) {
                                    throw new BusinessError(ErrorCode.PARAMETER_ERROR, "negative");
                                }
                                return true;
                            default:
                                throw new UnsupportedOperationException(method.getName());
                        }
                    });
        }

        @Override
        public FileIo fileIo() {
            return (FileIo) Proxy.newProxyInstance(
                    FileIo.class.getClassLoader(), new Class<?>[] {FileIo.class}, (proxy, method, arguments) -> {
                        throw new UnsupportedOperationException(method.getName());
                    });
        }

        @Override
        public AppSandbox app(String bundleName) {
            throw new UnsupportedOperationException("there is no application");
        }

        @Override
        public <C> Optional<C> control(Class<C> type) {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
