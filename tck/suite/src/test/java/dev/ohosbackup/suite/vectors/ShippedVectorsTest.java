package dev.ohosbackup.suite.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ohosbackup.suite.Fixtures;
import dev.ohosbackup.suite.bench.Worlds;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors that are shipped can all be read and leave out nothing that they promise as a table. */
class ShippedVectorsTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Fixtures.file("fixtures/schemas/vectors.schema.json").toString());

    private final Catalogue catalogue = Catalogue.load();
    private final VectorReader reader = new VectorReader(catalogue, Worlds.load());
    private final List<VectorRow> rows = Fixtures.folder(VectorEngine.PACKAGE).stream()
            .flatMap(file -> new VectorFile(file, reader).rows().stream())
            .toList();

    static List<Fixtures.JsonFile> files() {
        return Fixtures.folder(VectorEngine.PACKAGE);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileFollowsTheSchema(Fixtures.JsonFile file) {
        assertThat(SCHEMA.validate(file.content().toString(), InputFormat.JSON)).isEmpty();
    }

    /** The reader refuses unknown requirements, members and worlds, ids used twice, and refusals without control. */
    @Test
    void everyVectorCanBeRead() {
        assertThat(rows)
                .hasSizeGreaterThan(200)
                .allSatisfy(
                        row -> assertThat(row).withFailMessage(row::toString).isInstanceOf(Vector.class));
    }

    @Test
    void everyMemberIsCalledBySomeVector() {
        assertThat(rows.stream().map(row -> ((Vector) row).member().name()).distinct())
                .containsExactlyInAnyOrderElementsOf(Members.all().names());
    }

    @Test
    void everyRowOf201And202IsProvokedByItsCause() {
        assertThat(catalogue.requirements())
                .filteredOn(requirement -> requirement.id().matches(".*\\.error-20[12]"))
                .hasSize(50)
                .allSatisfy(requirement -> assertThat(causes(requirement))
                        .containsExactly(Optional.of(
                                requirement.codes().equals(List.of(201))
                                        ? Vector.MissingRight.BACKUP_PERMISSION
                                        : Vector.MissingRight.SYSTEM_APP)));
    }

    @Test
    void everyOtherMemberWithThePermissionIsRefusedForBothCauses() {
        assertThat(catalogue.requirements())
                .filteredOn(requirement -> requirement.id().endsWith(".refused-without-rights"))
                .hasSize(12)
                .allSatisfy(requirement -> assertThat(causes(requirement))
                        .containsExactlyInAnyOrder(
                                Optional.of(Vector.MissingRight.BACKUP_PERMISSION),
                                Optional.of(Vector.MissingRight.SYSTEM_APP)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "otherwize | {}",
                "call | \"Backup.updateTimer\"",
                "call | \"updateTimer\"",
                "with | {\"timout\": 1}",
                "raw | {\"timeout\": 1}",
                "expect | {\"type\": \"Promise<int>\"}",
                "with | {\"timeout\": \"1\"}",
                "with | {\"remoteCapabilitiesFd\": {\"ownWith\": {\"at\": \"/a\"}}}",
                "given | {\"session\": \"SessionBackup\"}",
                "given | {\"world\": \"one-app\", \"session\": \"Session\"}",
                "without | \"rights\"",
                "expect | {}",
                "expect | {\"returns\": true, \"refused\": [401]}",
                "expect | {\"accepted\": false}",
                "expect | {\"json\": [{\"at\": \"/a\"}]}",
                "expect | {\"anyOf\": [{\"reading\": \"only\", \"returns\": true}]}",
                "otherwise | {\"with\": {\"timeout\": 1}}"
            })
    void theSchemaRefuses(String mistake) {
        String[] keyAndValue = mistake.split(" \\| ");
        String file = "{\"about\": \"x\", \"vectors\": [{\"id\": \"x\", \"" + keyAndValue[0] + "\": " + keyAndValue[1]
                + "}]}";

        assertThat(SCHEMA.validate(file, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void whatOneLineSaysTakesPrecedenceOverDefaultsAndAVariantOverTheLine() {
        Vector vector = rows.stream()
                .filter(row -> row.id().equals("updateTimer is refused with 202 for an ordinary application"))
                .map(Vector.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(vector.requirement()).isEqualTo("backup.update-timer.error-202");
        assertThat(vector.missing()).contains(Vector.MissingRight.SYSTEM_APP);
        assertThat(vector.situation().begun()).contains("com.example.parrot");
        assertThat(vector.control().orElseThrow().expectation()).isInstanceOf(Expectation.Returns.class);
    }

    @Test
    void whatALineBeginsWithADotIsWrittenBehindItsVariant() {
        Vector vector = rows.stream()
                .filter(row -> row.id().equals("The constructor of SessionRestore with null is refused"))
                .map(Vector.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(vector.requirement()).isEqualTo("session-restore.constructor.callback.type");
        assertThat(vector.member().name()).isEqualTo("SessionRestore.constructor");
        assertThat(vector.input()).isInstanceOf(RawArguments.class).hasToString("[null]");
    }

    @Test
    void everyParameterIsPassedTwoWrongValuesOrMore() {
        List<Requirement> types = catalogue.requirements().stream()
                .filter(requirement -> requirement.id().endsWith(".type"))
                .toList();

        assertThat(types)
                .hasSize(45)
                .allSatisfy(requirement -> assertThat(rows)
                        .filteredOn(row -> row.requirement().equals(requirement.id()))
                        .as(requirement.id())
                        .hasSizeGreaterThanOrEqualTo(2)
                        .allSatisfy(row -> assertThat(((Vector) row).expectation())
                                .isEqualTo(new Expectation.Refused(new TreeSet<>(requirement.codes()))))
                        .extracting(row -> ((Vector) row).input().toString())
                        .doesNotHaveDuplicates());
    }

    @Test
    void level10HasItsOwnArguments() {
        Vector vector = rows.stream()
                .filter(row -> row.id().equals("publishFile with a promise is refused without the permission"))
                .map(Vector.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(((Arguments) vector.at(10).input()).text("uri")).isEqualTo("manage.json");
        assertThat(((Arguments) vector.at(12).input()).text("uri")).isEmpty();
    }

    private Stream<Optional<Vector.MissingRight>> causes(Requirement requirement) {
        return rows.stream()
                .filter(row -> row.requirement().equals(requirement.id()))
                .map(row -> ((Vector) row).missing());
    }
}
