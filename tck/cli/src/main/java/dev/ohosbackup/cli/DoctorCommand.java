package dev.ohosbackup.cli;

import dev.ohosbackup.cli.doctor.Examination;
import dev.ohosbackup.cli.implementation.ImplementationStarter;
import dev.ohosbackup.cli.implementation.ImplementationUnderTest;
import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.cli.screen.Screen;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: whether an implementation starts, and can do in seconds what its bench claims. */
@Command(name = "doctor", sortOptions = false)
final class DoctorCommand implements Callable<Integer> {
    private final Screen screen;
    private final ImplementationStarter starter;
    private final Clock clock;

    @Mixin
    private Subject subject = new Subject();

    DoctorCommand(Screen screen, ImplementationStarter starter, Clock clock) {
        this.screen = screen;
        this.starter = starter;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CannotRunException {
        ImplementationUnderTest underTest = subject.start(starter);
        screen.say(
                "doctor.starts",
                underTest.info().name(),
                underTest.info().version(),
                underTest.info().vendor(),
                underTest.apiLevel());
        boolean passed = new Examination(screen, clock, underTest).isPassed();
        screen.say(passed ? "doctor.well" : "doctor.ill");
        return passed ? ExitCode.CONFORMS : ExitCode.DOES_NOT_CONFORM;
    }
}
