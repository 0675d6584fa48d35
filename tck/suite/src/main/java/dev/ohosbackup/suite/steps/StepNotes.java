package dev.ohosbackup.suite.steps;

import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.journal.Event;
import dev.ohosbackup.suite.run.CurrentBench;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestStepStarted;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Writes each step into the journal before it is taken, so that a timeline reads as the scenario does; and refuses a
 * scenario with a step that nobody knows, with the shapes that come nearest to it, before anything of it is done.
 */
public final class StepNotes implements ConcurrentEventListener {
    private final Vocabulary vocabulary = Vocabulary.read();

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestCaseStarted.class, this::refuseUnknownSteps);
        publisher.registerHandlerFor(TestStepStarted.class, this::note);
    }

    private void refuseUnknownSteps(TestCaseStarted started) {
        started.getTestCase().getTestSteps().stream()
                .filter(PickleStepTestStep.class::isInstance)
                .map(PickleStepTestStep.class::cast)
                .flatMap(step -> vocabulary.complaint(step.getStep().getText()).stream()
                        .map(complaint -> step.getUri() + ":" + step.getStep().getLine() + ": " + complaint))
                .findFirst()
                .ifPresent(complaint -> {
                    throw new IllegalStateException(complaint);
                });
    }

    private void note(TestStepStarted started) {
        if (started.getTestStep() instanceof PickleStepTestStep step) {
            String text = step.getStep().getKeyword() + step.getStep().getText();
            Bench bench = CurrentBench.get();
            List<TestDevice> devices = bench.devices();
            Optional.of(devices)
                    .filter(opened -> !opened.isEmpty())
                    .ifPresentOrElse(
                            opened -> opened.get(opened.size() - 1).note(text),
                            () -> bench.journal().add(0, () -> Duration.ZERO, new Event.Noted(text)));
        }
    }
}
