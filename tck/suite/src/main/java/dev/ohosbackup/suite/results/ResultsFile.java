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

/** Reads and writes {@code results.json} and the journals beside it. */
public final class ResultsFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ResultsFile() {}

    /** Writes {@code results.json} into a directory. */
    public static void write(Path directory, RunResults results) throws IOException {
        Files.createDirectories(directory);
        JSON.writeValue(directory.resolve("results.json").toFile(), results);
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
