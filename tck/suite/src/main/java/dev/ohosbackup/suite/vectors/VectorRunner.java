package dev.ohosbackup.suite.vectors;

import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.vectors.Situation.Prepared;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Carries out one vector. */
final class VectorRunner {
    /** How long something that must not come is given to come. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    void run(VectorRow row, Bench bench) {
        if (row instanceof VectorRow.Malformed malformed) {
            throw malformed.trouble();
        }
        Vector vector = ((Vector) row).at(bench.apiLevel());
        vector.fault().ifPresent(fault -> bench.needs(Capability.FAULTS));
        if (vector.input() instanceof RawArguments) {
            bench.needs(Capability.RAW_ARGUMENTS);
        }
        // The control comes first: what is refused afterwards is refused for its cause and nothing else.
        vector.control().ifPresent(control -> control(vector, control, bench));
        Prepared at = vector.situation().prepare(bench);
        Map<String, List<?>> before = files(vector, at);
        Supplier<Outcome<?>> call = vector.input().bind(at, vector.member());
        vector.fault().ifPresent(at.device()::inject);
        vector.missing().ifPresent(right -> set(right, false, at));
        Outcome<?> outcome = call.get();
        vector.missing().ifPresent(right -> set(right, true, at));
        judge(vector, at, outcome);
        if (!vector.unchanged().isEmpty()) {
            at.device().pass(GRACE);
            Map<String, List<?>> after = files(vector, at);
            bench.expect(after.equals(before), "the files to be as before, " + before, after);
        }
    }

    private static void control(Vector vector, Vector.Control control, Bench bench) {
        Prepared at = control.situation().prepare(bench);
        Outcome<?> outcome = control.input().bind(at, vector.member()).get();
        Optional<String> difference = new Matcher(at, control.input()).difference(control.expectation(), outcome);
        bench.reaches(
                difference.isEmpty(), sentence(vector, control.input(), control.expectation()), difference.orElse(""));
    }

    private static void judge(Vector vector, Prepared at, Outcome<?> outcome) {
        Optional<String> difference = new Matcher(at, vector.input()).difference(vector.expectation(), outcome);
        at.device()
                .bench()
                .expect(
                        difference.isEmpty(),
                        sentence(vector, vector.input(), vector.expectation()),
                        difference.orElse(""));
    }

    private static String sentence(Vector vector, Input input, Expectation expectation) {
        return vector.member().name() + " with " + input + ": " + expectation;
    }

    private static Map<String, List<?>> files(Vector vector, Prepared at) {
        Map<String, List<?>> files = new TreeMap<>();
        vector.unchanged()
                .forEach(bundle -> files.put(bundle, at.device().sandbox().outsideRestoreFolder(bundle)));
        return files;
    }

    private static void set(Vector.MissingRight right, boolean held, Prepared at) {
        switch (right) {
            case BACKUP_PERMISSION -> at.device().setBackupPermission(held);
            case SYSTEM_APP -> at.device().setSystemApp(held);
        }
    }
}
