package dev.ohosbackup.selftest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kit favours nobody: it names no implementation, and the second one shares nothing with the first. */
class NeutralityTest {
    private static final String INDEPENDENT = "dev.ohosbackup.selftest.independent";
    private static final Path PROJECT = Path.of("..", "..");
    /** What is built, and the example of an implementation that lies beside the kit's data. */
    private static final List<String> NO_PART_OF_THE_KIT = List.of("target", "sample-vendor");
    /** Every implementation that is known here. */
    private static final Pattern NAMES =
            Pattern.compile("simulator|\\bindependent\\b|jimfs|sample.?vendor", Pattern.CASE_INSENSITIVE);

    @Test
    void theSuiteDependsOnNoImplementation() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.ohosbackup.simulator..", "dev.ohosbackup.selftest.."))
                .check(new ClassFileImporter().importPackages("dev.ohosbackup.suite"));
    }

    @Test
    void theSecondImplementationKnowsTheApiAndThePlugAlone() {
        classes()
                .that()
                .resideInAPackage(INDEPENDENT)
                .and()
                .haveSimpleNameNotStartingWith("IndependentTest")
                .should()
                .onlyDependOnClassesThat(resideInAPackage(INDEPENDENT)
                        .or(resideInAnyPackage(
                                "java..", "dev.ohosbackup.api", "dev.ohosbackup.plug", "com.fasterxml.jackson..")))
                .check(new ClassFileImporter().importPackages(INDEPENDENT));
    }

    @Test
    void noImplementationIsNamedInTheKit() throws IOException {
        for (String place : List.of("tck/suite/src/main", "features", "fixtures")) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(place))) {
                List<Path> texts = files.filter(Files::isRegularFile)
                        .filter(file -> NO_PART_OF_THE_KIT.stream()
                                .noneMatch(folder ->
                                        PROJECT.resolve(place).relativize(file).startsWith(folder)))
                        .toList();
                assertThat(texts).hasSizeGreaterThan(10);
                assertThat(texts.stream()
                                .filter(file -> NAMES.matcher(text(file)).find()))
                        .isEmpty();
            }
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
