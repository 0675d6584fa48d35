package dev.ohosbackup.selftest.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ohosbackup.reports.KillMatrix;
import dev.ohosbackup.suite.run.KitVersion;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What mutation testing of the simulator by the suite alone came to: how many mutants the suite kills, and for each that
 * survives the reason why it may, from {@code mutation/survivors.json}.
 *
 * <p>{@code -Dmutation.report=FILE,…} reads reports of {@code mvn -Pmutation verify} and writes the score down; without it
 * the score that was written down last is looked at.
 */
class SurvivorsTest {
    private static final String SIMULATOR = "dev.ohosbackup.simulator.";
    private static final Path SCORE = Path.of("src", "test", "resources", "kill-matrix-page", "mutation.json");
    /** How many of those that can be seen through the plug must be killed. */
    private static final double LEAST = 0.85;

    private static final Set<String> DETECTED = Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR", "RUN_ERROR");
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A reason.
     *
     * @param in      a class of the simulator, without the name of its root
     * @param methods a regular expression for the names of methods, lambdas in them included
     * @param kind    what kind of reason it is
     * @param why     why mutants there survive
     */
    record Explanation(String in, String methods, Kind kind, String why) {
        boolean explains(Mutant mutant) {
            return mutant.in().equals(in) && Pattern.matches(methods, mutant.method());
        }
    }

    /** Why a suite does not kill a mutant. */
    enum Kind {
        /** Nobody can see it through the plug: it is equivalent to the original, as far as any suite can know. */
        UNSEEN,
        /** It can be seen, and the documents leave it open: a suite that killed it would ask for more than they say. */
        OPEN,
        /** It can be seen and is not open, and no check shows it. */
        UNSHOWN
    }

    /** A mutant as PIT reports it. */
    record Mutant(String in, String method, int line, String what, String status) {}

    @Test
    void everyReasonIsAboutCodeThatIsThere() throws Exception {
        List<String> stale = new ArrayList<>();
        for (Explanation explanation : explanations()) {
            assertThat(explanation.why()).isNotBlank();
            Class<?> type = Class.forName(
                    SIMULATOR + explanation.in(), false, getClass().getClassLoader());
            boolean known = Stream.concat(
                            Stream.of("<init>"),
                            Arrays.stream(type.getDeclaredMethods()).map(Method::getName))
                    .anyMatch(method -> Pattern.matches(explanation.methods(), method));
            if (!known) {
                stale.add(explanation.toString());
            }
        }
        assertThat(stale).isEmpty();
    }

    @Test
    void theScoreThatThePageShowsIsWrittenDown() throws Exception {
        String reports = System.getProperty("mutation.report", "");
        if (!reports.isEmpty()) {
            JSON.writerWithDefaultPrettyPrinter().writeValue(SCORE.toFile(), score(reports.split(",")));
        }
        KillMatrix.Score score = JSON.readValue(SCORE.toFile(), KillMatrix.Score.class);

        assertThat(score.killed()).isPositive().isLessThan(score.mutants());
        assertThat(score.explained()).isBetween(0, score.mutants() - score.killed());
        assertThat(score.unseen()).isBetween(0, score.explained());
        if (!reports.isEmpty()) {
            assertThat(unexplained(reports.split(","))).isEmpty();
            assertThat((double) score.killed() / (score.mutants() - score.unseen()))
                    .isGreaterThanOrEqualTo(LEAST);
        }
    }

    private static List<Mutant> survivors(String... reports) throws Exception {
        List<Mutant> survivors = new ArrayList<>();
        for (String report : reports) {
            mutants(Path.of(report)).stream()
                    .filter(mutant -> !DETECTED.contains(mutant.status()))
                    .forEach(survivors::add);
        }
        return survivors;
    }

    private static List<Mutant> unexplained(String... reports) throws Exception {
        List<Explanation> explanations = explanations();
        return survivors(reports).stream()
                .filter(mutant -> explanations.stream().noneMatch(explanation -> explanation.explains(mutant)))
                .toList();
    }

    private static KillMatrix.Score score(String... reports) throws Exception {
        int all = 0;
        for (String report : reports) {
            all += mutants(Path.of(report)).size();
        }
        int survivors = survivors(reports).size();
        List<Explanation> unseen = explanations().stream()
                .filter(explanation -> explanation.kind() == Kind.UNSEEN)
                .toList();
        int notSeen = (int) survivors(reports).stream()
                .filter(mutant -> unseen.stream().anyMatch(explanation -> explanation.explains(mutant)))
                .count();
        return new KillMatrix.Score(
                KitVersion.read(),
                LocalDate.now(Clock.systemUTC()).toString(),
                all,
                all - survivors,
                notSeen,
                survivors - unexplained(reports).size());
    }

    private static List<Explanation> explanations() throws IOException {
        try (InputStream file = SurvivorsTest.class.getResourceAsStream("/mutation/survivors.json")) {
            return JSON.readValue(file, new TypeReference<List<Explanation>>() {});
        }
    }

    private static List<Mutant> mutants(Path report) throws Exception {
        List<Mutant> mutants = new ArrayList<>();
        try (InputStream file = Files.newInputStream(report)) {
            NodeList found = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file)
                    .getElementsByTagName("mutation");
            for (int index = 0; index < found.getLength(); index++) {
                Element mutant = (Element) found.item(index);
                mutants.add(new Mutant(
                        text(mutant, "mutatedClass").substring(SIMULATOR.length()),
                        text(mutant, "mutatedMethod"),
                        Integer.parseInt(text(mutant, "lineNumber")),
                        text(mutant, "description"),
                        mutant.getAttribute("status")));
            }
        }
        return mutants;
    }

    private static String text(Element mutant, String name) {
        return mutant.getElementsByTagName(name).item(0).getTextContent();
    }
}
