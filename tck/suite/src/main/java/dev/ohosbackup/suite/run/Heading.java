package dev.ohosbackup.suite.run;

import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.results.Profile;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Shard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a run says of itself before its first requirement. */
record Heading(
        RunResults.Kit kit,
        RunResults.Implementation implementation,
        int apiLevel,
        Profile profile,
        long seed,
        Instant started,
        Optional<Shard> shard) {

    static Heading of(RunPlan plan, ImplementationInfo info, Catalogue catalogue, Instant started) {
        return new Heading(
                new RunResults.Kit(
                        KitVersion.read(),
                        Optional.of(catalogue.digest()),
                        plan.digests().kit()),
                new RunResults.Implementation(
                        info.name(),
                        info.vendor(),
                        info.version(),
                        info.apiLevel(),
                        List.copyOf(info.capabilities()),
                        plan.digests().implementation()),
                plan.apiLevel(),
                plan.profile(),
                plan.seed(),
                started,
                plan.execution().shard());
    }
}
