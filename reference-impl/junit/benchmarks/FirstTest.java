import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What the first test with a device costs in a fresh JVM, beyond an empty Jupiter test: the time of a whole process, once with
 * the one test and once with the other.
 *
 * <p>After {@code mvn -DskipTests install}, from the root of the project:
 * {@code java reference-impl/junit/benchmarks/FirstTest.java [rounds]}. Rounds take turns, so that a machine that is busy is so
 * for both; of each the median is told.
 */
class FirstTest {
    private static final String TEST = "dev.ohosbackup.junit.benchmark.OneTestProgram";
    private static final String MODULE = "reference-impl/junit";
    private static final long LONGEST_MINUTES = 2;

    public static void main(String[] args) throws Exception {
        int rounds = args.length == 0 ? 15 : Integer.parseInt(args[0]);
        Path classes = Path.of(MODULE, "target/test-classes");
        if (!Files.isDirectory(classes)) {
            System.err.println("expected " + classes + "; seen: none. Run mvn -DskipTests install first, and this from the"
                    + " root of the project.");
            System.exit(2);
        }
        String path = classPath(classes);
        List<Long> empty = new ArrayList<>();
        List<Long> device = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            empty.add(time(path, "empty"));
            device.add(time(path, "device"));
        }
        long without = median(empty);
        long with = median(device);
        System.out.printf(
                Locale.ROOT,
                "an empty test %d ms, the first test with a device %d ms: %d ms more (medians of %d)%n",
                without, with, with - without, rounds);
    }

    private static String classPath(Path classes) throws IOException, InterruptedException {
        Path file = Files.createTempFile("class-path", "");
        Process maven = new ProcessBuilder(
                        "mvn", "-q", "-pl", MODULE, "dependency:build-classpath",
                        "-Dmdep.includeScope=test", "-Dmdep.outputFile=" + file)
                .inheritIO()
                .start();
        if (maven.waitFor() != 0) {
            System.exit(2);
        }
        String dependencies = Files.readString(file).strip();
        Files.delete(file);
        return String.join(
                File.pathSeparator,
                classes.toAbsolutePath().toString(),
                Path.of(MODULE, "target/classes").toAbsolutePath().toString(),
                dependencies);
    }

    private static long time(String path, String which) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        long started = System.nanoTime();
        Process process = new ProcessBuilder(java, "-cp", path, TEST, which)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("expected the " + which + " test to end in 0 within " + LONGEST_MINUTES
                    + " min; seen: " + (process.isAlive() ? "it runs on" : "exit code " + process.exitValue()));
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
