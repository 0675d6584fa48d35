package dev.ohosbackup.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.suite.journal.Event;
import dev.ohosbackup.suite.journal.TimelineLine;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StepResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalStepsTest {

    @Test
    void underAStepStandsWhatTheClientDidAndUnderThatWhatCameBack() {
        List<StepResult> steps = JournalSteps.of(SampleRun.journal(), 1000, true);

        assertThat(steps).hasSize(2);
        List<StepResult> acts = steps.get(1).getSteps();
        assertThat(acts.get(0).getName()).contains("0.036 s  → SessionBackup.appendBundles");
        assertThat(acts.get(0).getSteps())
                .extracting(StepResult::getName)
                .contains(
                        "0.048 s  com.example.notes  session 1: onBundleBegin",
                        "0.132 s  ✗ com.example.gallery  session 1: onBundleBegin error 13500001");
        assertThat(steps.get(1).getStart()).isEqualTo(1024);
        assertThat(steps.get(1).getStop()).isEqualTo(1216);
    }

    @Test
    void errorsAreMarkedWhereTheCheckWentWrong() {
        assertThat(statuses(JournalSteps.of(SampleRun.journal(), 0, true))).contains(Status.FAILED);
        assertThat(statuses(JournalSteps.of(SampleRun.journal(), 0, false))).containsOnly(Status.PASSED);
    }

    @Test
    void aLongJournalIsCutInTheMiddleAndSaysSo() {
        List<Event> events = new ArrayList<>();
        for (int call = 0; call < 1000; call++) {
            events.add(new Event.FdClosed(call));
        }
        List<TimelineLine> lines = SampleRun.lines(events);

        List<StepResult> steps = JournalSteps.of(lines, 0, false);

        assertThat(steps).hasSize(201);
        assertThat(steps.get(100).getName()).startsWith("… 800 lines left out, 0 of them errors");
        assertThat(steps.get(200).getName()).endsWith("fd 999 closed");
    }

    private static List<Status> statuses(List<StepResult> steps) {
        List<Status> statuses = new ArrayList<>();
        for (StepResult step : steps) {
            statuses.add(step.getStatus());
            statuses.addAll(statuses(step.getSteps()));
        }
        return statuses;
    }
}
