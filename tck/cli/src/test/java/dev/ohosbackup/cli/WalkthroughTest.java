package dev.ohosbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first hour of a vendor, as README tells it: three failures, two put up with, one mended, and what the kit says of
 * that. The commands are those that stand there; the build of the sample vendor alone is done in this process.
 */
class WalkthroughTest {
    private static final String JAR = "fixtures/sample-vendor/target/sample-vendor-0.1.0.jar";
    private static final Pattern KIT = Pattern.compile("java -jar tck/cli/target/ohos-backup-tck\\.jar (.*)");
    private static final Pattern SED = Pattern.compile("sed -i 's/(.*)/(.*)/' fixtures/sample-vendor/(\\S+)");

    @TempDir
    private Path directory;

    private Path jar;
    private String mended = "";
    private String by = "";

    @Test
    void itHappensAsItIsTold() throws Exception {
        StringBuilder told = new StringBuilder();
        for (String command : commands("README.md")) {
            Matcher kit = KIT.matcher(command);
            Matcher sed = SED.matcher(command);
            if (kit.matches()) {
                Said said = Said.by(words(kit.group(1)));
                told.append(said.exitCode()).append(' ');
                assertThat(said.err()).as(command).isEmpty();
                expect(kit.group(1).split(" ")[0], said);
            } else if (sed.matches()) {
                assertThat(Path.of("../../fixtures/sample-vendor").resolve(sed.group(3)))
                        .content()
                        .contains(sed.group(1));
                mended = sed.group(1);
                by = sed.group(2);
            } else {
                assertThat(command).startsWith("mvn -q ");
                jar = SampleVendorJar.packed(
                        Files.createDirectories(directory.resolve("vendor" + mended.length())),
                        source -> mended.isEmpty() ? source : source.replace(mended, by));
            }
        }
        assertThat(told).hasToString("0 1 0 0 0 0 0 0 ");
    }

    @Test
    void bothLanguagesTellTheSameCommands() throws Exception {
        assertThat(commands("README.zh-CN.md")).isEqualTo(commands("README.md"));
    }

    private static void expect(String command, Said said) {
        switch (command) {
            case "doctor" ->
                assertThat(said.out()).contains("RAW_ARGUMENTS is not claimed", "All that is claimed works.");
            case "explain" -> assertThat(said.out()).contains("api20:1512", "13500012");
            case "baseline" -> assertThat(said.out()).contains("2 known failures");
            case "diff" ->
                assertThat(said.out())
                        .contains("Regressed: 0", "Fixed: 1", SampleVendorJar.BROKEN.get(1) + "  FAIL → PASS");
            default -> assertThat(said.out()).isNotEmpty();
        }
    }

    /** The words of a command, with everything it writes or reads below a directory of the test. */
    private String[] words(String command) {
        return Arrays.stream(command.split(" (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                .map(word -> word.replace("\"", ""))
                .map(word -> word.equals(JAR) ? jar.toString() : word)
                .map(word -> word.matches("before|after|baseline\\.json|matrix\\.html")
                        ? directory.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
    }

    private static List<String> commands(String readme) throws Exception {
        String text = Files.readString(Path.of("../..").resolve(readme));
        String heading = readme.equals("README.md") ? "\n## From a failure to a fix\n" : "\n## 从不符合到修复\n";
        assertThat(text).contains(heading);
        String section = text.split(Pattern.quote(heading))[1].split("\n## ")[0];
        return Pattern.compile("(?ms)^```sh\n(.*?)^```$")
                .matcher(section)
                .results()
                .flatMap(block -> block.group(1).lines())
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
