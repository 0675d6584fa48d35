package dev.ohosbackup.cli;

import dev.ohosbackup.cli.implementation.ImplementationStarter;
import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.cli.screen.Screen;
import dev.ohosbackup.cli.screen.Wording;
import dev.ohosbackup.suite.bench.Worlds;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The kit's command line. */
@Command(name = Tck.NAME, versionProvider = VersionLine.class, sortOptions = false)
public final class Tck {
    static final String NAME = "ohos-backup-tck";
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final String TRIAL_WORLD = "one-app";

    // Read by Language before the commands are made; here for the help, and to refuse other values.
    @Option(names = Language.OPTION, paramLabel = "en|zh", descriptionKey = "option.lang", scope = ScopeType.INHERIT)
    private Language language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help",
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "option.version")
    private boolean version;

    private Tck() {}

    /** Runs a command and ends the JVM with its exit code, whatever threads an implementation has left behind. */
    public static void main(String[] args) {
        Wording wording = Wording.in(Language.of(args, Locale.getDefault()));
        Screen screen = new Screen(Consoles.out(), Consoles.err(), Ansi.AUTO, wording);
        // Who reads standard output reads the kit; what an implementation prints there is not for them.
        System.setOut(System.err);
        Departure departure = Departure.watchedFrom(screen);
        departure.leaveWith(runWhole(args, screen));
    }

    private static int runWhole(String[] args, Screen screen) {
        try {
            return run(args, screen, starter(START_LIMIT), Clock.systemUTC());
        } catch (RuntimeException | Error broken) {
            // A broken jar or a full heap must not end in a number that says something about the implementation.
            return kitBroke(broken, screen);
        }
    }

    static ImplementationStarter starter(Duration limit) {
        return new ImplementationStarter(
                limit, Tck.class.getClassLoader(), () -> Worlds.load().get(TRIAL_WORLD));
    }

    /**
     * Runs a command.
     *
     * @return 0 conforms (or the command did what it was asked), 1 does not conform, 2 could not run, 3 the kit itself
     *     failed
     */
    static int run(String[] args, Screen screen, ImplementationStarter starter, Clock clock) {
        CommandLine line = new CommandLine(new Tck())
                .addSubcommand("run", new RunCommand(screen, starter, clock))
                .addSubcommand("list", new ListCommand(screen))
                .addSubcommand("explain", new ExplainCommand(screen))
                .addSubcommand("doctor", new DoctorCommand(screen, starter, clock))
                .addSubcommand("lint-config", new LintConfigCommand(screen, starter))
                .addSubcommand("report", new ReportCommand(screen))
                .addSubcommand("diff", new DiffCommand(screen))
                .addSubcommand("baseline", new BaselineCommand(screen, clock))
                .addSubcommand("merge", new MergeCommand(screen, clock))
                .addSubcommand("matrix", new MatrixCommand(screen))
                .addSubcommand("verify-statement", new VerifyStatementCommand(screen))
                .addSubcommand("challenge", new ChallengeCommand(screen))
                .addSubcommand("completion", new CompletionCommand(screen))
                .registerConverter(ShardWord.class, new ShardWord.Converter())
                .setOut(screen.outWriter())
                .setErr(screen.errWriter())
                .setColorScheme(CommandLine.Help.defaultColorScheme(screen.ansi()))
                .setResourceBundle(screen.wording().bundle())
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((thrown, where, parsed) -> broken(thrown, screen))
                .setParameterExceptionHandler((wrong, given) -> new Misuse(screen).explain(wrong));
        if (args.length == 0) {
            line.usage(line.getErr());
            return ExitCode.CANNOT_RUN;
        }
        return line.execute(args);
    }

    private static int broken(Exception thrown, Screen screen) {
        if (thrown instanceof CannotRunException why) {
            screen.complain(why);
            return ExitCode.CANNOT_RUN;
        }
        return kitBroke(thrown, screen);
    }

    private static int kitBroke(Throwable thrown, Screen screen) {
        screen.complain("kit-broke");
        screen.trace(thrown);
        return ExitCode.KIT_FAILED;
    }
}
