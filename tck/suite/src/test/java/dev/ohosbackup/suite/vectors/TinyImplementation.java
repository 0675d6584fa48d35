package dev.ohosbackup.suite.vectors;

import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FileIo;
import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.plug.RawCalls;
import dev.ohosbackup.plug.raw.RawAnswer;
import dev.ohosbackup.plug.raw.RawCall;
import dev.ohosbackup.plug.raw.RawValue;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;

/** An implementation that has a version, and a timer that takes what is not negative, called raw whatever is a number. */
final class TinyImplementation implements BackupImplementation {
    private final Set<Capability> capabilities;

    TinyImplementation(Capability... capabilities) {
        this.capabilities = Set.of(capabilities);
    }

    @Override
    public ImplementationInfo info() {
        return new ImplementationInfo("tiny", "the kit's own tests", "1", 20, capabilities);
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
            return type == RawCalls.class ? Optional.of(type.cast((RawCalls) TinyDevice::raw)) : Optional.empty();
        }

        private static RawAnswer raw(RawCall call) {
            if (call.member().equals("backup.getLocalCapabilities")) {
                call.function().orElseThrow().call(Optional.empty(), Optional.of(new RawValue.Text("a file")));
                return new RawAnswer.Returned(new RawValue.Undefined());
            }
            if (!(call.arguments().get(1) instanceof RawValue.Number)) {
                throw new BusinessError(ErrorCode.PARAMETER_ERROR, "no number");
            }
            return new RawAnswer.Returned(new RawValue.Bool(true));
        }

        @Override
        public void close() {}
    }
}
