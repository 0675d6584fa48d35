package dev.ohosbackup.simulator.errors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every code that a document lists for a member can be met on the simulator, by a call or under a fault, and without
 * that cause the same call does not report it. The table of how is left in {@code target/error-pairs.json}.
 */
class ErrorPairsTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Path TABLE = Path.of("target", "error-pairs.json");
    private static final String WITHOUT_PARAMETERS =
            "401 is for parameters that are missing, of a wrong type or out of range, and the member has none: ";

    static Stream<ErrorPair> provoked() {
        return ErrorPair.all().stream().filter(pair -> Provocations.of(pair).isPresent());
    }

    @ParameterizedTest
    @MethodSource("provoked")
    void aDocumentedCodeIsReportedForItsCauseAlone(ErrorPair pair) {
        Provocation provocation = Provocations.of(pair).orElseThrow();
        try (Scene scene = new Scene(pair.apiLevel())) {
            assertThat(provocation.with().codes(scene)).as(provocation.words()).contains(pair.code());
            assertThat(scene.pendingFaults()).as("every fault has happened").isEmpty();
        }
        try (Scene scene = new Scene(pair.apiLevel())) {
            assertThat(provocation.without().codes(scene))
                    .as("without: " + provocation.words())
                    .doesNotContain(pair.code());
        }
    }

    @Test
    void onlyReleaseHasACodeThatCannotBeMetSinceItTakesNoParameters() {
        List<String> notProvoked = ErrorPair.all().stream()
                .filter(pair -> Provocations.of(pair).isEmpty())
                .map(ErrorPair::toString)
                .toList();
        assertThat(notProvoked)
                .containsExactly(
                        "api20:1411 SessionBackup.release 401",
                        "api20:2672 SessionRestore.release 401",
                        "api20:3692 IncrementalBackupSession.release 401");
    }

    @AfterAll
    static void leaveTheTable() throws IOException {
        ArrayNode table = JSON.createArrayNode();
        for (ErrorPair pair : ErrorPair.all()) {
            ObjectNode row = table.addObject();
            row.put("document", pair.document());
            row.put("owner", pair.owner().orElse(null));
            row.put("member", pair.member());
            row.put("line", pair.line());
            row.put("code", pair.code());
            Optional<Provocation> provocation = Provocations.of(pair);
            provocation.ifPresent(how -> row.put("provokedBy", how.words()));
            if (provocation.isEmpty()) {
                row.put("reason", WITHOUT_PARAMETERS + pair.document() + ":" + pair.line());
            }
        }
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, JSON.writeValueAsString(table) + "\n");
    }
}
