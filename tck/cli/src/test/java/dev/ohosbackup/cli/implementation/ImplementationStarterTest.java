package dev.ohosbackup.cli.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ohosbackup.cli.VendorJarFile;
import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.cli.screen.Wording;
import dev.ohosbackup.plug.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a start can go wrong ends in one line that says what was expected, what was seen, what to do. */
class ImplementationStarterTest {
    private static final String INFO = """
            public ImplementationInfo info() {
                return new ImplementationInfo("acme", "Acme", "1", 20, Set.of());
            }
            """;
    private static final String OPEN = """
            public Device open(DeviceSpec spec) { throw new UnsupportedSpecException("no bench today"); }
            """;

    @TempDir
    private Path directory;

    @Test
    void aJarThatNamesOneImplementationStarts() throws CannotRunException {
        var started = starter(Duration.ofSeconds(20)).start(vendor(INFO + OPEN), Optional.empty());

        assertThat(started.info().name()).isEqualTo("acme");
        assertThat(started.apiLevel()).isEqualTo(20);
        assertThat(started.implementation().info()).isEqualTo(started.info());
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThat(refusal(directory.resolve("absent.jar").toString()))
                .contains("expected a jar at " + directory.resolve("absent.jar"), "seen: nothing there");
    }

    @Test
    void aNameThatEndsInJarIsAPathEvenWithoutAFolder() {
        assertThat(refusal("no-such-vendor.jar")).contains("expected a jar at", "no-such-vendor.jar");
    }

    @Test
    void aDirectoryIsRefused() {
        assertThat(refusal(directory.toString())).contains("seen: a directory");
    }

    @Test
    void aFileThatIsNoJarIsRefused() throws IOException {
        Path text = Files.writeString(directory.resolve("text.jar"), "not a jar");

        assertThat(refusal(text.toString())).contains("a file that does not open as one");
    }

    @Test
    void aJarThatNamesNoImplementationIsRefused() {
        Path jar = VendorJarFile.in(directory)
                .compiled("com.acme.Acme", VendorJarFile.source("Acme", INFO + OPEN))
                .packed();

        assertThat(refusal(jar.toString()))
                .contains("META-INF/services/dev.ohosbackup.plug.BackupImplementation", "seen: no name there");
    }

    @Test
    void aJarThatNamesTwoImplementationsIsRefused() {
        Path jar = VendorJarFile.in(directory)
                .compiled("com.acme.Acme", VendorJarFile.source("Acme", INFO + OPEN))
                .compiled("com.acme.Other", VendorJarFile.source("Other", INFO + OPEN))
                .naming("com.acme.Acme", "com.acme.Other")
                .packed();

        assertThat(refusal(jar.toString())).contains("seen: 2 (com.acme.Acme, com.acme.Other)");
    }

    @Test
    void aJarThatNamesAnAbsentClassIsRefused() {
        Path jar = VendorJarFile.in(directory).naming("com.acme.Gone").packed();

        assertThat(refusal(jar.toString())).contains("expected the class com.acme.Gone");
    }

    @Test
    void aClassThatIsNoImplementationIsRefused() {
        assertThat(refusal("java.lang.String")).contains("expected java.lang.String to implement");
    }

    @Test
    void aClassWithoutThePublicConstructorIsRefused() {
        assertThat(refusal(vendor("private Acme() {}" + INFO + OPEN)))
                .contains("com.acme.Acme to be a public class with a public constructor without parameters");
    }

    @Test
    void anAbstractClassIsRefused() {
        Path jar = VendorJarFile.in(directory)
                .compiled(
                        "com.acme.Acme",
                        "package com.acme; public abstract class Acme implements "
                                + "dev.ohosbackup.plug.BackupImplementation {}")
                .naming("com.acme.Acme")
                .packed();

        assertThat(refusal(jar.toString())).contains("public constructor without parameters");
    }

    @Test
    void aConstructorThatThrowsIsToldWithExceptionMessageAndPlace() {
        String members = "public Acme() { throw new IllegalStateException(\"no\\n licence\"); }" + INFO + OPEN;

        assertThat(refusal(vendor(members)))
                .contains("constructor of", "java.lang.IllegalStateException: no licence", "com.acme.Acme.<init>");
    }

    @Test
    void aStaticInitializerThatThrowsIsToldByItsCause() {
        String members = "static final int PORT = Integer.parseInt(\"none\");" + INFO + OPEN;

        assertThat(refusal(vendor(members))).contains("java.lang.NumberFormatException", "none");
    }

    @Test
    void anInfoThatThrowsIsTold() {
        String members = "public ImplementationInfo info() { throw new AssertionError(\"unknown\"); }" + OPEN;

        assertThat(refusal(vendor(members))).contains("info() of", "java.lang.AssertionError: unknown");
    }

    @Test
    void anInfoOfNothingIsTold() {
        assertThat(refusal(vendor("public ImplementationInfo info() { return null; }" + OPEN)))
                .contains("info() of", "seen: null");
    }

    @Test
    void anInfoWithoutANameIsTold() {
        String members = "public ImplementationInfo info() {"
                + " return new ImplementationInfo(null, \"Acme\", \"1\", 20, Set.of()); }" + OPEN;

        assertThat(refusal(vendor(members))).contains("info() (name, vendor, version) of", "seen: null");
    }

    @Test
    void anOpenThatThrowsIsTold() {
        String members = INFO + "public Device open(DeviceSpec spec) { throw new Error(\"no USB\"); }";

        assertThat(refusal(vendor(members))).contains("open() of", "java.lang.Error: no USB");
    }

    @Test
    void anOpenOfNothingIsTold() {
        assertThat(refusal(vendor(INFO + "public Device open(DeviceSpec spec) { return null; }")))
                .contains("open() of", "seen: null");
    }

    @Test
    void aStartThatHangsIsGivenUpWithTheNameOfItsThreadAndItsPlace() {
        String members = """
                public Acme() {
                    while (true) { java.util.concurrent.locks.LockSupport.park(); }
                }
                """ + INFO + OPEN;

        assertThat(refusal(vendor(members), Duration.ofMillis(300)))
                .contains("constructor of", "within 0.3 s", "thread implementation-start", "com.acme.Acme.<init>");
    }

    @Test
    void aJarForANewerJavaIsRefused() {
        Path jar = VendorJarFile.in(directory)
                .compiled("com.acme.Acme", VendorJarFile.source("Acme", INFO + OPEN))
                .naming("com.acme.Acme")
                .forFutureJava()
                .packed();

        assertThat(refusal(jar.toString()))
                .contains(
                        "compiled for Java " + Runtime.version().feature() + " or older",
                        "class file version 99",
                        "run the kit with a newer Java");
    }

    @Test
    void aLevelThatTheImplementationLacksIsRefused() {
        String jar = vendor(INFO + OPEN);

        assertThat(refusal(jar, 12)).contains("OLDER_LEVELS", "Ask for 20");
        assertThat(refusal(jar, 21)).contains("expected an API level of [10, 12, 18, 20]");
    }

    @Test
    void theSameIsSaidInChinese() {
        var why = catchThrowableOfType(
                CannotRunException.class,
                () -> starter(Duration.ofSeconds(20)).start("no-such.Vendor", Optional.empty()));

        assertThat(why.in(Wording.in(Locale.CHINA))).contains("应有类 no-such.Vendor");
    }

    @Test
    void theReferenceIsFoundByItsName() throws CannotRunException {
        var started = starter(Duration.ofSeconds(20)).start("reference", Optional.of(12));

        assertThat(started.info().name()).isEqualTo("reference");
        assertThat(started.apiLevel()).isEqualTo(12);
    }

    @Test
    void aKitWithoutTheReferenceSaysSo() {
        ClassLoader none = new ClassLoader(null) {};
        var starter = new ImplementationStarter(Duration.ofSeconds(20), none, () -> new World("empty", List.of()));

        var why = catchThrowableOfType(CannotRunException.class, () -> starter.start("reference", Optional.empty()));

        assertThat(why.in(Wording.in(Locale.ENGLISH))).contains("expected the reference implementation");
    }

    private String vendor(String members) {
        return VendorJarFile.implementing(directory, members).toString();
    }

    private static String refusal(String argument) {
        return refusal(argument, Duration.ofSeconds(20));
    }

    private static String refusal(String argument, int level) {
        return line(catchThrowableOfType(
                CannotRunException.class, () -> starter(Duration.ofSeconds(20)).start(argument, Optional.of(level))));
    }

    private static String refusal(String argument, Duration limit) {
        return line(catchThrowableOfType(
                CannotRunException.class, () -> starter(limit).start(argument, Optional.empty())));
    }

    private static String line(CannotRunException why) {
        assertThat(why).isNotNull();
        String line = why.in(Wording.in(Locale.ENGLISH));
        assertThat(line).startsWith("expected ").contains("seen: ").doesNotContain("\n", "{", "}");
        return line;
    }

    private static ImplementationStarter starter(Duration limit) {
        ClassLoader kit = ImplementationStarterTest.class.getClassLoader();
        return new ImplementationStarter(limit, kit, () -> new World("empty", List.of()));
    }
}
