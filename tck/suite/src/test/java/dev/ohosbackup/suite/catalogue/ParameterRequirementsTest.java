package dev.ohosbackup.suite.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every row of a table of parameters or of return values has its requirements, and none is made up. */
class ParameterRequirementsTest {
    private final Surface surface = Surface.load();
    private final List<ParameterTables.Table> tables =
            ParameterTables.load(surface, Documents.load(), "api20").all();
    private final List<Requirement> requirements = new ParameterRequirements(surface, Documents.load()).generate();

    @Test
    void everyParameterHasARequirementOfItsTypeAndOneOfItsPresence() {
        Set<String> ofTypes = new TreeSet<>();
        Set<String> ofPresence = new TreeSet<>();
        for (Requirement requirement : requirements) {
            if (requirement.id().endsWith(".type")) {
                ofTypes.add(requirement.pointer());
            } else if (requirement.id().matches(".*\\.(mandatory|optional)")) {
                ofPresence.add(requirement.pointer());
            }
        }
        List<String> rows = tables.stream()
                .flatMap(table -> table.parameters().stream())
                .map(parameter -> "api20:" + parameter.row())
                .toList();

        assertThat(rows).hasSize(45).doesNotHaveDuplicates();
        assertThat(ofTypes).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(ofPresence).containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void everyReturnValueHasARequirement() {
        List<String> rows = tables.stream()
                .flatMap(table -> table.returns().stream())
                .map(result -> "api20:" + result.row())
                .toList();

        assertThat(rows).hasSize(29).doesNotHaveDuplicates();
        assertThat(requirements)
                .filteredOn(requirement -> requirement.id().endsWith(".returns"))
                .extracting(Requirement::pointer)
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void everyRowStandsUnderTheHeadingOfItsMemberAndAboveTheNext() {
        Headings headings = Headings.load();
        for (String document : List.of("api10", "api20")) {
            for (ParameterTables.Table table :
                    ParameterTables.load(surface, Documents.load(), document).all()) {
                table.parameters()
                        .forEach(parameter -> assertThat(headings.above(document, parameter.row()))
                                .hasValueSatisfying(heading -> assertThat(heading.line())
                                        .as(parameter.toString())
                                        .isEqualTo(table.member().line())));
                table.returns()
                        .ifPresent(result -> assertThat(headings.above(document, result.row()))
                                .hasValueSatisfying(heading -> assertThat(heading.line())
                                        .as(result.toString())
                                        .isEqualTo(table.member().line())));
            }
        }
    }

    /** The document of API 10 has no row that the later one does not repeat, so it needs no requirements of its own. */
    @Test
    void whatTheEarlierDocumentListsTheLaterOneListsToo() {
        Set<String> later = new TreeSet<>();
        tables.forEach(table -> later.addAll(described(table)));

        assertThat(ParameterTables.load(surface, Documents.load(), "api10").all())
                .allSatisfy(table -> assertThat(later).containsAll(described(table)));
    }

    private static List<String> described(ParameterTables.Table table) {
        return table.parameters().stream()
                .map(parameter -> table.member().qualifiedName() + " " + parameter.name() + " " + parameter.type())
                .toList();
    }

    @Test
    void aRefusalMayHaveTheCodesForArgumentsThatTheTableListsAndEitherWhereItListsNeither() {
        assertThat(codes("backup.update-timer.timeout.type")).containsExactly(401);
        assertThat(codes("session-backup.append-bundles.callback.bundles-to-backup.mandatory"))
                .containsExactly(13900020);
        assertThat(codes("session-backup.get-backup-data-size.data-list.type")).containsExactly(401, 13900020);
        assertThat(codes("session-backup.clean-bundle-temp-dir.bundle-name.type"))
                .containsExactly(401, 13900020);
    }

    @Test
    void whatLeadsToAnotherOverloadWhenItIsLeftOutCannotBeShownToBeMandatory() {
        assertThat(requirements)
                .filteredOn(requirement -> requirement.untestable().isPresent())
                .extracting(Requirement::id)
                .containsExactlyInAnyOrder(
                        "backup.get-local-capabilities.callback.callback.mandatory",
                        "backup.get-local-capabilities.data-list.data-list.mandatory",
                        "session-backup.append-bundles.callback.callback.mandatory",
                        "session-restore.append-bundles.callback.callback.mandatory",
                        "session-restore.get-file-handle.callback.callback.mandatory",
                        "session-restore.publish-file.callback.callback.mandatory",
                        "incremental-backup-session.append-bundles.infos.infos.mandatory");
    }

    @Test
    void titlesAreSentencesInBothLanguages() {
        assertThat(requirements).allSatisfy(requirement -> {
            assertThat(requirement.title().en()).matches("\\p{Alpha}.*[^ ]\\.").doesNotContain("  ");
            assertThat(requirement.title().zh()).matches(".*\\p{IsHan}.*。").doesNotContain("  ");
        });
        assertThat(title("session-backup.append-bundles.promise.infos.optional"))
                .isEqualTo(new Words(
                        "infos of SessionBackup.appendBundles with a promise may be left out, or be undefined.",
                        "SessionBackup.appendBundles（Promise 方式）的参数 infos 可以不传，也可以为 undefined。"));
        assertThat(title("session-restore.clean-bundle-temp-dir.returns"))
                .isEqualTo(new Words(
                        "SessionRestore.cleanBundleTempDir returns a promise, which resolves to a boolean.",
                        "SessionRestore.cleanBundleTempDir 返回 Promise，其结果为布尔值。"));
    }

    @Test
    void infosCameLaterThanItsMember() {
        assertThat(requirements)
                .filteredOn(requirement -> requirement.id().matches(".*\\.infos\\.(type|optional)"))
                .isNotEmpty()
                .allSatisfy(requirement -> assertThat(requirement.since()).isEqualTo(12));
    }

    private List<Integer> codes(String id) {
        return requirement(id).codes();
    }

    private Words title(String id) {
        return requirement(id).title();
    }

    private Requirement requirement(String id) {
        return requirements.stream()
                .filter(requirement -> requirement.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
