package dev.ohosbackup.suite.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.SystemError;
import dev.ohosbackup.plug.fault.Trigger;
import dev.ohosbackup.suite.Fixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A fault in Java and a fault in JSON are the same thing, and the schema knows exactly those there are. */
class FaultSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema FAULTS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Fixtures.file("fixtures/schemas/fault.schema.json"));

    private static List<Mishap> mishaps() {
        List<Mishap> all = new ArrayList<>();
        for (SystemError error : SystemError.values()) {
            all.add(new Mishap.Errno(error));
        }
        all.addAll(List.of(
                new Mishap.CutShort(0),
                new Mishap.CutShort(7),
                new Mishap.Stall(Optional.empty()),
                new Mishap.Stall(Optional.of(Duration.ofHours(4))),
                new Mishap.Stall(Optional.of(Duration.ofMillis(1500))),
                new Mishap.Die(),
                new Mishap.Throw(0),
                new Mishap.Throw(13900020),
                new Mishap.Corrupt(),
                new Mishap.Lose(),
                new Mishap.BrokenIpc(),
                new Mishap.Refuse(),
                new Mishap.Malfunction(),
                new Mishap.ServiceDeath(),
                new Mishap.Cancel()));
        return all;
    }

    static Stream<Fault> possible() {
        return Stream.of(Phase.values())
                .flatMap(phase -> mishaps().stream()
                        .filter(mishap -> phase.mishaps().contains(mishap.getClass()))
                        .map(mishap -> new Fault(mishap, phase, trigger(phase))));
    }

    private static Trigger trigger(Phase phase) {
        return phase == Phase.CALL
                ? Trigger.ofMember("SessionBackup.appendBundles")
                : Trigger.of("com.example.hiworld").occurrence(3);
    }

    @ParameterizedTest
    @MethodSource("possible")
    void everyPossibleFaultSurvivesTheWayThroughJson(Fault fault) throws Exception {
        JsonNode json = JSON.readTree(JSON.writeValueAsString(fault.fields()));
        assertThat(FAULTS.validate(json)).isEmpty();
        Map<String, Object> fields = JSON.convertValue(json, new TypeReference<>() {});
        assertThat(Fault.of(fields)).isEqualTo(fault);
    }

    @Test
    void whatCannotHappenInAPhaseIsRefusedByBoth() {
        int refused = 0;
        for (Phase phase : Phase.values()) {
            for (Mishap mishap : mishaps()) {
                if (phase.mishaps().contains(mishap.getClass())) {
                    continue;
                }
                assertThatThrownBy(() -> new Fault(mishap, phase, Trigger.first()))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(phase.name())
                        .hasMessageContaining("what can is");
                Phase another = Stream.of(Phase.values())
                        .filter(other -> other.mishaps().contains(mishap.getClass()))
                        .findFirst()
                        .orElseThrow();
                JsonNode json = JSON.valueToTree(new Fault(mishap, another, Trigger.first()).fields());
                ((ObjectNode) json).put("when", phase.name());
                assertThat(FAULTS.validate(json)).as(json.toString()).isNotEmpty();
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"what\":\"die\"}",
                "{\"what\":\"flood\",\"when\":\"WORK\"}",
                "{\"what\":\"die\",\"when\":\"NOON\"}",
                "{\"what\":\"errno\",\"when\":\"PACK\"}",
                "{\"what\":\"errno\",\"when\":\"PACK\",\"error\":\"EWHAT\"}",
                "{\"what\":\"errno\",\"when\":\"PACK\",\"error\":5}",
                "{\"what\":\"die\",\"when\":\"WORK\",\"error\":\"EIO\"}",
                "{\"what\":\"die\",\"when\":\"WORK\",\"occurrence\":0}",
                "{\"what\":\"die\",\"when\":\"WORK\",\"occurrence\":\"1\"}",
                "{\"what\":\"die\",\"when\":\"WORK\",\"occurrence\":1.5}",
                "{\"what\":\"cut-short\",\"when\":\"TRANSFER\",\"bytes\":-1}",
                "{\"what\":\"stall\",\"when\":\"WORK\",\"extra\":\"soon\"}",
                "{\"what\":\"die\",\"when\":\"WORK\",\"bundel\":\"com.a\"}"
            })
    void whatIsMisspeltMissingOrOutOfRangeIsRefusedByBothAndNamed(String text) throws Exception {
        JsonNode json = JSON.readTree(text);
        assertThat(FAULTS.validate(json)).isNotEmpty();
        Map<String, Object> fields = JSON.convertValue(json, new TypeReference<>() {});
        assertThatThrownBy(() -> Fault.of(fields))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fault");
    }
}
