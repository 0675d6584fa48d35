package dev.ohosbackup.simulator.service;

import dev.ohosbackup.simulator.capability.CapabilityEntry;
import dev.ohosbackup.simulator.capability.CapabilityFile;
import dev.ohosbackup.simulator.extension.BundleVersion;
import dev.ohosbackup.simulator.extension.InstalledApp;
import dev.ohosbackup.simulator.service.Admission.Admitted;
import dev.ohosbackup.simulator.service.Admission.LeftOut;
import dev.ohosbackup.simulator.service.Admission.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Decides which bundles of an append take part. A bundle that is named twice in one append takes part once. */
final class Admissions {
    /** Data whose version begins so comes from a device without one that an application could understand. */
    private static final String FOREIGN_VERSION = "0.0.0.0";

    private static final Pattern BUNDLE_NAME = Pattern.compile("[0-9A-Za-z_.]+(:[0-9]+)?");
    private static final int LONGEST_NAME = 256;

    private final Surroundings surroundings;
    private final Supplier<BundleTask.Desk> desk;

    Admissions(Surroundings surroundings, Supplier<BundleTask.Desk> desk) {
        this.surroundings = surroundings;
        this.desk = desk;
    }

    List<Admission> forBackup(SessionKind kind, List<BackupRequest> requests) {
        return once(requests, BackupRequest::bundleName, request -> admit(kind, request));
    }

    List<Admission> forRestore(CapabilityFile origins, List<RestoreRequest> requests) {
        return once(requests, RestoreRequest::bundleName, request -> admit(origins, request));
    }

    private static <R> List<Admission> once(
            List<R> requests, Function<R, String> bundleName, Function<R, Admission> admit) {
        Map<String, R> byName = new LinkedHashMap<>();
        requests.forEach(request -> byName.putIfAbsent(bundleName.apply(request), request));
        return byName.values().stream().map(admit).toList();
    }

    private Admission admit(SessionKind kind, BackupRequest request) {
        if (!isBundleName(request.bundleName())) {
            return new Refused(request.bundleName(), Failure.MALFORMED);
        }
        Optional<InstalledApp> app = surroundings.app(request.bundleName());
        if (app.isEmpty() || app.get().extension().isEmpty()) {
            return new Refused(request.bundleName(), Failure.NOT_KNOWN);
        }
        if (!app.get().takesPart()) {
            return new Refused(request.bundleName(), Failure.NOT_ALLOWED);
        }
        AppendOptions options = AppendOptions.parse(request.info());
        return options.broadcastOnly()
                ? new LeftOut()
                : new Admitted(new BackupTask(
                        desk.get(),
                        app.get(),
                        options,
                        request.priority(),
                        packing(kind, app.get(), options, request)));
    }

    private Packing packing(SessionKind kind, InstalledApp app, AppendOptions options, BackupRequest request) {
        Transfers transfers = surroundings.transfers();
        return kind == SessionKind.INCREMENTAL_BACKUP
                ? () -> transfers.packChanges(app, options.scene(), request.since(), request.manifest())
                : () -> transfers.packAll(app, options.scene());
    }

    private Admission admit(CapabilityFile origins, RestoreRequest request) {
        if (!isBundleName(request.bundleName())) {
            return new Refused(request.bundleName(), Failure.MALFORMED);
        }
        Optional<InstalledApp> app = surroundings.app(request.bundleName());
        Optional<CapabilityEntry> origin = origins.entry(request.bundleName());
        if (app.isEmpty() || origin.isEmpty()) {
            return new Refused(request.bundleName(), Failure.NOT_KNOWN);
        }
        boolean allowed = origin.get().allToBackup() || isForeign(origin.get());
        if (!allowed || app.get().extension().isEmpty()) {
            return new Refused(request.bundleName(), Failure.NOT_ALLOWED);
        }
        AppendOptions options = AppendOptions.parse(request.info());
        boolean publishesEachFile = surroundings.apiLevel() < 12;
        return options.broadcastOnly()
                ? new LeftOut()
                : new Admitted(
                        new RestoreTask(desk.get(), app.get(), options, originOf(origin.get()), publishesEachFile));
    }

    /** Whether an application could be called so, with or without the number of a clone behind it. */
    private static boolean isBundleName(String text) {
        return text.length() <= LONGEST_NAME && BUNDLE_NAME.matcher(text).matches();
    }

    private static boolean isForeign(CapabilityEntry entry) {
        return entry.versionName().startsWith(FOREIGN_VERSION + "-");
    }

    private static RestoreTask.Origin originOf(CapabilityEntry entry) {
        BundleVersion version = isForeign(entry)
                ? new BundleVersion(0, FOREIGN_VERSION)
                : new BundleVersion(entry.versionCode(), entry.versionName());
        return new RestoreTask.Origin(version, entry.fullBackupOnly());
    }
}
