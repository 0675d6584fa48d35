package dev.ohosbackup.junit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The extension stands on the double and on what that answers with, and keeps nothing of its own. */
@AnalyzeClasses(packages = "dev.ohosbackup.junit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
    @ArchTest
    static final ArchRule itKnowsWhatUsersKnow = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "dev.ohosbackup.junit..",
                    "dev.ohosbackup.plug..",
                    "dev.ohosbackup.simulator.testdouble",
                    "dev.ohosbackup.simulator.world",
                    "dev.ohosbackup.simulator.strict",
                    "dev.ohosbackup.simulator.journal",
                    "dev.ohosbackup.simulator.clock",
                    "dev.ohosbackup.simulator.files",
                    "dev.ohosbackup.simulator.words",
                    "org.junit.jupiter.api..",
                    "org.junit.platform.commons..",
                    "org.assertj.core..",
                    "com.github.difflib.."));

    @ArchTest
    static final ArchRule noStaticState = fields().that().areStatic().should().beFinal();
}
