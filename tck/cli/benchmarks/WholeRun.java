import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long a run of the kit against the reference takes, from the start of its process: to its first result, and to its
 * end; and how that compares with one Jupiter test that does nothing, with the Allure listener, in the same JVM.
 *
 * <p>After {@code mvn -DskipTests install}, from the root of the project:
 * {@code java tck/cli/benchmarks/WholeRun.java [rounds]}. Rounds take turns, so that a machine that is busy is so for both;
 * of each the median is told.
 */
class WholeRun {
    private static final String KIT = "tck/cli/target/ohos-backup-tck.jar";
    private static final String SINGLE = "dev.ohosbackup.cli.benchmark.SingleTest";
    private static final long LONGEST_MINUTES = 10;

    /** Milliseconds from the start of a process to its first result, where it tells of one, and to its end. */
    private record Taken(long first, long end) {}

    public static void main(String[] args) throws Exception {
        int rounds = args.length == 0 ? 3 : Integer.parseInt(args[0]);
        if (!Files.isRegularFile(Path.of(KIT))) {
            System.err.println("expected " + KIT + "; seen: none. Run mvn -DskipTests install first, and this from the"
                    + " root of the project.");
            System.exit(2);
        }
        Path work = Files.createTempDirectory("whole-run");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = classPath(work);
        List<Taken> kit = new ArrayList<>();
        List<Taken> single = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            kit.add(time(
                    work,
                    "1 of ",
                    List.of(java, "-jar", Path.of(KIT).toAbsolutePath().toString(), "run", "--lang", "en",
                            "--implementation", "reference", "--results", "results")));
            single.add(time(work, "", List.of(java, "-cp", path, SINGLE)));
        }
        delete(work);
        long first = median(kit.stream().map(Taken::first).toList());
        long whole = median(kit.stream().map(Taken::end).toList());
        long one = median(single.stream().map(Taken::end).toList());
        System.out.printf(
                Locale.ROOT,
                "first result %d ms, whole run %d ms, one Jupiter test with Allure %d ms: %.1f times (medians of %d)%n",
                first, whole, one, (double) whole / one, rounds);
    }

    private static String classPath(Path work) throws IOException, InterruptedException {
        Path file = work.resolve("class-path");
        Process maven = new ProcessBuilder(
                        "mvn", "-q", "-pl", "tck/cli", "dependency:build-classpath",
                        "-Dmdep.includeScope=test", "-Dmdep.outputFile=" + file)
                .inheritIO()
                .start();
        if (maven.waitFor() != 0) {
            System.exit(2);
        }
        return Path.of("tck/cli/target/test-classes").toAbsolutePath() + File.pathSeparator + Files.readString(file).strip();
    }

    private static Taken time(Path work, String firstResult, List<String> command) throws IOException, InterruptedException {
        long started = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long first = -1;
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (first < 0 && !firstResult.isEmpty() && line.strip().startsWith(firstResult)) {
                    first = millisSince(started);
                }
            }
        }
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("expected " + command + " to end in 0; seen: " + process.exitValue());
        }
        return new Taken(first, millisSince(started));
    }

    private static long millisSince(long started) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
