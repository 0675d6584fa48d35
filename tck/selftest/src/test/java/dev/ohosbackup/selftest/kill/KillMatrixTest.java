package dev.ohosbackup.selftest.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.suite.catalogue.Requirement;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The kit can say no: each wrong implementation is rejected by exactly the requirements that it breaks.
 *
 * <p>What came of it is published as a page and as JSON in {@code reports/target}.
 *
 * <p>By default every mutant is asked for the requirements that must be red; {@code -Dkill.full}, or {@code
 * -Dkill.full=FAMILY,…}, asks for all, so that nothing else may be red either, and writes down what it has found where that
 * differs; {@code -Dkill.pin=FAMILY,…} writes down what is red now. What is written is to be read before it is committed.
 */
class KillMatrixTest {
    private static final Map<String, List<Mutant>> FAMILIES = Mutants.families();
    private static final Map<String, SortedMap<String, Red>> EXPECTED = Expectations.load(FAMILIES.keySet());

    private static final String DATE = LocalDate.now(Clock.systemUTC()).toString();

    @Test
    void everyWrongImplementationIsRejectedByExactlyWhatItBreaks() throws IOException {
        String pinned = System.getProperty("kill.pin", "");
        Optional<String> asked = Optional.ofNullable(System.getProperty("kill.full"));
        if (!pinned.isEmpty()) {
            for (String family : pinned.split(",")) {
                Expectations.write(family, KillRun.of(FAMILIES.get(family), EXPECTED, mutant -> Set.of()));
            }
            return;
        }
        WholeRuns whole = WholeRuns.load();
        List<String> families = asked.map(KillMatrixTest::familiesOf).orElse(List.copyOf(FAMILIES.keySet()));
        List<Kill> kills = new ArrayList<>();
        for (String family : families) {
            List<Kill> own = KillRun.of(
                    FAMILIES.get(family), EXPECTED, mutant -> asked.isPresent() ? Set.of() : concerned(mutant));
            kills.addAll(own);
            if (asked.isPresent()) {
                whole.record(family, own, DATE);
                writeWhatDiffers(family, own);
            }
        }
        if (kills.size() == mutants().size()) {
            new KillPage(DATE).write(kills, asked.isPresent(), whole.total(FAMILIES.keySet()));
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
    private static void writeWhatDiffers(String family, List<Kill> kills) throws IOException {
        if (!kills.stream().allMatch(Kill::killed)) {
            Expectations.write(family, kills);
        }
    }

    /** Those that are named; all where none is, as Maven says it by {@code true}. */
    private static List<String> familiesOf(String asked) {
        return asked.isEmpty() || asked.equals("true") ? List.copyOf(FAMILIES.keySet()) : List.of(asked.split(","));
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
