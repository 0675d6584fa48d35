package dev.ohosbackup.reports;

import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.results.CheckKind;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.Observation;
import dev.ohosbackup.suite.results.Profile;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run of the whole catalogue, as it would be against an implementation that conforms, but for what a test changes. */
final class CatalogueRun {
    static final Catalogue CATALOGUE = Catalogue.load();

    private final int apiLevel;
    private Profile profile = Profile.DOCUMENTS;
    private final Map<String, RequirementResult> results = new LinkedHashMap<>();

    CatalogueRun(int apiLevel) {
        this.apiLevel = apiLevel;
        for (Requirement requirement : CATALOGUE.requirements()) {
            if (!requirement.appliesAt(apiLevel)) {
                put(requirement, Verdict.NOT_APPLICABLE, Optional.of("not at API " + apiLevel));
            } else if (requirement.untestable().isPresent()) {
                put(requirement, Verdict.UNVERIFIABLE, requirement.untestable().map(words -> words.en()));
            } else {
                with(requirement.id(), check("it is so", Verdict.PASS));
            }
        }
    }

    /** A requirement has these checks instead of the one that passed. */
    CatalogueRun with(String id, CheckResult... checks) {
        Verdict verdict = Verdict.of(List.of(checks)).orElse(Verdict.PASS);
        put(CATALOGUE.get(id), verdict, Optional.empty(), checks);
        return this;
    }

    /** What OpenHarmony does where the documents are silent is scored. */
    CatalogueRun heldAgainstOpenHarmony() {
        profile = Profile.OPENHARMONY;
        return this;
    }

    /** Only this requirement was asked for. */
    CatalogueRun only(String id) {
        results.keySet().retainAll(List.of(id));
        return this;
    }

    RunResults results() {
        RunResults sample = SampleRun.results(Instant.EPOCH);
        return new RunResults(
                sample.kit(),
                sample.implementation(),
                apiLevel,
                profile,
                sample.seed(),
                sample.startedAt(),
                sample.durationMs(),
                false,
                Optional.empty(),
                Map.of(),
                sample.checks(),
                0,
                List.copyOf(results.values()));
    }

    static CheckResult check(String name, Verdict verdict) {
        return told(name, verdict, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static CheckResult failed(String name, String expected, String seen, String message) {
        return told(
                name, Verdict.FAIL, Optional.empty(), Optional.of(expected), Optional.of(seen), Optional.of(message));
    }

    static CheckResult same(String name) {
        return told(
                name,
                Verdict.PASS,
                Optional.of(Observation.SAME),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static CheckResult differs(String name, Verdict verdict, String expected, String seen) {
        return told(
                name,
                verdict,
                Optional.of(Observation.DIFFERS),
                Optional.of(expected),
                Optional.of(seen),
                Optional.empty());
    }

    private static CheckResult told(
            String name,
            Verdict verdict,
            Optional<Observation> observed,
            Optional<String> expected,
            Optional<String> seen,
            Optional<String> message) {
        return new CheckResult(
                name,
                CheckKind.VECTOR,
                verdict,
                observed,
                expected,
                seen,
                Optional.empty(),
                message,
                "run --only " + name,
                "");
    }

    private void put(Requirement requirement, Verdict verdict, Optional<String> reason, CheckResult... checks) {
        results.put(
                requirement.id(),
                new RequirementResult(
                        requirement.id(),
                        requirement.requirementClass(),
                        requirement.since(),
                        requirement.until(),
                        requirement.document(),
                        requirement.line(),
                        requirement.section(),
                        requirement.members(),
                        requirement.title(),
                        verdict,
                        requirement.requirementClass() == RequirementClass.OBSERVED
                                ? Observation.of(List.of(checks))
                                : Optional.empty(),
                        Optional.empty(),
                        reason,
                        List.of(checks)));
    }
}
