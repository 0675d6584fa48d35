package dev.ohosbackup.selftest.wrong;

import dev.ohosbackup.api.Backup;
import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FaultInjector;
import dev.ohosbackup.plug.FileIo;
import dev.ohosbackup.plug.RawCalls;
import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.plug.VirtualClock;
import dev.ohosbackup.plug.fault.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A device of the reference whose every way in and out passes by something wrong. */
final class WrongDevice implements Device {
    private final Device reference;
    private final Wrong wrong;
    private final Here here;
    private final Later later;
    private final Backup backup;

    WrongDevice(DeviceSpec spec, Device reference, Wrong wrong) {
        this.reference = reference;
        this.wrong = wrong;
        this.later = new Later(reference.control(VirtualClock.class).orElseThrow());
        this.here = new Here(spec, reference, later);
        wrong.isAt(here);
        this.backup = Wrapped.around(Backup.class, reference.backup(), wrong);
    }

    @Override
    public Backup backup() {
        return backup;
    }

    @Override
    public FileIo fileIo() {
        FileIo files = reference.fileIo();
        return new FileIo() {
            @Override
            public int open(byte[] content) throws IOException {
                return files.open(content);
            }

            @Override
            public byte[] read(int fd, long offset, int length) throws IOException {
                return wrong.read(fd, offset, files.read(fd, offset, length));
            }

            @Override
            public void write(int fd, long offset, byte[] bytes) throws IOException {
                files.write(fd, offset, wrong.written(fd, offset, bytes));
            }

            @Override
            public long size(int fd) throws IOException {
                return files.size(fd);
            }

            @Override
            public void close(int fd) throws IOException {
                wrong.closed(fd, files);
            }
        };
    }

    @Override
    public AppSandbox app(String bundleName) {
        AppSandbox sandbox = reference.app(bundleName);
        return new AppSandbox() {
            @Override
            public List<SandboxEntry> entries() throws IOException {
                return wrong.entries(bundleName, sandbox.entries());
            }

            @Override
            public byte[] read(String path) throws IOException {
                return wrong.content(bundleName, path, sandbox);
            }
        };
    }

    @Override
    public <C> Optional<C> control(Class<C> type) {
        if (type == VirtualClock.class) {
            return Optional.of(type.cast(later));
        }
        if (type == FaultInjector.class) {
            return Optional.of(
                    type.cast(new Noticed(reference.control(FaultInjector.class).orElseThrow(), here)));
        }
        if (type == RawCalls.class) {
            RawCalls calls = reference.control(RawCalls.class).orElseThrow();
            return Optional.of(type.cast(new WrappedRawCalls(calls, wrong)));
        }
        return reference.control(type);
    }

    @Override
    public void close() {
        later.forget();
        reference.close();
    }

    /** Notices that faults are injected. */
    private record Noticed(FaultInjector reference, Here here) implements FaultInjector {
        @Override
        public void inject(Fault fault) {
            here.fault();
            reference.inject(fault);
        }

        @Override
        public List<Fault> pending() {
            return reference.pending();
        }
    }
}
