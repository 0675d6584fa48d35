package dev.ohosbackup.suite.results;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Reads and writes {@code results.json} and the journals beside it. */
public final class ResultsFile {
    /** The name of the file while it is being written; a run that is cut short may leave it behind. */
    public static final String UNFINISHED = "results.json.part";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ResultsFile() {}

    /** Writes {@code results.json} into a directory, whole or not at all: whoever reads it meanwhile reads the old one. */
    public static void write(Path directory, RunResults results) throws IOException {
        Files.createDirectories(directory);
        Path written = directory.resolve(UNFINISHED);
        JSON.writeValue(written.toFile(), results);
        Files.move(written, directory.resolve("results.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Reads {@code results.json} from a directory. */
    public static RunResults read(Path directory) throws IOException {
        return JSON.readValue(directory.resolve("results.json").toFile(), RunResults.class);
    }

    /** Writes the timeline of one check to a path relative to {@code results.json}. */
    public static void writeJournal(Path directory, String path, JournalFile journal) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        JSON.writeValue(file.toFile(), journal);
    }

    /** Reads the timeline of one check. */
    public static JournalFile readJournal(Path directory, String path) throws IOException {
        return JSON.readValue(directory.resolve(path).toFile(), JournalFile.class);
    }
}
