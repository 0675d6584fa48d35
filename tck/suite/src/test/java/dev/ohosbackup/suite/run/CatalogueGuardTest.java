package dev.ohosbackup.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.results.CheckKind;
import dev.ohosbackup.suite.verdict.FrameConditions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No requirement is without a check and no check without a requirement. What a check does with its requirement is not
 * seen here; deliberately wrong implementations show that.
 */
class CatalogueGuardTest {
    private final Catalogue catalogue = Catalogue.load();
    /** Finding them fails when a check names no requirement of the catalogue, or more than one. */
    private final CheckIndex checks = CheckIndex.discover(catalogue);

    @Test
    void everyRequirementThatCanBeTestedHasACheck() {
        List<String> unchecked = catalogue.requirements().stream()
                .filter(requirement -> requirement.untestable().isEmpty())
                .map(Requirement::id)
                .filter(id -> !FrameConditions.ids().contains(id))
                .filter(id -> checks.count(id) == 0)
                .toList();
        assertThat(unchecked).isEmpty();
    }

    @Test
    void aRequirementThatIsCalledUntestableHasNoCheck() {
        List<String> checked = catalogue.requirements().stream()
                .filter(requirement -> requirement.untestable().isPresent())
                .map(Requirement::id)
                .filter(id -> checks.count(id) > 0)
                .toList();
        assertThat(checked).isEmpty();
    }

    @Test
    void everyFrameConditionIsARequirement() {
        assertThat(FrameConditions.ids())
                .allSatisfy(id -> assertThat(catalogue.find(id)).as(id).isPresent());
    }

    @ParameterizedTest
    @EnumSource(CheckKind.class)
    void theChecksOfEachKindHaveNamesOfTheirOwn(CheckKind kind) {
        assertThat(checks.namesOf(kind)).isNotEmpty().doesNotHaveDuplicates();
    }
}
