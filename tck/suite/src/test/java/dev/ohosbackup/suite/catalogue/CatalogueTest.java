package dev.ohosbackup.suite.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every requirement points at a place that there is, and names members that there are. */
class CatalogueTest {
    private final Catalogue catalogue = Catalogue.load();
    private final Headings headings = Headings.load();

    @Test
    void everyIdIsUniqueAndASlug() {
        List<String> ids =
                catalogue.requirements().stream().map(Requirement::id).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(ids).allMatch(id -> id.matches("[a-z0-9]+([.-][a-z0-9]+)*"));
    }

    @Test
    void everyRequirementStandsUnderTheHeadingOfOneOfItsMembers() {
        assertThat(catalogue.requirements())
                .allSatisfy(requirement -> assertThat(headings.above(requirement.document(), requirement.line()))
                        .as("%s at %s", requirement.id(), requirement.pointer())
                        .hasValueSatisfying(
                                heading -> assertThat(requirement.members()).contains(heading.qualifiedName())));
    }

    @Test
    void everyMemberIsOneOfTheDocuments() {
        Set<String> known =
                headings.all().stream().map(Headings.Heading::qualifiedName).collect(Collectors.toSet());
        assertThat(catalogue.requirements())
                .allSatisfy(
                        requirement -> assertThat(known).as(requirement.id()).containsAll(requirement.members()));
    }

    /** But for those that say that something is not there yet. */
    @Test
    void noRequirementIsOlderThanTheHeadingItStandsUnder() {
        assertThat(catalogue.requirements())
                .filteredOn(requirement -> !requirement.id().contains(".absent-before-"))
                .allSatisfy(requirement -> assertThat(headings.above(requirement.document(), requirement.line()))
                        .as(requirement.id())
                        .hasValueSatisfying(
                                heading -> assertThat(requirement.since()).isGreaterThanOrEqualTo(heading.since())));
    }

    @Test
    void aRequirementThatEndsDoesSoAfterItBegan() {
        assertThat(catalogue.requirements())
                .allSatisfy(requirement -> assertThat(requirement.appliesAt(requirement.since()))
                        .as(requirement.id())
                        .isTrue());
        Requirement perFile = catalogue.get("session-restore.publish-file.per-file");
        assertThat(perFile.appliesAt(10)).isTrue();
        assertThat(perFile.appliesAt(12)).isFalse();
    }

    @Test
    void everyPairOfAMemberAndACodeHasItsRequirement() {
        Surface surface = Surface.load();
        Documents documents = Documents.load();
        int pairs = 0;
        for (Surface.Member member : surface.members()) {
            for (int code : member.codes()) {
                int row =
                        documents.at(member.document(), member.line()).errors().get(code);
                assertThat(catalogue.requirements())
                        .as("%s with %d at %s:%d", member.qualifiedName(), code, member.document(), row)
                        .anySatisfy(requirement -> {
                            assertThat(requirement.members()).contains(member.qualifiedName());
                            assertThat(requirement.codes()).contains(code);
                            assertThat(requirement.places()).contains(new Place(member.document(), row));
                        });
                pairs++;
            }
        }
        assertThat(pairs).as("all that the documents list").isEqualTo(279);
    }

    @Test
    void anUnknownIdIsRefused() {
        assertThat(catalogue.find("no.such.requirement")).isEmpty();
        assertThatThrownBy(() -> catalogue.get("no.such.requirement")).hasMessageContaining("no.such.requirement");
    }
}
