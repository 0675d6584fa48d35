package dev.ohosbackup.reports;

import dev.ohosbackup.suite.journal.TimelineLine;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The timeline of a check as Allure steps: under each step of a scenario what the client and the kit did, and under that
 * what came back before they did the next thing.
 */
final class JournalSteps {
    private static final int AT_MOST = 200;
    private static final int LONGEST_NAME = 400;

    private final long start;
    private final boolean suspicious;
    private final List<StepResult> steps = new ArrayList<>();
    private List<StepResult> scenarioStep = steps;
    private List<StepResult> lastAct = steps;

    private JournalSteps(long start, boolean suspicious) {
        this.start = start;
        this.suspicious = suspicious;
    }

    /**
     * The steps of one check.
     *
     * @param start      when it began, in milliseconds since 1970
     * @param suspicious whether the check went wrong, so that every error in it is marked; in a check that passed an
     *                   error is what had to come
     */
    static List<StepResult> of(List<TimelineLine> lines, long start, boolean suspicious) {
        JournalSteps journal = new JournalSteps(start, suspicious);
        Excerpt excerpt = Excerpt.of(lines, AT_MOST);
        excerpt.beginning().forEach(journal::add);
        excerpt.gap().ifPresent(gap -> {
            journal.steps.add(step(gap.text(), Status.SKIPPED, start));
            journal.scenarioStep = journal.steps;
            journal.lastAct = journal.steps;
        });
        excerpt.end().forEach(journal::add);
        journal.steps.forEach(JournalSteps::conclude);
        return journal.steps;
    }

    private void add(TimelineLine line) {
        Status status = suspicious && TimelineMark.isError(line) ? Status.FAILED : Status.PASSED;
        StepResult step = step(name(line), status, start + line.atMillis());
        switch (TimelineMark.of(line)) {
            case NOTE -> {
                steps.add(step);
                scenarioStep = step.getSteps();
                lastAct = scenarioStep;
            }
            case CALL, KIT -> {
                scenarioStep.add(step);
                lastAct = step.getSteps();
            }
            case ANSWER, CALLBACK, DESCRIPTOR -> lastAct.add(step);
        }
    }

    private static StepResult step(String name, Status status, long at) {
        return new StepResult().setName(name).setStatus(status).setStart(at).setStop(at);
    }

    /** A step lasts until the last thing in it, and is marked when anything in it is. */
    private static void conclude(StepResult step) {
        for (StepResult inner : step.getSteps()) {
            conclude(inner);
            step.setStop(Math.max(step.getStop(), inner.getStop()));
            if (inner.getStatus() == Status.FAILED) {
                step.setStatus(Status.FAILED);
            }
        }
    }

    private static String name(TimelineLine line) {
        StringBuilder name = new StringBuilder();
        if (TimelineMark.of(line) != TimelineMark.NOTE) {
            name.append(String.format(Locale.ROOT, "%.3f s  ", line.atMillis() / 1000.0));
        }
        if (line.device() > 1) {
            name.append("device ").append(line.device()).append("  ");
        }
        if (TimelineMark.isError(line) && !line.text().startsWith("✗")) {
            name.append("✗ ");
        }
        if (line.lane().startsWith("app:")) {
            name.append(line.lane().substring("app:".length())).append("  ");
        }
        name.append(line.text());
        return name.length() <= LONGEST_NAME ? name.toString() : name.substring(0, LONGEST_NAME) + "…";
    }
}
