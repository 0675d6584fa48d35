package dev.ohosbackup.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Outline;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.Profile;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that the coverage page shows, in the form in which its script reads it.
 *
 * @param run          the run
 * @param outcomes     every outcome, with the words for it
 * @param documents    the documents, section by section
 * @param requirements the requirements of the run; sections name them by their position in this list
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CoverageData(
        Run run, List<Outcome.Told> outcomes, List<CoveredDocument> documents, List<CoveredRequirement> requirements) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /**
     * What ran.
     *
     * @param language     the language of the page for a browser that asks for neither
     * @param profile      what it was held against
     * @param requirements how many there are in the catalogue; fewer took part where only some were asked for
     * @param replay       the command that runs a requirement again, up to its id
     */
    record Run(
            String language,
            RunResults.Kit kit,
            RunResults.Implementation implementation,
            int apiLevel,
            Profile profile,
            long seed,
            Instant startedAt,
            long durationMs,
            boolean incomplete,
            int exitCode,
            RunResults.Checks checks,
            int requirements,
            String replay) {}

    static CoverageData of(RunResults run, Catalogue catalogue, Outline outline, Language language) {
        String replayPrefix = replayPrefix(run);
        Labels labels = new Labels(language);
        Set<String> filed = new HashSet<>();
        Check.of(run).forEach(check -> filed.add(check.requirement().id()));
        List<CoveredRequirement> requirements = run.requirements().stream()
                .map(result -> CoveredRequirement.of(
                        result,
                        catalogue.find(result.id()),
                        labels.links(List.of(result)).stream()
                                .filter(link -> filed.contains(result.id()))
                                .map(link -> link.getUrl())
                                .findFirst(),
                        replayPrefix,
                        run.apiLevel()))
                .toList();
        return new CoverageData(
                new Run(
                        language.code(),
                        run.kit(),
                        run.implementation(),
                        run.apiLevel(),
                        run.profile(),
                        run.seed(),
                        run.startedAt(),
                        run.durationMs(),
                        run.incomplete(),
                        run.exitCode(),
                        run.checks(),
                        catalogue.requirements().size(),
                        replayPrefix),
                Outcome.told(),
                CoveredDocument.of(run, catalogue, outline),
                requirements);
    }

    /** As JSON that may stand in a page: markup begins with {@code <}, which JSON has in its strings only. */
    String asJson() throws JsonProcessingException {
        return JSON.writeValueAsString(this).replace("<", "\\u003c");
    }

    private static String replayPrefix(RunResults run) {
        for (RequirementResult requirement : run.requirements()) {
            for (CheckResult check : requirement.checks()) {
                if (check.replay().endsWith(" " + requirement.id())) {
                    return check.replay()
                            .substring(
                                    0,
                                    check.replay().length() - requirement.id().length());
                }
            }
        }
        return "";
    }
}
