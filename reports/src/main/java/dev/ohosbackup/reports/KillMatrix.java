package dev.ohosbackup.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * What the kit said of wrong implementations.
 *
 * @param version  the kit's version
 * @param date     the day of the run, as {@code 2026-01-31}
 * @param whole    whether each was asked for every requirement, or only for those that must be red
 * @param mutants  the wrong implementations, in the order of their families
 * @param lastWhole what came of the last run in which each was asked for every requirement
 * @param mutation  how many mutants of the reference's own code the suite kills
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record KillMatrix(
        String version,
        String date,
        boolean whole,
        List<Mutant> mutants,
        Optional<Total> lastWhole,
        Optional<Score> mutation) {

    /**
     * A wrong implementation.
     *
     * @param mutant      its name
     * @param breaks      the requirement that it breaks
     * @param how         what it does instead
     * @param title       what the requirement says
     * @param line        where the requirement stands, as {@code api20:1172}
     * @param level       the API level that it was run at
     * @param expectedRed the requirements that must be red
     * @param red         those that were
     * @param reasons     for each that was, what the kit expected and saw
     * @param killed      whether exactly those were red that must be, for the stated reasons
     */
    public record Mutant(
            String mutant,
            String breaks,
            Text how,
            Text title,
            String line,
            int level,
            List<String> expectedRed,
            List<String> red,
            List<String> reasons,
            boolean killed) {}

    /** A text in both languages. */
    public record Text(String en, String zh) {}

    /** How many of how many were rejected as they must be, when, in which version. */
    public record Total(String version, String date, int mutants, int killed) {}

    /**
     * What mutation testing of the reference by the suite alone came to.
     *
     * @param unseen    survivors that nobody can see through the plug, such as a change in the reference's own diary
     * @param explained survivors that a reason is written down for, those included
     */
    public record Score(String version, String date, int mutants, int killed, int unseen, int explained) {}

    /** How many were rejected by exactly what must reject them. */
    public int killed() {
        return (int) mutants.stream().filter(Mutant::killed).count();
    }
}
