package dev.ohosbackup.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs into one directory give its report a trend. */
class HistoryTest {
    @TempDir
    Path directory;

    private JsonNode trend() throws Exception {
        return new ObjectMapper()
                .readTree(directory.resolve("history/next/history-trend.json").toFile());
    }

    @Test
    void everyRunCountsOnceHoweverOftenItIsReported() throws Exception {
        SampleRun.write(directory);
        AllureReport.write(directory, Language.ENGLISH);
        AllureReport.write(directory, Language.CHINESE);
        assertThat(trend()).hasSize(1);

        History.rotate(directory);
        SampleRun.write(directory);
        AllureReport.write(directory, Language.ENGLISH);
        AllureReport.write(directory, Language.ENGLISH);

        assertThat(trend()).hasSize(2);
        assertThat(trend().get(0).path("buildOrder").asInt()).isEqualTo(2);
        assertThat(trend().get(1).path("buildOrder").asInt()).isEqualTo(1);
    }

    @Test
    void aTestKeepsItsPastWhenTheNextRunIsReported() throws Exception {
        SampleRun.write(directory);
        AllureReport.write(directory, Language.ENGLISH);
        History.rotate(directory);
        SampleRun.write(directory);
        AllureReport.write(directory, Language.ENGLISH);

        JsonNode past = new ObjectMapper()
                .readTree(directory.resolve("history/next/history.json").toFile());
        assertThat(past).isNotEmpty();
        past.forEach(test -> assertThat(test.path("items")).as(test.toString()).hasSizeGreaterThan(1));
    }
}
