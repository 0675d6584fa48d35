package dev.ohosbackup.reports;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.qameta.allure.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The categories that the report sorts verdicts other than PASS into. */
final class Categories {
    private Categories() {}

    /** As Allure reads it from {@code categories.json}. */
    private record Category(String name, String description, List<String> matchedStatuses, String messageRegex) {}

    static void write(Path allureResults) throws IOException {
        List<Category> categories = Stream.of(
                        VerdictWords.FAIL,
                        VerdictWords.UNEXPECTED_PASS,
                        VerdictWords.ERROR,
                        VerdictWords.UNVERIFIABLE,
                        VerdictWords.EXPECTED_FAIL,
                        VerdictWords.NOT_APPLICABLE)
                .map(Categories::category)
                .toList();
        byte[] json =
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(categories);
        Files.write(allureResults.resolve("categories.json"), json);
    }

    private static Category category(VerdictWords verdict) {
        Status status = verdict.status();
        return new Category(
                verdict.both(),
                verdict.name(),
                List.of(status.value()),
                "(?s)" + Pattern.quote(verdict.heading()) + ".*");
    }
}
