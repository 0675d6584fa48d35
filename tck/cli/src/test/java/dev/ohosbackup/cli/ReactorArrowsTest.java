package dev.ohosbackup.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the modules point one way. The command line sees every module, so they are held here. */
@AnalyzeClasses(packages = "dev.ohosbackup", importOptions = ImportOption.DoNotIncludeTests.class)
class ReactorArrowsTest {
    private static final String API = "dev.ohosbackup.api..";
    private static final String PLUG = "dev.ohosbackup.plug..";
    private static final String SUITE = "dev.ohosbackup.suite..";
    private static final String SIMULATOR = "dev.ohosbackup.simulator..";
    private static final String REPORTS = "dev.ohosbackup.reports..";
    private static final String CLI = "dev.ohosbackup.cli..";

    @ArchTest
    static final ArchRule apiDependsOnNothing =
            classes().that().resideInAPackage(API).should().onlyDependOnClassesThat(resideInAnyPackage("java..", API));

    @ArchTest
    static final ArchRule plugDependsOnApiAlone = classes()
            .that()
            .resideInAPackage(PLUG)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", API, PLUG));

    @ArchTest
    static final ArchRule suiteKnowsNoImplementationAndNoPresentation = noClasses()
            .that()
            .resideInAPackage(SUITE)
            .should()
            .dependOnClassesThat(resideInAnyPackage(SIMULATOR, REPORTS, CLI));

    @ArchTest
    static final ArchRule simulatorKnowsApiAndPlugAlone = classes()
            .that()
            .resideInAPackage(SIMULATOR)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    API,
                    PLUG,
                    SIMULATOR,
                    "com.google.common.jimfs..",
                    "org.apache.commons.compress..",
                    "com.fasterxml.jackson.."));

    @ArchTest
    static final ArchRule reportsKnowResultsAndNoImplementation = noClasses()
            .that()
            .resideInAPackage(REPORTS)
            .should()
            .dependOnClassesThat(resideInAnyPackage(SIMULATOR, CLI));

    @ArchTest
    static final ArchRule commandLineFindsTheReferenceAsItFindsAnyVendor =
            noClasses().that().resideInAPackage(CLI).should().dependOnClassesThat(resideInAnyPackage(SIMULATOR));

    @ArchTest
    static final ArchRule modulesFormNoCircle =
            slices().matching("dev.ohosbackup.(*)..").should().beFreeOfCycles();
}
