package dev.ohosbackup.reports;

import dev.ohosbackup.suite.results.Observations;
import dev.ohosbackup.suite.results.RunResults;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;

/** What the run was about, for the box of that name on the first page of the report. */
final class Environment {
    private Environment() {}

    static void write(Path allureResults, RunResults run) throws IOException {
        Properties properties = new Properties();
        RunResults.Implementation implementation = run.implementation();
        properties.setProperty("Implementation 实现", implementation.name());
        properties.setProperty("Vendor 厂商", implementation.vendor());
        properties.setProperty("Implementation version 实现版本", implementation.version());
        properties.setProperty("Implementation API level 实现的 API 级别", String.valueOf(implementation.apiLevel()));
        properties.setProperty("API level asked for 测试的 API 级别", String.valueOf(run.apiLevel()));
        properties.setProperty("Profile 判定标准", run.profile().toString());
        properties.setProperty("Observations 观察", observations(run));
        properties.setProperty(
                "Capabilities 测试台能力",
                implementation.capabilities().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")));
        properties.setProperty("Kit version 套件版本", run.kit().version());
        properties.setProperty("Seed 种子", String.valueOf(run.seed()));
        properties.setProperty(
                "Checks 检查",
                run.checks().executed() + " executed of " + run.checks().planned() + " planned"
                        + (run.incomplete() ? "; cut short 中途被终止" : ""));
        Files.write(allureResults.resolve("environment.properties"), escaped(properties));
    }

    private static String observations(RunResults run) {
        Observations observed = Observations.of(run.requirements());
        return ObservationWords.SAME.both() + " " + observed.same() + ", " + ObservationWords.DIFFERS.both() + " "
                + observed.differs() + ", " + ObservationWords.NOT_REACHED.both() + " " + observed.notReached();
    }

    /** As {@link Properties} escapes it, but in a stable order and without the time of day that it writes on top. */
    private static byte[] escaped(Properties properties) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        properties.store(bytes, null);
        return bytes.toString(StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
