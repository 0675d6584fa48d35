package dev.ohosbackup.selftest.independent;

import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.plug.UnsupportedSpecException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;

/** The implementation: devices of API 10 and 12, each in a directory of its own. */
public final class Independent implements BackupImplementation {
    private static final int HIGHEST_LEVEL = 12;

    private final Path directory;

    /** One whose devices lie below a directory. */
    public Independent(Path directory) {
        this.directory = directory;
    }

    @Override
    public ImplementationInfo info() {
        return new ImplementationInfo(
                "independent",
                "the kit's own tests",
                "1",
                HIGHEST_LEVEL,
                Set.of(
                        Capability.ANY_WORLD,
                        Capability.OLDER_LEVELS,
                        Capability.CALLER_RIGHTS,
                        Capability.SANDBOX_EDITOR,
                        Capability.SERVICE_CONTROL,
                        Capability.CLIENT_CONTROL));
    }

    @Override
    public Device open(DeviceSpec spec) {
        if (spec.apiLevel() > HIGHEST_LEVEL) {
            throw new UnsupportedSpecException("this implementation ends at API " + HIGHEST_LEVEL);
        }
        try {
            return new RealDevice(spec, directory);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
