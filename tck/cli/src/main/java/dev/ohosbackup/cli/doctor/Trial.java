package dev.ohosbackup.cli.doctor;

import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.suite.catalogue.Catalogue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What shows in seconds whether a bench can do something: a requirement with few checks that is unverifiable on a bench
 * that cannot.
 *
 * @param requirement its id
 * @param apiLevel    the level at which it is tried
 */
record Trial(String requirement, int apiLevel) {
    /** What no bench can do without: a bundle is backed up. */
    private static final String PLAIN = "general-callbacks.on-bundle-begin.success-names-bundle";

    /** For each what is tried, the first that belongs to the level in question. */
    private static final Map<Capability, List<String>> OF = new EnumMap<>(Map.of(
            Capability.VIRTUAL_CLOCK, List.of("backup.update-timer.extended-limit-lets-finish"),
            Capability.ANY_WORLD, List.of("general-callbacks.on-bundle-begin.not-started"),
            Capability.CALLER_RIGHTS, List.of("backup.update-timer.error-201", "frame.permission-before-system-app"),
            Capability.SANDBOX_EDITOR, List.of("incremental-backup-session.append-bundles.chain-restores-final-state"),
            Capability.SERVICE_CONTROL, List.of("general-callbacks.on-backup-service-died.once"),
            Capability.CLIENT_CONTROL, List.of("session.constructor.after-client-death"),
            Capability.FAULTS, List.of("backup.get-local-capabilities.promise.error-13900011"),
            Capability.RAW_ARGUMENTS, List.of("backup.get-local-capabilities.promise.returns")));

    static Trial plain(int apiLevel) {
        return new Trial(PLAIN, apiLevel);
    }

    /** How a capability is tried; empty where nothing at that level depends on it. */
    static Optional<Trial> of(Capability capability, int apiLevel, int lowest, Catalogue catalogue) {
        if (capability == Capability.OLDER_LEVELS) {
            return apiLevel > lowest ? Optional.of(plain(lowest)) : Optional.empty();
        }
        return OF.get(capability).stream()
                .filter(id -> catalogue.get(id).appliesAt(apiLevel))
                .findFirst()
                .map(id -> new Trial(id, apiLevel));
    }
}
