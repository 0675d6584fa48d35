package dev.ohosbackup.junit;

import dev.ohosbackup.simulator.testdouble.Comparison;
import dev.ohosbackup.simulator.testdouble.RoundTrip;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what came of a round trip. */
public final class RoundTripAssert extends AbstractAssert<RoundTripAssert, RoundTrip.Result> {

    RoundTripAssert(RoundTrip.Result result) {
        super(result, RoundTripAssert.class);
    }

    /** That everything came back as it was, and nothing else. */
    public RoundTripAssert isExact() {
        isNotNull();
        if (!actual.isExact()) {
            failWithMessage("expected everything to come back as it was, but%n%s", actual);
        }
        return this;
    }

    /** That exactly these files of a bundle were lost. */
    public RoundTripAssert lostExactly(String bundleName, String... paths) {
        return exactly(bundleName, "lost", Comparison::lost, paths);
    }

    /** That exactly these files of a bundle came back that nobody had expected. */
    public RoundTripAssert addedExactly(String bundleName, String... paths) {
        return exactly(bundleName, "added", Comparison::added, paths);
    }

    /** That exactly these files of a bundle came back otherwise. */
    public RoundTripAssert changedExactly(String bundleName, String... paths) {
        return exactly(
                bundleName,
                "changed",
                comparison -> comparison.changed().stream()
                        .map(Comparison.Change::path)
                        .distinct()
                        .toList(),
                paths);
    }

    /** That exactly these files of a bundle came back although they must not. */
    public RoundTripAssert broughtBackExactly(String bundleName, String... paths) {
        return exactly(bundleName, "that must not come back", Comparison::forbidden, paths);
    }

    private RoundTripAssert exactly(
            String bundleName, String what, Function<Comparison, List<String>> of, String... paths) {
        isNotNull();
        Comparison comparison = actual.apps().get(bundleName);
        if (comparison == null) {
            failWithMessage(
                    "expected %s in the round trip, but it was of %s",
                    bundleName, actual.apps().keySet());
        } else if (!of.apply(comparison).equals(List.of(paths))) {
            failWithMessage(
                    "expected these files of %s to be %s:%s%nbut it is%n%s",
                    bundleName, what, Words.lines(List.of(paths)), comparison);
        }
        return this;
    }
}
