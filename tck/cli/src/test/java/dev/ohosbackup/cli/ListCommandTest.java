package dev.ohosbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Requirement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list holds every requirement with all that a person or a program asks of it. */
class ListCommandTest {

    @Test
    void theJsonHoldsEveryRequirementWithBothLanguagesAndItsChecks() throws JsonProcessingException {
        Said said = Said.by("list", "--format", "json");

        JsonNode listed = new ObjectMapper().readTree(said.out());

        assertThat(said.exitCode()).isZero();
        assertThat(listed.findValuesAsText("id"))
                .isEqualTo(Catalogue.load().requirements().stream()
                        .map(Requirement::id)
                        .toList());
        for (JsonNode requirement : listed) {
            assertThat(requirement.path("class").asText()).isIn("REQUIRED", "AMBIGUOUS", "OBSERVED");
            assertThat(requirement.path("since").asInt()).isGreaterThanOrEqualTo(10);
            assertThat(requirement.path("document").asText()).isIn("api10", "api20");
            assertThat(requirement.path("line").asInt()).isPositive();
            assertThat(requirement.path("members").size()).isPositive();
            assertThat(requirement.path("codes").isArray()).isTrue();
            assertThat(requirement.path("title").path("en").asText()).isNotBlank();
            assertThat(requirement.path("title").path("zh").asText()).isNotBlank();
            requirement.path("kinds").forEach(kind -> assertThat(kind.asText()).isIn("junit", "scenario", "vector"));
        }
    }

    @Test
    void theTextSpeaksTheAskedLanguage() {
        Requirement first = Catalogue.load().requirements().get(0);

        List<String> english = Said.by("list").lines();
        List<String> chinese = Said.by("list", "--lang", "zh").lines();

        assertThat(english.get(0)).startsWith(first.id() + "  ").contains(first.pointer());
        assertThat(english.get(1).strip()).isEqualTo(first.title().en());
        assertThat(chinese.get(1).strip()).isEqualTo(first.title().zh());
    }
}
