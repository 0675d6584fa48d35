package dev.ohosbackup.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.suite.catalogue.Documents;
import dev.ohosbackup.suite.catalogue.Outline;
import dev.ohosbackup.suite.catalogue.Place;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.results.Profile;
import dev.ohosbackup.suite.results.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the coverage page tells of what OpenHarmony does where the documents are silent. */
class CoverageOfObservationsTest {
    private static final List<String> OBSERVED = CatalogueRun.CATALOGUE.requirements().stream()
            .filter(it -> it.requirementClass() == RequirementClass.OBSERVED && it.appliesAt(20))
            .map(Requirement::id)
            .toList();

    @Test
    void whatIsOnlyLookedAtIsTheSameOrDiffersOrWasNotReached() {
        CoverageData data = data(new CatalogueRun(20)
                .with(OBSERVED.get(0), CatalogueRun.same("a"))
                .with(
                        OBSERVED.get(1),
                        CatalogueRun.same("a"),
                        CatalogueRun.differs("b", Verdict.PASS, "there 1", "here 2"))
                .with(OBSERVED.get(2), CatalogueRun.same("a"), CatalogueRun.check("b", Verdict.UNVERIFIABLE))
                .with(OBSERVED.get(3), CatalogueRun.check("a", Verdict.ERROR)));

        assertThat(OBSERVED.subList(0, 4))
                .map(id -> shown(data, id).outcome())
                .containsExactly(Outcome.SAME, Outcome.DIFFERS, Outcome.NOT_REACHED, Outcome.ERROR);
        List<CoveredCheck> checks = shown(data, OBSERVED.get(1)).checks();
        assertThat(checks).map(CoveredCheck::outcome).containsExactly(Outcome.SAME, Outcome.DIFFERS);
        assertThat(checks.get(1).expected()).contains("there 1");
        assertThat(checks.get(1).seen()).contains("here 2");
    }

    @Test
    void anObservationThatIsScoredAndDiffersFails() {
        CoverageData data = data(new CatalogueRun(20)
                .heldAgainstOpenHarmony()
                .with(OBSERVED.get(0), CatalogueRun.differs("a", Verdict.FAIL, "there 1", "here 2")));

        assertThat(data.run().profile()).isEqualTo(Profile.OPENHARMONY);
        assertThat(shown(data, OBSERVED.get(0)).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(shown(data, OBSERVED.get(0)).checks().get(0).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void anObservationOfAnotherLevelIsNotApplicable() {
        Optional<Requirement> later = CatalogueRun.CATALOGUE.requirements().stream()
                .filter(it -> it.requirementClass() == RequirementClass.OBSERVED && !it.appliesAt(10))
                .findFirst();

        assertThat(shown(data(new CatalogueRun(10)), later.orElseThrow().id()).outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void anObservationCoversNoLineOfADocument() {
        for (CoveredDocument shown : data(new CatalogueRun(20)).documents()) {
            Documents.Document document = Documents.load().all().stream()
                    .filter(it -> it.id().equals(shown.id()))
                    .findFirst()
                    .orElseThrow();
            Set<Integer> lines = CatalogueRun.CATALOGUE.requirements().stream()
                    .filter(it -> it.requirementClass() != RequirementClass.OBSERVED)
                    .flatMap(it -> it.places().stream())
                    .filter(place -> place.document().equals(document.id()))
                    .map(Place::line)
                    .collect(Collectors.toCollection(TreeSet::new));
            lines.removeAll(document.notNormative().keySet());

            assertThat(shown.spoken()).as(shown.id()).isEqualTo(lines.size());
        }
    }

    private static CoverageData data(CatalogueRun run) {
        return CoverageData.of(run.results(), CatalogueRun.CATALOGUE, Outline.load(), Language.ENGLISH);
    }

    private static CoveredRequirement shown(CoverageData data, String id) {
        return data.requirements().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
