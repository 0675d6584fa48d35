package dev.ohosbackup.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ohosbackup.cli.config.ConfigLint;
import dev.ohosbackup.cli.config.Finding;
import dev.ohosbackup.cli.implementation.ImplementationStarter;
import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.cli.screen.Screen;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.plug.SelectionExplainer;
import dev.ohosbackup.plug.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lint-config}: what a device does with a {@code backup_config.json}, and why it takes a path or does not. */
@Command(name = "lint-config", sortOptions = false)
final class LintConfigCommand implements Callable<Integer> {
    private static final String BUNDLE = "com.example.linted";
    private static final int MODE = 0644;

    private final Screen screen;
    private final ImplementationStarter starter;

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.config")
    private Path file;

    @Option(names = "--explain", arity = "1..*", paramLabel = "PATH", descriptionKey = "option.explain")
    private List<String> paths = new ArrayList<>();

    LintConfigCommand(Screen screen, ImplementationStarter starter) {
        this.screen = screen;
        this.starter = starter;
    }

    @Override
    public Integer call() throws CannotRunException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new CannotRunException("lint.none", file.toAbsolutePath().normalize());
        }
        for (String path : paths) {
            if (!path.startsWith("/") || path.contains("/../") || path.endsWith("/..") || path.indexOf(0) >= 0) {
                throw new CannotRunException("lint.path", path);
            }
        }
        String text = Files.readString(file);
        List<Finding> findings = findings(text);
        findings.forEach(this::tell);
        if (findings.isEmpty()) {
            screen.say("lint.well", file);
        }
        if (!paths.isEmpty()) {
            explain(text);
        }
        return findings.stream().anyMatch(Finding::grave) ? ExitCode.DOES_NOT_CONFORM : ExitCode.CONFORMS;
    }

    private static List<Finding> findings(String text) {
        try {
            return ConfigLint.of(JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readTree(text));
        } catch (JsonProcessingException noJson) {
            String where = noJson.getLocation() == null
                    ? "?"
                    : String.valueOf(noJson.getLocation().getLineNr());
            String why = noJson.getOriginalMessage().lines().findFirst().orElse("");
            return List.of(new Finding(true, "", "lint.no-json", List.of(where, why)));
        }
    }

    private void tell(Finding finding) {
        String weight = finding.grave()
                ? screen.styled("bold,red", screen.wording().text("lint.grave"))
                : screen.styled("yellow", screen.wording().text("lint.light"));
        String words =
                screen.wording().text(finding.message(), finding.details().toArray());
        screen.line(weight + "  " + (finding.where().isEmpty() ? "/" : finding.where()) + "  " + words);
    }

    /** Asks the reference, with an application of that configuration and a file at each of the paths. */
    private void explain(String text) throws CannotRunException {
        BackupImplementation reference =
                starter.start("reference", Optional.empty()).implementation();
        List<FileSpec> files = paths.stream()
                .distinct()
                .filter(path -> !path.endsWith("/"))
                .map(path -> new FileSpec(path, new Content.Text("linted"), MODE, Instant.EPOCH))
                .toList();
        AppSpec app = new AppSpec(BUNDLE, 1, "1.0.0", text, Optional.of(ExtensionScript.plain()), files);
        try (Device device = reference.open(DeviceSpec.of(
                new World("linted", List.of(app)), reference.info().apiLevel()))) {
            SelectionExplainer explainer = device.control(SelectionExplainer.class)
                    .orElseThrow(() -> new IllegalStateException("the reference explains nothing"));
            for (String path : paths) {
                SelectionExplainer.Reason reason = explainer.explain(BUNDLE, path);
                screen.line((reason.taken() ? "+ " : "- ") + path + "  "
                        + screen.wording().text("lint.reason." + reason.rule())
                        + reason.pattern().map(pattern -> " (" + pattern + ")").orElse(""));
            }
        }
    }
}
