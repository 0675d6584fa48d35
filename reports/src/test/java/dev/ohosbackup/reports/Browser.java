package dev.ohosbackup.reports;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser without a screen and without a network. */
record Browser(Path program) {

    /**
     * What the browser made of a page.
     *
     * @param dom     the page after its scripts have run
     * @param console what it complained about, such as an error in a script or a request that was not allowed
     */
    record Visit(String dom, List<String> console) {}

    static Optional<Browser> installed() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Arrays.stream(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Browser::new);
    }

    /** Opens an address and waits until its scripts have run for some seconds of the page's own time. */
    Visit open(String address, Path workplace, String... flags) throws IOException, InterruptedException {
        Path dom = workplace.resolve("dom.html");
        Path log = workplace.resolve("browser.log");
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + workplace.resolve("profile"),
                "--enable-logging=stderr",
                "--virtual-time-budget=2000",
                "--dump-dom"));
        command.addAll(List.of(flags));
        command.add(address);
        Process process = new ProcessBuilder(command)
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("expected " + program + " to end within 30 s, it did not; its log: "
                    + Files.readString(log, StandardCharsets.UTF_8));
        }
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            List<String> console =
                    lines.filter(line -> line.contains(":CONSOLE")).toList();
            return new Visit(Files.readString(dom, StandardCharsets.UTF_8), console);
        }
    }
}
