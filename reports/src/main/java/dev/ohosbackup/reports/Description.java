package dev.ohosbackup.reports;

import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.Observation;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.Verdict;
import java.util.Optional;

/** What stands beside a check in the report, as HTML: the requirements it is about, in both languages, and how to run it again. */
final class Description {
    private final StringBuilder html = new StringBuilder();

    private Description() {}

    static String of(Check check) {
        Description description = new Description();
        check.findings().forEach(finding -> description.requirement(finding.requirement(), finding.result()));
        description
                .html
                .append("<p>Replay 重现: <code>")
                .append(Markup.escape(check.result().replay()))
                .append("</code></p>");
        return description.html.toString();
    }

    static String of(RequirementResult unchecked) {
        Description description = new Description();
        description.title(unchecked);
        description.row(
                "Verdict 结论", Optional.of(VerdictWords.of(unchecked.verdict()).both()));
        description.observation(unchecked, unchecked.observed());
        description.row("Reason 原因", unchecked.reason());
        return description.html.toString();
    }

    private void requirement(RequirementResult requirement, CheckResult result) {
        title(requirement);
        row("Verdict 结论", Optional.of(verdict(requirement, result)));
        observation(requirement, result.observed());
        row(
                requirement.requirementClass() == RequirementClass.OBSERVED
                        ? "In OpenHarmony 在 OpenHarmony 上"
                        : "Expected 期望",
                result.expected());
        row("Seen 实际", result.seen());
        row("Reading 读法", result.reading());
    }

    private static String verdict(RequirementResult requirement, CheckResult result) {
        // Scored or not, what is as in OpenHarmony passes; only what differs and passes all the same was not scored.
        boolean unscored = result.verdict() == Verdict.PASS
                && result.observed().equals(Optional.of(Observation.DIFFERS))
                && requirement.requirementClass() == RequirementClass.OBSERVED;
        return unscored
                ? ObservationWords.NOT_SCORED
                : VerdictWords.of(result.verdict()).both();
    }

    private void observation(RequirementResult requirement, Optional<Observation> observed) {
        row(
                "Observation 观察",
                ObservationWords.of(requirement.requirementClass(), observed).map(ObservationWords::both));
    }

    private void title(RequirementResult requirement) {
        html.append("<p><strong>")
                .append(Markup.escape(requirement.title().en()))
                .append("</strong><br><strong>")
                .append(Markup.escape(requirement.title().zh()))
                .append("</strong><br><code>")
                .append(Markup.escape(requirement.id()))
                .append("</code> · ")
                .append(Markup.escape(requirement.document() + ":" + requirement.line()))
                .append(" · ")
                .append(requirement.requirementClass())
                .append(" · API ")
                .append(levels(requirement))
                .append("</p>");
    }

    private void row(String label, Optional<String> words) {
        words.ifPresent(it -> html.append("<p>")
                .append(label)
                .append(": ")
                .append(Markup.escape(it).replace("\n", "<br>"))
                .append("</p>"));
    }

    private static String levels(RequirementResult requirement) {
        return requirement.since()
                + requirement.until().map(until -> "–" + until).orElse("+");
    }
}
