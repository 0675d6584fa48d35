package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.TestApps.FILES;
import static dev.ohosbackup.simulator.TestApps.app;
import static dev.ohosbackup.simulator.TestApps.forbidden;
import static dev.ohosbackup.simulator.TestApps.withoutExtension;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.simulator.app.Explanation;
import dev.ohosbackup.simulator.app.Explanation.Reason;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A device says why it takes a path into a backup or does not. */
class SelectionExplainedTest {
    private final SimulatedDevice device = new Simulator()
            .open(DeviceSpec.of(
                    new World(
                            "test",
                            List.of(app("com.a"), forbidden("com.no"), withoutExtension("com.none"), inAScene())),
                    20));

    private static AppSpec inAScene() {
        AppSpec plain = app("com.scene");
        return new AppSpec(
                plain.bundleName(),
                1,
                "1",
                "{\"allowToBackupRestore\":true,\"backupScene\":\"s\",\"optionDir\":[{\"sceneId\":\"s\",\"includes\":[\"/x\"]}]}",
                plain.extension(),
                plain.files());
    }

    @AfterEach
    void close() {
        device.close();
    }

    @ParameterizedTest
    @CsvSource({
        "files/a.txt, INCLUDED, true",
        "files/, INCLUDED, true",
        "files/none, MISSING, false",
        "cache/x, NOT_INCLUDED, false",
        ".backup/backup, BACKUP_FOLDER, false",
        "'', ALWAYS_THERE, false",
        "./files//./a.txt/, INCLUDED, true",
    })
    void everyPathHasAReason(String path, Reason reason, boolean taken) {
        Explanation explanation = device.explain("com.a", "/data/storage/el2/base/" + path);
        assertThat(explanation.reason()).isEqualTo(reason);
        assertThat(explanation.taken()).isEqualTo(taken);
        assertThat(explanation.path())
                .startsWith("/data/storage/el2/base")
                .doesNotContain("//")
                .doesNotEndWith("/");
    }

    @Test
    void anApplicationThatTakesNoPartHasNothingTaken() {
        assertThat(device.explain("com.no", FILES).reason()).isEqualTo(Reason.NO_PART);
        assertThat(device.explain("com.none", FILES + "a.txt")).hasToString(FILES + "a.txt is not taken: NO_PART");
    }

    @Test
    void theSceneOfTheConfigurationDecides() {
        assertThat(device.explain("com.scene", FILES + "a.txt").reason()).isEqualTo(Reason.NOT_INCLUDED);
        assertThat(device.explain("com.scene", "/x").reason()).isEqualTo(Reason.MISSING);
    }

    @Test
    void anUnknownApplicationIsNamedWithThoseThatThereAre() {
        assertThatThrownBy(() -> device.explain("com.b", FILES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("com.b", "com.a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data/x", "../x", "/../x", "/data/../../../com.no/data", "/data/..", "/a\0b"})
    void aPathThatIsNotOneOfTheSandboxIsRefused(String path) {
        assertThatThrownBy(() -> device.explain("com.a", path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("absolute path");
    }
}
