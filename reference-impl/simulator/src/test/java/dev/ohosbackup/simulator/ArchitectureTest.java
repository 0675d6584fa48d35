package dev.ohosbackup.simulator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;

/** The same specification gives the same run, on every machine: nothing from outside gets in. */
@AnalyzeClasses(packages = "dev.ohosbackup.simulator", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule noSystemTime = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(ZoneId.class, "systemDefault");

    @ArchTest
    static final ArchRule noThreads = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ExecutorService.class);

    @ArchTest
    static final ArchRule noChance = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callConstructor(SplittableRandom.class);

    @ArchTest
    static final ArchRule noOrderByHash = noClasses()
            .should()
            .callConstructorWhere(target(owner(name(HashMap.class.getName()).or(name(HashSet.class.getName())))));

    @ArchTest
    static final ArchRule noDefaultCharset = noClasses()
            .should()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callConstructor(String.class, byte[].class)
            .orShould()
            .callMethod(Charset.class, "defaultCharset")
            .orShould()
            .callConstructorWhere(target(owner(assignableTo(InputStreamReader.class)))
                    .and(target(rawParameterTypes(InputStream.class))));

    @ArchTest
    static final ArchRule noStaticState = fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule onlyTheseLibraries = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "dev.ohosbackup.api..",
                    "dev.ohosbackup.plug..",
                    "dev.ohosbackup.simulator..",
                    "com.google.common.jimfs..",
                    "org.apache.commons.compress..",
                    "com.fasterxml.jackson..",
                    "java.."));

    @ArchTest
    static final ArchRule theRoomsCallDownwardsOnly = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("device")
            .definedBy("dev.ohosbackup.simulator")
            .layer("client")
            .definedBy("..simulator.client..")
            .layer("service")
            .definedBy("..simulator.service..")
            .layer("capability")
            .definedBy("..simulator.capability..")
            .layer("extension")
            .definedBy("..simulator.extension..")
            .layer("clock")
            .definedBy("..simulator.clock..")
            .layer("pack")
            .definedBy("..simulator.pack..")
            .layer("files")
            .definedBy("..simulator.files..")
            .layer("app")
            .definedBy("..simulator.app..")
            .layer("faults")
            .definedBy("..simulator.faults..")
            .layer("journal")
            .definedBy("..simulator.journal..")
            .layer("explore")
            .definedBy("..simulator.explore..")
            .withOptionalLayers(true)
            .layer("tool")
            .definedBy("..simulator.tool..")
            .layer("world")
            .definedBy("..simulator.world..")
            .layer("watch")
            .definedBy("..simulator.watch..")
            .layer("strict")
            .definedBy("..simulator.strict..")
            .layer("record")
            .definedBy("..simulator.record..")
            .layer("testdouble")
            .definedBy("..simulator.testdouble..")
            .whereLayer("explore")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("testdouble")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("tool")
            .mayOnlyBeAccessedByLayers("explore", "testdouble")
            .whereLayer("world")
            .mayOnlyBeAccessedByLayers("testdouble", "record")
            .whereLayer("watch")
            .mayOnlyBeAccessedByLayers("strict", "record", "testdouble")
            .whereLayer("strict")
            .mayOnlyBeAccessedByLayers("testdouble")
            .whereLayer("record")
            .mayOnlyBeAccessedByLayers("testdouble")
            .whereLayer("device")
            .mayOnlyBeAccessedByLayers("explore", "tool", "watch", "strict", "record", "testdouble")
            .whereLayer("client")
            .mayOnlyBeAccessedByLayers("device")
            .whereLayer("service")
            .mayOnlyBeAccessedByLayers("device", "client", "record", "testdouble")
            .whereLayer("capability")
            .mayOnlyBeAccessedByLayers("client", "service")
            .whereLayer("extension")
            .mayOnlyBeAccessedByLayers("device", "service", "capability", "world", "record")
            .whereLayer("clock")
            .mayOnlyBeAccessedByLayers("device", "client", "service", "extension", "strict", "record", "testdouble")
            .whereLayer("pack")
            .mayOnlyBeAccessedByLayers("service");

    /** Of the rooms below the device those above it know what users of the device itself know. */
    @ArchTest
    static final ArchRule theTestDoubleStandsOnTheDevice = noClasses()
            .that(resideInAnyPackage("..simulator.world..", "..simulator.record..", "..simulator.testdouble.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("..simulator.service..", "..simulator.extension..")
                    .and(not(nameMatching(".*\\.(Quirk|BackupExtensionAbility);?"))));

    @ArchTest
    static final ArchRule whatBelongsToOneRoomStaysInIt = noClasses()
            .that(not(resideInAPackage("dev.ohosbackup.simulator")).and(not(resideInAPackage("..extension.."))))
            .should()
            .dependOnClassesThat()
            .haveSimpleName("AbilityHost");
}
