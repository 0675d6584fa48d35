package dev.ohosbackup.selftest.kill;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ohosbackup.reports.KillMatrix;
import dev.ohosbackup.reports.KillMatrix.Score;
import dev.ohosbackup.reports.KillMatrix.Text;
import dev.ohosbackup.reports.KillMatrix.Total;
import dev.ohosbackup.reports.KillMatrixPage;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.run.KitVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Publishes what came of the mutants in {@code reports/target}, beside what came of the runs that take too long for every
 * build: those are written down among the resources.
 */
final class KillPage {
    private static final Path REPORTS = Path.of("..", "..", "reports", "target");
    private static final String MUTATION = "mutation.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Catalogue catalogue = Catalogue.load();
    private final InChinese chinese = InChinese.load();
    private final String date;

    KillPage(String date) {
        this.date = date;
    }

    /**
     * Writes the page.
     *
     * @param whole     whether each mutant was asked for every requirement
     * @param lastWhole what came of it when each last was
     */
    void write(List<Kill> kills, boolean whole, Optional<Total> lastWhole) throws IOException {
        KillMatrix matrix = new KillMatrix(
                KitVersion.read(),
                date,
                whole,
                kills.stream().map(this::mutant).toList(),
                lastWhole,
                read(MUTATION, Score.class));
        KillMatrixPage.write(matrix, REPORTS);
    }

    private KillMatrix.Mutant mutant(Kill kill) {
        Mutant mutant = kill.mutant();
        Requirement broken = catalogue.get(mutant.breaks());
        return new KillMatrix.Mutant(
                mutant.name(),
                mutant.breaks(),
                new Text(mutant.how(), chinese.of(mutant.how()).orElse(mutant.how())),
                new Text(broken.title().en(), broken.title().zh()),
                broken.pointer(),
                mutant.level(),
                List.copyOf(kill.expectedRed().keySet()),
                List.copyOf(kill.red().keySet()),
                kill.red().values().stream().map(Red::reason).toList(),
                kill.killed());
    }

    private static <T> Optional<T> read(String name, Class<T> type) {
        try (InputStream file = KillPage.class.getResourceAsStream("/kill-matrix-page/" + name)) {
            return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, type));
        } catch (IOException broken) {
            throw new UncheckedIOException("kill-matrix-page/" + name + " cannot be read", broken);
        }
    }
}
