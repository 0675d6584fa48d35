package dev.ohosbackup.simulator.pack;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The rooms of files call one another in one direction: pack, app, files. */
class RoomsTest {
    private static final String SIMULATOR = "dev.ohosbackup.simulator";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(SIMULATOR + ".files", SIMULATOR + ".app", SIMULATOR + ".pack");

    @Test
    void filesCallsFaultsAndJournalOnly() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(SIMULATOR + ".files")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        SIMULATOR + ".files",
                        SIMULATOR + ".faults",
                        SIMULATOR + ".journal",
                        "dev.ohosbackup.plug..",
                        "java..",
                        "com.google.common.jimfs",
                        "org.apache.commons.compress..")
                .check(CLASSES);
    }

    @Test
    void appCallsFilesOnly() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(SIMULATOR + ".app")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(SIMULATOR + ".app", SIMULATOR + ".files", "java..", "com.fasterxml.jackson..")
                .check(CLASSES);
    }

    @Test
    void packCallsAppAndFilesOnly() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(SIMULATOR + ".pack")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        SIMULATOR + ".pack",
                        SIMULATOR + ".app",
                        SIMULATOR + ".files",
                        "java..",
                        "com.fasterxml.jackson..",
                        "org.apache.commons.compress..")
                .check(CLASSES);
    }

    @Test
    void noRoomsCallEachOtherInACircle() {
        slices().matching(SIMULATOR + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void contentPassesTheDiskAndNothingElse() {
        DescribedPredicate<JavaCall<?>> toContent = JavaCall.Predicates.target(
                        HasOwner.Predicates.With.owner(HasName.Predicates.name(Files.class.getName())))
                .and(
                        JavaCall.Predicates.target(
                                HasName.Predicates.nameMatching(
                                        "new(InputStream|OutputStream|ByteChannel|Buffered.*)|read(AllBytes|AllLines|String)|write(String)?|copy|lines")));
        ArchRuleDefinition.noClasses()
                .that()
                .doNotHaveSimpleName("Disk")
                // Which copies what cannot be shared, of a storage that nobody uses yet.
                .and()
                .doNotHaveSimpleName("Tree")
                // Whose files are those of the machine that the test runs on.
                .and()
                .resideOutsideOfPackages(SIMULATOR + ".world", SIMULATOR + ".record")
                .should()
                .callMethodWhere(DescribedPredicate.describe("it leads to content", toContent::test))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(SIMULATOR));
    }
}
