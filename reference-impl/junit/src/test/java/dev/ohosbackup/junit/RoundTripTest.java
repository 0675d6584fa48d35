package dev.ohosbackup.junit;

import static dev.ohosbackup.junit.BackupAssertions.assertThat;
import static dev.ohosbackup.simulator.world.AppBuilder.FILES;
import static dev.ohosbackup.simulator.world.AppBuilder.app;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.plug.Content;
import dev.ohosbackup.simulator.testdouble.BackupClient;
import dev.ohosbackup.simulator.testdouble.Comparison;
import dev.ohosbackup.simulator.testdouble.RoundTrip;
import dev.ohosbackup.simulator.testdouble.TestDevice;
import dev.ohosbackup.simulator.world.AppBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A round trip reports exactly what was lost, changed or added. */
class RoundTripTest {
    private static final String NOTES = "com.example.notes";
    private static final Instant OLD = Instant.parse("2001-02-03T04:05:06Z");

    private static AppBuilder notes() {
        return app(NOTES)
                .file("today.txt", "milk\nbread\n")
                .file("mode", new Content.Text("m"), 0600, OLD)
                .file("bytes", new byte[] {0, 1, 2, -1})
                .noise("photo.jpg", 3_000_000);
    }

    @Test
    void nothingIsLost() {
        try (TestDevice device = TestDevice.api20().install(notes())) {
            assertThat(device.roundTrip().run()).isExact();
            assertThat(device)
                    .file(NOTES, "mode")
                    .hasMode(0600)
                    .wasModifiedAt(OLD)
                    .hasText("m");
        }
    }

    @Test
    void whatIsExcludedIsNotMissedAndDoesNotComeBack() {
        AppBuilder app = notes().file("cache/x", "x")
                .exclude(FILES + "cache/")
                .exclude(FILES + "key")
                .mustNotComeBack("key", "secret");
        try (TestDevice device = TestDevice.api20().install(app)) {
            assertThat(device.roundTrip(NOTES).run()).isExact();
            assertThat(device).file(NOTES, "cache/x").doesNotExist();
        }
    }

    @Test
    void whatMustNotComeBackAndDoesIsReported() {
        try (TestDevice device = TestDevice.api20().install(notes().mustNotComeBack("key", "secret"))) {
            RoundTrip.Result result = device.roundTrip(NOTES).run();
            assertThat(result).broughtBackExactly(NOTES, FILES + "key");
            Assertions.assertThat(result.isExact()).isFalse();
            assertThatThrownBy(result::requireExact).hasMessageContaining("must not come back: " + FILES + "key");
        }
    }

    @Test
    void anApplicationThatTakesNoPartIsLeftAloneUnlessItIsNamed() {
        AppBuilder shy = app("com.example.shy").backupNotAllowed().file("diary", "dear diary");
        try (TestDevice device = TestDevice.api20().install(notes(), shy)) {
            RoundTrip.Result result = device.roundTrip().run();
            assertThat(result).isExact();
            Assertions.assertThat(result.apps()).containsOnlyKeys(NOTES);
            Assertions.assertThat(result.troubles()).isEmpty();
            assertThat(device).file("com.example.shy", "diary").hasText("dear diary");

            Assertions.assertThat(device.roundTrip("com.example.shy").run().troubles())
                    .contains("there is no whole backup of com.example.shy");
        }
    }

    @Test
    void incrementsAddUp() {
        try (TestDevice device = TestDevice.api20().install(notes())) {
            RoundTrip.Result result = device.roundTrip(NOTES)
                    .then(changed -> changed.app(NOTES).write("new.txt", "new").delete("bytes"))
                    .then(changed -> changed.app(NOTES).write("today.txt", "beer\n"))
                    .run();
            assertThat(result).isExact();
            assertThat(device).file(NOTES, "today.txt").hasText("beer\n");
            assertThat(device).file(NOTES, "bytes").doesNotExist();
        }
    }

    @Test
    void anotherDeviceOfAnotherVersionKeepsWhatItHas() {
        try (TestDevice old = TestDevice.api12().install(notes());
                TestDevice young = TestDevice.api20()
                        .install(app(NOTES).version(2, "2.0.0").file("settings", "dark"))) {
            assertThat(old.roundTrip(NOTES).onto(young).run()).isExact();
            assertThat(young).file(NOTES, "settings").hasText("dark");
            assertThat(young).file(NOTES, "today.txt").hasText("milk\nbread\n");
        }
    }

    /** A tool of one's own, with mistakes. */
    private static final class Sloppy implements BackupClient {
        private final Map<String, byte[]> kept = new TreeMap<>();

        @Override
        public void backUp(TestDevice device, List<String> bundles) {
            for (String name : List.of("today.txt", "mode", "bytes")) {
                kept.put(name, device.app(NOTES).text(name).getBytes(StandardCharsets.UTF_8));
            }
        }

        @Override
        public void restore(TestDevice device, List<String> bundles) {
            device.app(NOTES).write("today.txt", "milk\nbutter\n").write("mode", kept.get("mode"));
            device.app(NOTES).write("made-up", "?");
        }
    }

    @Test
    void whatAToolOfOnesOwnGetsWrongIsNamedFileByFile() {
        try (TestDevice device = TestDevice.api20().install(notes())) {
            RoundTrip.Result result = device.roundTrip(NOTES).with(new Sloppy()).run();
            assertThat(result)
                    .lostExactly(NOTES, FILES + "bytes", FILES + "photo.jpg")
                    .changedExactly(NOTES, FILES + "mode", FILES + "today.txt")
                    .addedExactly(NOTES, FILES + "made-up");
            Assertions.assertThat(result.apps().get(NOTES).changed())
                    .extracting(Comparison.Change::aspect)
                    .contains(Comparison.Aspect.CONTENT, Comparison.Aspect.MODE, Comparison.Aspect.TIME);
            Assertions.assertThat(result.toString())
                    .contains("0 kept, 2 lost, 2 changed, 1 added")
                    .contains(
                            "was 11 bytes, from byte 0 on \"milk\\nbread\\n\", is 12 bytes, from byte 0 on \"milk\\nbutter\\n\"")
                    .contains("mode MODE: was 0600, is 0644");
            assertThatThrownBy(() -> assertThat(result).lostExactly(NOTES, FILES + "other"))
                    .hasMessageContaining("photo.jpg");
        }
    }

    @Test
    void aRestoreThatFailsLosesEverythingAndSaysWhy() {
        try (TestDevice device = TestDevice.api20().install(notes())) {
            device.inject("{\"what\":\"errno\",\"error\":\"EIO\",\"when\":\"UNPACK\"}");
            RoundTrip.Result result = device.roundTrip(NOTES).run();
            Assertions.assertThat(result.isExact()).isFalse();
            Assertions.assertThat(result.troubles()).anyMatch(trouble -> trouble.contains("13900005"));
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        try (TestDevice device = TestDevice.api10().install(notes())) {
            assertThatThrownBy(() -> device.roundTrip("com.example.nobody").run())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("[com.example.notes], got com.example.nobody");
            assertThatThrownBy(() -> device.roundTrip().then(changed -> {}).run())
                    .hasMessageContaining("API level of 12 or higher");
        }
    }
}
