package dev.ohosbackup.cli.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.results.Baseline;
import dev.ohosbackup.suite.results.ExpectedFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A baseline as it lies on disk, one object a line; {@code fixtures/schemas/baseline.schema.json} describes the form. */
public final class BaselineFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private BaselineFile() {}

    /**
     * Reads a baseline.
     *
     * @param nearest finds the ids that are written most like one that is none
     * @throws CannotRunException when it is no baseline of this kit's requirements: an entry that means nothing would hide
     *     nothing, and nobody would notice
     */
    public static Baseline read(Path file, UnaryOperator<String> nearest) throws CannotRunException {
        if (!Files.isRegularFile(file)) {
            throw new CannotRunException("baseline.none", file.toAbsolutePath().normalize());
        }
        Baseline baseline = parsed(file);
        Catalogue catalogue = Catalogue.load();
        Set<String> seen = new HashSet<>();
        for (ExpectedFailure entry : baseline.expected()) {
            if (catalogue.find(entry.requirement()).isEmpty()) {
                throw new CannotRunException(
                        "baseline.unknown", file, entry.requirement(), nearest.apply(entry.requirement()));
            }
            if (!seen.add(entry.requirement())) {
                throw new CannotRunException("baseline.twice", file, entry.requirement());
            }
            if (entry.reason().isBlank()) {
                throw new CannotRunException("baseline.no-reason", file, entry.requirement());
            }
        }
        return baseline;
    }

    private static Baseline parsed(Path file) throws CannotRunException {
        try {
            return JSON.readValue(file.toFile(), Baseline.class);
        } catch (JsonProcessingException wrong) {
            String where = wrong.getLocation() == null
                    ? ""
                    : " (line " + wrong.getLocation().getLineNr() + ")";
            String why = wrong.getOriginalMessage().lines().findFirst().orElse("");
            throw new CannotRunException("baseline.unreadable", file, why + where);
        } catch (IOException unreadable) {
            throw new CannotRunException("baseline.unreadable", file, unreadable);
        }
    }

    /** Writes a baseline, ordered by requirement; whoever reads it meanwhile reads the old one. */
    public static void write(Path file, Baseline baseline) throws IOException {
        List<ExpectedFailure> inOrder = baseline.expected().stream()
                .sorted(Comparator.comparing(ExpectedFailure::requirement))
                .toList();
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
        lines.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        Path whole = file.toAbsolutePath();
        Files.createDirectories(whole.getParent());
        Path written = whole.resolveSibling(whole.getFileName() + ".part");
        Files.writeString(written, JSON.writer(lines).writeValueAsString(new Baseline(inOrder)) + "\n");
        Files.move(written, whole, StandardCopyOption.REPLACE_EXISTING);
    }
}
