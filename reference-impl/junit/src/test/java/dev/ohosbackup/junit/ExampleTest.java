package dev.ohosbackup.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The example, which is no part of the build, compiles against this build and passes; it asks for this version. */
class ExampleTest {
    private static final Path EXAMPLE = Path.of("example");

    @TempDir
    private Path classes;

    @Test
    void itsTestsPass() throws Exception {
        List<Path> sources;
        try (Stream<Path> walk = Files.walk(EXAMPLE.resolve("src"))) {
            sources = walk.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-Xlint:all",
                    "-Werror",
                    "-proc:none");
            assertThat(compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                            .call())
                    .isTrue();
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
            Class<?> tests = loader.loadClass("com.example.tinybackup.TinyBackupTest");
            Thread.currentThread().setContextClassLoader(loader);
            EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(tests))
                    .execute()
                    .testEvents()
                    .assertStatistics(stats -> stats.succeeded(3).failed(0));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void itAsksForTheVersionsOfThisBuild() throws IOException {
        String example = Files.readString(EXAMPLE.resolve("pom.xml"));
        String parent = Files.readString(Path.of("../../pom.xml"));
        assertThat(example)
                .contains("<ohos-backup.version>" + first("<version>(.*?)</version>", parent) + "<")
                .contains("<version>" + first("<junit.version>(.*?)</junit.version>", parent) + "</version>");
        List<String> guides = new ArrayList<>();
        for (String guide : List.of("README.md", "README.zh-CN.md")) {
            guides.add(first(
                    "(?s)<artifactId>ohos-backup-junit</artifactId>\\s*<version>(.*?)</version>",
                    Files.readString(Path.of(guide))));
        }
        assertThat(guides).containsOnly(first("<version>(.*?)</version>", parent));
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
