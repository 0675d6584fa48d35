package dev.ohosbackup.suite.run;

import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.verdict.Finding;

/** Puts a finding into words; every message has the same shape. */
final class Message {
    private Message() {}

    static String of(Requirement requirement, Finding finding, String replay) {
        StringBuilder text = new StringBuilder()
                .append(finding.verdict())
                .append(' ')
                .append(requirement.id())
                .append(" (")
                .append(requirement.pointer())
                .append(", API ")
                .append(requirement.since())
                .append(", ")
                .append(requirement.requirementClass())
                .append(")\n  ")
                .append(requirement.title().en())
                .append("\n  ")
                .append(requirement.title().zh());
        finding.expected().ifPresent(it -> text.append("\n  expected: ").append(it));
        finding.seen().ifPresent(it -> text.append("\n  seen:     ").append(it));
        finding.reason().ifPresent(it -> text.append("\n  reason:   ").append(it));
        return text.append("\n  replay:   ").append(replay).toString();
    }
}
