package dev.ohosbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.plug.Capability;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A bench that cannot do what it claims is found out in seconds. */
class DoctorTest {
    @TempDir
    private Path directory;

    @Test
    void theReferenceDoesWhatItClaims() {
        Said said = Said.by("doctor", "--implementation", "reference");

        assertThat(said.exitCode()).as(said.out()).isZero();
        assertThat(said.lastLine()).isEqualTo("All that is claimed works.");
        for (Capability capability : Capability.values()) {
            assertThat(said.out()).containsPattern("works  " + capability + ", by ");
        }
    }

    @Test
    void atTheLowestLevelWhatCannotBeTriedIsToldSo() {
        Said said = Said.by("doctor", "--implementation", "reference", "--api-level", "10");

        assertThat(said.exitCode()).as(said.out()).isZero();
        assertThat(said.out())
                .contains("OLDER_LEVELS is claimed, and nothing that is tried at API level 10 depends on it");
    }

    /** The reference, but that it claims one capability and does not have it. */
    @ParameterizedTest
    @EnumSource(Capability.class)
    void aClaimWithoutTheThingIsBroken(Capability capability) {
        Path jar = VendorJarFile.implementing(directory, """
                private final BackupImplementation whole = java.util.ServiceLoader.load(
                        BackupImplementation.class, Acme.class.getClassLoader()).stream()
                        .filter(it -> it.type() != Acme.class).findFirst().orElseThrow().get();
                public ImplementationInfo info() { return whole.info(); }
                public Device open(DeviceSpec spec) {
                    if ("%1$s".equals("OLDER_LEVELS") && spec.apiLevel() < 20
                            || "%1$s".equals("ANY_WORLD") && !spec.world().name().equals("one-app")) {
                        throw new UnsupportedSpecException("not this one");
                    }
                    Device device = whole.open(spec);
                    return new Device() {
                        public dev.ohosbackup.api.Backup backup() { return device.backup(); }
                        public FileIo fileIo() { return device.fileIo(); }
                        public AppSandbox app(String bundle) { return device.app(bundle); }
                        public <C> java.util.Optional<C> control(Class<C> type) {
                            return type.getSimpleName().equals("%2$s") ? java.util.Optional.empty() : device.control(type);
                        }
                        public void close() { device.close(); }
                    };
                }
                """.formatted(capability, control(capability)));

        Said said = Said.by("doctor", "--implementation", jar.toString());

        assertThat(said.exitCode()).as(said.out()).isEqualTo(ExitCode.DOES_NOT_CONFORM);
        assertThat(said.out()).contains("BROKEN  " + capability + ", by ").contains("See it all with: run --only ");
        assertThat(said.lastLine()).startsWith("Not all that is claimed works.");
    }

    private static String control(Capability capability) {
        return switch (capability) {
            case VIRTUAL_CLOCK -> "VirtualClock";
            case CALLER_RIGHTS -> "CallerRights";
            case SANDBOX_EDITOR -> "SandboxEditor";
            case SERVICE_CONTROL -> "ServiceControl";
            case CLIENT_CONTROL -> "ClientControl";
            case FAULTS -> "FaultInjector";
            case RAW_ARGUMENTS -> "RawCalls";
            case ANY_WORLD, OLDER_LEVELS -> "";
        };
    }
}
