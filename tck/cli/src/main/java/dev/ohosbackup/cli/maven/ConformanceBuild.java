package dev.ohosbackup.cli.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the kit's jar as a user would, on Maven's own Java and in the folder where Maven was called.
 *
 * <p>Not the plugin's own way to start a process: that one buries the kit's last words under a stack trace of its own.
 */
public final class ConformanceBuild {
    private ConformanceBuild() {}

    /**
     * Runs it, and fails the build unless it ends with 0.
     *
     * @param args the report that the run will write, then what follows {@code java}
     */
    public static void main(String[] args) throws IOException, InterruptedException, RunFailed {
        LastLine.register(new File(args[0]).getCanonicalFile());
        List<String> command = new ArrayList<>(List.of(args));
        command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        int exitCode = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new RunFailed(exitCode);
        }
    }

    /** Ends the build; without a stack trace, since nothing broke. */
    static final class RunFailed extends Exception {
        private static final long serialVersionUID = 1L;

        RunFailed(int exitCode) {
            super("exit code " + exitCode + ", " + meaning(exitCode), null, false, false);
        }

        @Override
        public String toString() {
            return getMessage();
        }

        private static String meaning(int exitCode) {
            return switch (exitCode) {
                case 1 -> "the implementation does not conform; see above and the report.";
                case 2 -> "the kit cannot run; see above.";
                default -> "the kit itself failed; see above.";
            };
        }
    }
}
