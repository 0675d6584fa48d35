package dev.ohosbackup.simulator.testdouble;

import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.simulator.app.BackupConfig;
import dev.ohosbackup.simulator.app.FileSelection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A backup, a wipe, a restore, and a comparison, in one call.
 *
 * <pre>{@code device.roundTrip("com.example.notes").run().requireExact();}</pre>
 *
 * <p>What has to come back is what the application's {@code backup_config.json} lets a backup take, as it was when the last
 * backup was made; with content, mode and time. What a test says must not come back, must not.
 */
public final class RoundTrip {
    private final TestDevice source;
    private final List<String> bundles;
    private final List<Consumer<TestDevice>> changes = new ArrayList<>();
    private Optional<TestDevice> target = Optional.empty();
    private Optional<BackupClient> client = Optional.empty();

    RoundTrip(TestDevice source, List<String> bundles) {
        this.source = source;
        this.bundles = List.copyOf(bundles);
    }

    /** With a backup tool of one's own instead of the one that is built in. */
    public RoundTrip with(BackupClient tool) {
        client = Optional.of(tool);
        return this;
    }

    /** Then something changes, and what has changed is backed up as well: an increment more, from API 12 on. */
    public RoundTrip then(Consumer<TestDevice> change) {
        changes.add(change);
        return this;
    }

    /**
     * Restores to another device, where the applications may be of another version and have files already. It is not
     * wiped, and not closed at the end.
     */
    public RoundTrip onto(TestDevice other) {
        target = Optional.of(other);
        return this;
    }

    /**
     * What came of it.
     *
     * @param apps     what came back of each application, by bundle
     * @param troubles what the tool could not do, a sentence each
     */
    public record Result(Map<String, Comparison> apps, List<String> troubles) {
        public Result {
            apps = Collections.unmodifiableMap(new TreeMap<>(apps));
            troubles = List.copyOf(troubles);
        }

        /** Whether everything came back as it was, and nothing else. */
        public boolean isExact() {
            return apps.values().stream().allMatch(Comparison::isExact);
        }

        /**
         * Refuses anything but an exact result.
         *
         * @throws AssertionError that lists what was lost, changed or added
         */
        public Result requireExact() {
            if (!isExact()) {
                throw new AssertionError("expected everything to come back as it was, but\n" + this);
            }
            return this;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            apps.forEach((bundle, comparison) ->
                    text.append(bundle).append(": ").append(comparison).append("\n"));
            troubles.forEach(
                    trouble -> text.append("the tool: ").append(trouble).append("\n"));
            return text.toString();
        }
    }

    /**
     * Does it all.
     *
     * @throws IllegalArgumentException for a bundle that is not installed, or increments below API 12
     */
    public Result run() {
        bundles.forEach(bundle -> specOf(source, bundle));
        if (!changes.isEmpty() && client.isEmpty() && source.apiLevel() < 12) {
            throw new IllegalArgumentException(
                    "expected an API level of 12 or higher for increments, got " + source.apiLevel());
        }
        BackupClient tool = client.orElseGet(() -> new OwnTool(!changes.isEmpty()));
        tool.backUp(source, bundles);
        for (Consumer<TestDevice> change : changes) {
            // A change within the second of the backup before it would be of the same time.
            source.clock().advance(Duration.ofSeconds(2));
            change.accept(source);
            source.clock().advance(Duration.ofSeconds(1));
            tool.backUpChanges(source, bundles);
        }
        Map<String, FilesSeen> expected = each(bundle -> expected(source, bundle));
        TestDevice here = target.orElse(source);
        if (target.isEmpty()) {
            bundles.forEach(bundle -> source.app(bundle).wipe());
        }
        Map<String, FilesSeen> before = each(bundle -> FilesSeen.of(here.app(bundle)));
        tool.restore(here, bundles);
        Map<String, Comparison> apps = new TreeMap<>();
        bundles.forEach(bundle -> apps.put(
                bundle,
                Comparison.of(
                        expected.get(bundle).over(before.get(bundle)),
                        FilesSeen.of(here.app(bundle)),
                        forbidden(bundle, before.get(bundle)))));
        return new Result(apps, tool.troubles());
    }

    private Map<String, FilesSeen> each(Function<String, FilesSeen> of) {
        Map<String, FilesSeen> all = new TreeMap<>();
        bundles.forEach(bundle -> all.put(bundle, of.apply(bundle)));
        return all;
    }

    /** The applications that a backup may take, in the order of their installation. */
    static Set<String> takingPart(TestDevice device) {
        Set<String> names = new LinkedHashSet<>();
        for (AppSpec app : device.plugWorld().apps()) {
            if (app.extension().isPresent()
                    && BackupConfig.parse(app.backupConfig()).allowToBackupRestore()) {
                names.add(app.bundleName());
            }
        }
        return names;
    }

    private static FilesSeen expected(TestDevice device, String bundle) {
        BackupConfig config =
                BackupConfig.parse(specOf(device, bundle).backupConfig()).inScene("");
        boolean takesPart = takingPart(device).contains(bundle);
        Set<String> forbidden = device.installed().mustNotComeBack().getOrDefault(bundle, Set.of());
        return FilesSeen.of(device.app(bundle))
                .only(path -> takesPart && FileSelection.takes(config, path) && !forbidden.contains(path));
    }

    /** What must not be there afterwards, but for what was there before. */
    private Set<String> forbidden(String bundle, FilesSeen before) {
        Set<String> paths = new TreeSet<>(source.installed().mustNotComeBack().getOrDefault(bundle, Set.of()));
        paths.removeAll(before.files().keySet());
        return paths;
    }

    private static AppSpec specOf(TestDevice device, String bundle) {
        return device.plugWorld()
                .app(bundle)
                .orElseThrow(() -> new IllegalArgumentException("expected an installed application, one of "
                        + device.plugWorld().apps().stream()
                                .map(AppSpec::bundleName)
                                .toList()
                        + ", got " + bundle));
    }
}
