package dev.ohosbackup.selftest.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.suite.catalogue.Requirement;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The kit can say no: each wrong implementation is rejected by exactly the requirements that it breaks.
 *
 * <p>What came of it is published as a page and as JSON in {@code reports/target}.
 *
 * <p>By default every mutant is asked for the requirements that must be red; {@code -Dkill.full} asks it for all, so that
 * nothing else may be red either, and writes down what it has found where that differs; {@code -Dkill.pin=FAMILY,…} writes
 * down what is red now. What is written is to be read before it is committed.
 */
class KillMatrixTest {
    private static final Map<String, List<Mutant>> FAMILIES = Mutants.families();
    private static final Map<String, SortedMap<String, Red>> EXPECTED = Expectations.load(FAMILIES.keySet());

    @Test
    void everyWrongImplementationIsRejectedByExactlyWhatItBreaks() throws IOException {
        String pinned = System.getProperty("kill.pin", "");
        boolean full = System.getProperty("kill.full") != null;
        if (!pinned.isEmpty()) {
            for (String family : pinned.split(",")) {
                Expectations.write(family, KillRun.of(FAMILIES.get(family), EXPECTED, mutant -> Set.of()));
            }
            return;
        }
        List<Kill> kills = KillRun.of(mutants(), EXPECTED, mutant -> full ? Set.of() : concerned(mutant));
        new KillPage(Clock.systemUTC()).write(kills, full);
        if (full) {
            writeWhatDiffers(kills);
        }
        assertThat(kills.stream().filter(kill -> !kill.killed()).map(Kill::difference))
                .isEmpty();
    }

    @Test
    void thereAreAtLeastTwoHundredOfThem() {
        assertThat(mutants()).hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void eachHasANameOfItsOwnAndBreaksWhatItSays() {
        assertThat(mutants()).extracting(Mutant::name).doesNotHaveDuplicates();
        assertThat(mutants())
                .allSatisfy(mutant -> assertThat(EXPECTED.get(mutant.name())).containsKey(mutant.breaks()));
    }

    @Test
    void everyRequirementThatACheckCanShowIsBrokenByOneOfThem() {
        Set<String> broken = new TreeSet<>();
        mutants().forEach(mutant -> broken.add(mutant.breaks()));
        assertThat(Mutants.broken()).extracting(Requirement::id).allMatch(broken::contains);
    }

    @Test
    void whatEachDoesIsSaidInChineseToo() {
        InChinese chinese = InChinese.load();
        assertThat(mutants().stream()
                        .map(Mutant::how)
                        .filter(how -> chinese.of(how).isEmpty()))
                .isEmpty();
    }

    @Test
    void noneOfThemIsExpectedToMakeTheKitItselfFail() {
        assertThat(EXPECTED.values().stream()
                        .flatMap(red -> red.values().stream())
                        .map(Red::reason))
                .noneMatch(reason -> reason.startsWith("ERROR"));
    }

    /** So that what a whole run has found need not be looked for again: it stands among the sources, to be read or undone. */
    private static void writeWhatDiffers(List<Kill> kills) throws IOException {
        for (Map.Entry<String, List<Mutant>> family : FAMILIES.entrySet()) {
            List<Kill> own = kills.stream()
                    .filter(kill -> family.getValue().contains(kill.mutant()))
                    .toList();
            if (!own.stream().allMatch(Kill::killed)) {
                Expectations.write(family.getKey(), own);
            }
        }
    }

    /** What must be red, and what is checked where it shows. */
    private static Set<String> concerned(Mutant mutant) {
        Set<String> concerned = new TreeSet<>();
        EXPECTED.get(mutant.name()).forEach((id, red) -> {
            concerned.add(id);
            concerned.add(red.asked());
        });
        return concerned;
    }

    private static List<Mutant> mutants() {
        return FAMILIES.values().stream().flatMap(List::stream).toList();
    }
}
