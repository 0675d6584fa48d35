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

    @Test
    void noRequirementIsOlderThanTheHeadingItStandsUnder() {
        assertThat(catalogue.requirements())
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
    void everyTableRowOf201And202HasItsRequirement() {
        Surface surface = Surface.load();
        for (Surface.Member member : surface.members()) {
            for (int code : List.of(201, 202)) {
                if (member.permission() && member.codes().contains(code)) {
                    assertThat(catalogue.requirements())
                            .as("%s with %d", member.qualifiedName(), code)
                            .anySatisfy(requirement -> {
                                assertThat(requirement.members()).containsExactly(member.qualifiedName());
                                assertThat(requirement.codes()).containsExactly(code);
                                assertThat(requirement.line()).isEqualTo(member.line());
                            });
                }
            }
        }
    }

    @Test
    void anUnknownIdIsRefused() {
        assertThat(catalogue.find("no.such.requirement")).isEmpty();
        assertThatThrownBy(() -> catalogue.get("no.such.requirement")).hasMessageContaining("no.such.requirement");
    }
}
