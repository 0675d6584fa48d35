package dev.ohosbackup.cli;

import dev.ohosbackup.cli.screen.Screen;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line; picocli's own words are English only. */
record Misuse(Screen screen) {

    int explain(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName(" ");
        if (wrong instanceof MissingParameterException missing) {
            screen.complain("misuse.missing", names(missing), command);
        } else if (!wrong.getCommandLine().getSubcommands().isEmpty() && saysNoCommand(wrong)) {
            screen.complain("misuse.no-command", command);
        } else if (wrong instanceof UnmatchedArgumentException unmatched) {
            screen.complain("misuse.unknown", String.join(" ", unmatched.getUnmatched()), command);
        } else if (wrong instanceof OverwrittenOptionException twice) {
            screen.complain("misuse.twice", name(twice.getOverwritten()), command);
        } else if (wrong.getArgSpec() != null && wrong.getValue() != null) {
            ArgSpec spec = wrong.getArgSpec();
            screen.complain("misuse.value", name(spec), spec.paramLabel(), wrong.getValue(), command);
        } else {
            screen.complain("misuse.other", wrong.getMessage(), command);
        }
        return ExitCode.CANNOT_RUN;
    }

    /** The one complaint of picocli that has neither a type nor an argument of its own. */
    private static boolean saysNoCommand(ParameterException wrong) {
        return wrong.getClass() == ParameterException.class && wrong.getArgSpec() == null;
    }

    private static String names(MissingParameterException missing) {
        return missing.getMissing().stream().map(Misuse::nameAndValue).collect(Collectors.joining(", "));
    }

    private static String nameAndValue(ArgSpec spec) {
        return spec instanceof OptionSpec ? name(spec) + " " + spec.paramLabel() : name(spec);
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
