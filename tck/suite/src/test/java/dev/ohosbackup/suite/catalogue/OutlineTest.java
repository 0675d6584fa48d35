package dev.ohosbackup.suite.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private final Outline outline = Outline.load();

    @Test
    void theHeadingsOfBothDocumentsStandInTheirOrder() {
        assertThat(outline.documents()).containsExactly("api10", "api20");
        assertThat(outline.documents()).allSatisfy(document -> {
            List<Integer> lines = outline.headings(document).stream()
                    .map(heading -> heading.place().line())
                    .toList();
            assertThat(lines).isNotEmpty().isSorted().doesNotHaveDuplicates();
        });
    }

    @Test
    void aLineStandsUnderTheLastHeadingAboveIt() {
        assertThat(outline.above(new Place("api20", 1266)))
                .contains(outline.headings("api20").stream()
                        .filter(heading -> heading.place().line() == 1172)
                        .findFirst()
                        .orElseThrow());
        assertThat(outline.above(new Place("api20", 1267)))
                .map(Outline.Heading::place)
                .contains(new Place("api20", 1267));
    }

    @Test
    void aMemberKnowsItsClassAndItsSignatureAndAChapterHasNoClass() {
        Outline.Heading member = outline.above(new Place("api20", 1500)).orElseThrow();
        Outline.Heading chapter = outline.above(new Place("api20", 803)).orElseThrow();

        assertThat(member)
                .isEqualTo(new Outline.Heading(
                        new Place("api20", 1492),
                        Optional.of("SessionBackup"),
                        "cancel",
                        18,
                        Optional.of("cancel(bundleName: string): number")));
        assertThat(chapter.owner()).isEmpty();
        assertThat(chapter.signature()).isEmpty();
    }

    @Test
    void nothingStandsAboveTheFirstHeading() {
        assertThat(outline.above(new Place("api20", 3))).isEmpty();
        assertThat(outline.above(new Place("another document", 30))).isEmpty();
    }
}
