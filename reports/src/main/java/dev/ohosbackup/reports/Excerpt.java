package dev.ohosbackup.reports;

import dev.ohosbackup.suite.journal.TimelineLine;
import java.util.List;
import java.util.Optional;

/**
 * As many lines of a timeline as a person can read: its beginning and its end.
 *
 * @param gap what was left out between them, where anything was
 */
record Excerpt(List<TimelineLine> beginning, Optional<Gap> gap, List<TimelineLine> end) {

    /** Lines that were left out. */
    record Gap(int lines, long errors) {
        String text() {
            return "… " + lines + " lines left out, " + errors + " of them errors; the attached text has all" + " · 省略 "
                    + lines + " 行，其中错误 " + errors + " 行，全文见附件";
        }
    }

    static Excerpt of(List<TimelineLine> lines, int atMost) {
        if (lines.size() <= atMost) {
            return new Excerpt(lines, Optional.empty(), List.of());
        }
        int half = atMost / 2;
        List<TimelineLine> hidden = lines.subList(half, lines.size() - half);
        long errors = hidden.stream().filter(TimelineMark::isError).count();
        return new Excerpt(
                lines.subList(0, half),
                Optional.of(new Gap(hidden.size(), errors)),
                lines.subList(lines.size() - half, lines.size()));
    }
}
