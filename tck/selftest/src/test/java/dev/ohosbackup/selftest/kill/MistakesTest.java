package dev.ohosbackup.selftest.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ohosbackup.suite.catalogue.Mistakes;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.catalogue.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What the kit says about the ways in which a requirement is got wrong is what the mutants do that break it; {@code
 * -Dmistakes.write} writes it down anew.
 */
class MistakesTest {
    private static final Path FILE = Path.of("..", "..", "fixtures", "mistakes.json");

    @Test
    void theyAreWhatTheMutantsDo() throws IOException {
        Map<String, List<Words>> done = done();
        if (System.getProperty("mistakes.write") != null) {
            DefaultPrettyPrinter lines =
                    new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
            new ObjectMapper().writer(lines).writeValue(FILE.toFile(), done);
            return;
        }
        Mistakes mistakes = Mistakes.load();
        assertThat(done).allSatisfy((id, words) -> assertThat(mistakes.of(id)).isEqualTo(words));
    }

    @Test
    void oneAtLeastIsKnownOfEveryRequirementThatACheckCanShow() {
        Mistakes mistakes = Mistakes.load();
        assertThat(Mutants.broken())
                .extracting(Requirement::id)
                .allSatisfy(id -> assertThat(mistakes.of(id)).isNotEmpty());
    }

    private static Map<String, List<Words>> done() {
        InChinese chinese = InChinese.load();
        Map<String, List<Words>> done = new TreeMap<>();
        for (List<Mutant> family : Mutants.families().values()) {
            for (Mutant mutant : family) {
                List<Words> words = done.computeIfAbsent(mutant.breaks(), first -> new ArrayList<>());
                Words how = new Words(mutant.how(), chinese.of(mutant.how()).orElseThrow());
                if (!words.contains(how)) {
                    words.add(how);
                }
            }
        }
        return done;
    }
}
