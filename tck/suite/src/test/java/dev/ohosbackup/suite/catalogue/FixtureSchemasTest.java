package dev.ohosbackup.suite.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ohosbackup.suite.Fixtures;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The data that people write by hand follows its schemas. */
class FixtureSchemasTest {
    private static final Schema WORLDS = schema("world");
    private static final Schema REQUIREMENTS = schema("requirements");

    static Stream<Fixtures.JsonFile> worlds() {
        return Fixtures.folder("fixtures.worlds").stream();
    }

    static Stream<Fixtures.JsonFile> requirements() {
        return Fixtures.folder("fixtures.requirements").stream();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aWorldFollowsItsSchema(Fixtures.JsonFile world) {
        assertThat(WORLDS.validate(world.content())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("requirements")
    void aSectionOfRequirementsFollowsItsSchema(Fixtures.JsonFile section) {
        assertThat(REQUIREMENTS.validate(section.content())).isEmpty();
    }

    @Test
    void whatIsMisspeltOrMissingIsFound() {
        ObjectNode world = worlds().findFirst().orElseThrow().content().deepCopy();
        assertThat(WORLDS.validate(world.deepCopy().put("purpos", "misspelt"))).isNotEmpty();
        assertThat(WORLDS.validate(world.without("apps"))).isNotEmpty();

        JsonNode section = requirements().findFirst().orElseThrow().content().deepCopy();
        ((ObjectNode) section.at("/requirements/0")).put("class", "OPTIONAL");
        assertThat(REQUIREMENTS.validate(section)).isNotEmpty();
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Fixtures.file("fixtures/schemas/" + name + ".schema.json"));
    }
}
