package dev.ohosbackup.selftest;

import dev.ohosbackup.api.Backup;
import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.FileIo;
import java.util.Optional;

/** A device that is another one, but for what is overridden. */
public class Forwarding implements Device {
    private final Device other;

    public Forwarding(Device other) {
        this.other = other;
    }

    @Override
    public Backup backup() {
        return other.backup();
    }

    @Override
    public FileIo fileIo() {
        return other.fileIo();
    }

    @Override
    public AppSandbox app(String bundleName) {
        return other.app(bundleName);
    }

    @Override
    public <C> Optional<C> control(Class<C> type) {
        return other.control(type);
    }

    @Override
    public void close() {
        other.close();
    }
}
