package dev.ohosbackup.suite.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.suite.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No line of a document is forgotten: a requirement says it, or the fixtures say why there is nothing to say. */
class DocumentsTest {
    private static final Documents DOCUMENTS = Documents.load();
    private static final Catalogue CATALOGUE = Catalogue.load();

    static Stream<Documents.Document> documents() {
        return DOCUMENTS.all().stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLineIsSaidByARequirementOrIsNotNormative(Documents.Document document) {
        Set<Integer> said = said(document);
        List<String> forgotten = new ArrayList<>();
        for (int line = 1; line <= document.lines(); line++) {
            if (!said.contains(line) && !document.notNormative().containsKey(line)) {
                forgotten.add(document.id() + ":" + line);
            }
        }
        assertThat(forgotten)
                .as(
                        "lines that no requirement points at; let one do so by \"also\", or list them in fixtures/documents")
                .isEmpty();
    }

    /** A line of an example may show what a requirement says. */
    @ParameterizedTest
    @MethodSource("documents")
    void aLineThatIsSaidByARequirementIsNotCalledNotNormativeUnlessItIsOfAnExample(Documents.Document document) {
        Set<Integer> both = said(document);
        both.removeIf(line -> !document.notNormative().containsKey(line)
                || document.notNormative().get(line).en().startsWith("An example"));
        assertThat(both).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noPlaceLiesOutsideOfTheDocument(Documents.Document document) {
        assertThat(CATALOGUE.requirements())
                .allSatisfy(requirement -> assertThat(requirement.places())
                        .as(requirement.id())
                        .filteredOn(place -> place.document().equals(document.id()))
                        .allMatch(place -> place.line() >= 1 && place.line() <= document.lines()));
        assertThat(document.notNormative().keySet()).allMatch(line -> line >= 1 && line <= document.lines());
    }

    @Test
    void theLinesAreThoseOfTheDocumentsThatTheExtractWasMadeFrom() {
        JsonNode extract = Fixtures.file("fixtures/api-surface.json");
        assertThat(DOCUMENTS.all())
                .hasSize(2)
                .allSatisfy(document -> assertThat(document.sha256())
                        .isEqualTo(extract.path("sha256").path(document.file()).asText()));
    }

    @Test
    void rangesAreReadToTheirEnds() {
        assertThat(Documents.numbers("2, 4-6, 9")).containsExactly(2, 4, 5, 6, 9);
    }

    /** A heading and a signature are said by whatever is said of their member. */
    private static Set<Integer> said(Documents.Document document) {
        Set<Integer> said = new TreeSet<>();
        CATALOGUE.requirements().stream()
                // What is observed is said by no document; its line only tells which member it is about.
                .filter(requirement -> requirement.requirementClass() != RequirementClass.OBSERVED)
                .flatMap(requirement -> requirement.places().stream())
                .filter(place -> place.document().equals(document.id()))
                .forEach(place -> said.add(place.line()));
        List<Integer> headings = List.copyOf(document.members().keySet());
        for (int i = 0; i < headings.size(); i++) {
            int heading = headings.get(i);
            int next = i + 1 < headings.size() ? headings.get(i + 1) : document.lines() + 1;
            boolean spokenOf = said.stream().anyMatch(line -> line >= heading && line < next);
            if (spokenOf) {
                said.add(heading);
                document.members().get(heading).signature().ifPresent(said::add);
            }
        }
        return said;
    }
}
