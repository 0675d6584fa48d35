package dev.ohosbackup.cli.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.cli.VendorJarFile;
import dev.ohosbackup.plug.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vendor's jar keeps its own libraries, shares the seam, and sees what the kit offers. */
class VendorClassLoaderTest {
    private static final String OPEN = """
            public Device open(DeviceSpec spec) { throw new UnsupportedSpecException("no bench today"); }
            """;

    @TempDir
    private Path directory;

    @Test
    void aLibraryThatTheKitHasTooIsTakenFromTheVendorsJar() throws Exception {
        Path jar = VendorJarFile.in(directory)
                .compiled("picocli.CommandLine", """
                        package picocli;
                        public class CommandLine { @Override public String toString() { return "the vendor's own"; } }
                        """)
                .compiled("com.acme.Acme", VendorJarFile.source("Acme", naming("new picocli.CommandLine().toString()")))
                .naming("com.acme.Acme")
                .packed();

        assertThat(nameSaidBy(jar)).isEqualTo("the vendor's own");
    }

    @Test
    void aCopyOfTheSeamInTheJarIsIgnored() throws Exception {
        Path jar = VendorJarFile.in(directory)
                .compiled("com.acme.Acme", VendorJarFile.source("Acme", naming("\"with copies\"")))
                .compiled("dev.ohosbackup.plug.BackupImplementation", """
                        package dev.ohosbackup.plug;
                        public interface BackupImplementation { void quiteAnother(); }
                        """)
                .naming("com.acme.Acme")
                .packed();

        assertThat(nameSaidBy(jar)).isEqualTo("with copies");
    }

    @Test
    void whatTheKitOffersIsSeenByServiceLoader() throws Exception {
        String offered = "java.util.ServiceLoader.load(BackupImplementation.class).stream()"
                + ".map(provider -> provider.type().getSimpleName()).toList().toString()";
        Path jar = VendorJarFile.implementing(directory, naming(offered));

        assertThat(nameSaidBy(jar)).isEqualTo("[Acme, Simulator]");
    }

    @Test
    void theServiceFileOfTheKitDoesNotCountAsTheVendors() throws Exception {
        Path jar = VendorJarFile.implementing(directory, naming("\"alone\""));

        assertThat(nameSaidBy(jar)).isEqualTo("alone");
    }

    private static String naming(String expression) {
        return "public ImplementationInfo info() { return new ImplementationInfo(" + expression
                + ", \"Acme\", \"1\", 20, Set.of()); }" + OPEN;
    }

    private static String nameSaidBy(Path jar) throws Exception {
        ClassLoader kit = VendorClassLoaderTest.class.getClassLoader();
        return new ImplementationStarter(Duration.ofSeconds(20), kit, () -> new World("empty", List.of()))
                .start(jar.toString(), Optional.empty())
                .implementation()
                .info()
                .name();
    }
}
