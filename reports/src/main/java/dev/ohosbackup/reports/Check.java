package dev.ohosbackup.reports;

import dev.ohosbackup.suite.results.CheckKind;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One check of a run, with everything that it says about requirements.
 *
 * @param findings what it says, the worst first, otherwise in the order of the results; never empty
 */
record Check(CheckKind kind, String name, List<Finding> findings) {

    /** What the check says about one requirement. */
    record Finding(RequirementResult requirement, CheckResult result) {}

    private record Identity(CheckKind kind, String name) {}

    /** The checks of a run, each once, in the order of their first mention. */
    static List<Check> of(RunResults run) {
        Map<Identity, List<Finding>> found = new LinkedHashMap<>();
        for (RequirementResult requirement : run.requirements()) {
            for (CheckResult result : requirement.checks()) {
                found.computeIfAbsent(new Identity(result.kind(), result.name()), identity -> new ArrayList<>())
                        .add(new Finding(requirement, result));
            }
        }
        List<Check> checks = new ArrayList<>();
        found.forEach(
                (identity, findings) -> checks.add(new Check(identity.kind(), identity.name(), sorted(findings))));
        return checks;
    }

    /** Where it is filed: under the requirement that it says the worst about, so that a failure stands where it belongs. */
    RequirementResult requirement() {
        return findings.get(0).requirement();
    }

    /** The worst that it says. */
    CheckResult result() {
        return findings.get(0).result();
    }

    Verdict verdict() {
        return result().verdict();
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream()
                .sorted((one, other) ->
                        other.result().verdict().compareTo(one.result().verdict()))
                .toList();
    }
}
