package dev.ohosbackup.suite.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.vectors.Situation.Prepared;
import java.util.Optional;
import java.util.function.Supplier;

/** Carries out one vector. */
final class VectorRunner {
    private final MemberCalls members = new MemberCalls();

    void run(Vector vector, Bench bench) {
        // The control comes first: what is refused afterwards is refused for its cause and nothing else.
        if (vector.control().isPresent()) {
            Vector.Control control = vector.control().get();
            called(vector, control.with(), Optional.empty(), control.expectation(), bench);
        }
        called(vector, vector.with(), vector.rights(), vector.expectation(), bench);
    }

    private void called(
            Vector vector, JsonNode with, Optional<Vector.MissingRight> missing, Expectation expectation, Bench bench) {
        Prepared at = vector.situation().prepare(bench);
        Supplier<Outcome<?>> call = members.get(vector.call()).bind(at, with);
        missing.ifPresent(right -> set(right, false, at));
        Outcome<?> outcome = call.get();
        missing.ifPresent(right -> set(right, true, at));
        Optional<String> difference = new Matcher(at.device()).difference(expectation, outcome);
        bench.expect(difference.isEmpty(), vector.call() + " with " + with + ": " + expectation, difference.orElse(""));
    }

    private static void set(Vector.MissingRight right, boolean held, Prepared at) {
        switch (right) {
            case BACKUP_PERMISSION -> at.device().setBackupPermission(held);
            case SYSTEM_APP -> at.device().setSystemApp(held);
        }
    }
}
